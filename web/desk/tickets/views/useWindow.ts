import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Moved in steps: between two of them a scroll draws nothing anew. */
const step = 12
const beyond = 24
/** Until the first row was measured. */
const guessed = 40

export type Window = { from: number; to: number; rowSize: number }

/** Which rows of a long list are drawn: those in sight and some on both sides. All rows have one height. */
export function windowAt(top: number, seen: number, rowSize: number, rows: number): Pick<Window, 'from' | 'to'> {
  const first = Math.floor(Math.max(0, -top) / rowSize)
  const count = Math.ceil(seen / rowSize)
  const from = Math.max(0, Math.floor((first - beyond) / step) * step)
  return { from: Math.min(from, Math.max(0, rows - 1)), to: Math.min(rows, from + count + 2 * beyond + 2 * step) }
}

export function useWindow(body: RefObject<HTMLElement | null>, rows: number) {
  const [window, setWindow] = useState<Window>({ from: 0, to: Math.min(rows, 2 * beyond + 40), rowSize: guessed })
  const size = useRef(guessed)

  const look = useCallback(() => {
    const at = body.current
    if (!at) return
    const next = windowAt(at.getBoundingClientRect().top, innerHeight, size.current, rows)
    setWindow((now) =>
      now.from === next.from && now.to === next.to && now.rowSize === size.current
        ? now
        : { ...next, rowSize: size.current },
    )
  }, [body, rows])

  useLayoutEffect(() => {
    const measure = () => {
      const row = body.current?.querySelector<HTMLElement>('[role="row"]')
      if (row) size.current = row.getBoundingClientRect().height || guessed
      look()
    }
    measure()
    // Whatever part of the page it is that scrolls.
    addEventListener('scroll', look, { capture: true, passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', measure)
    }
  }, [body, look])
  return window
}
