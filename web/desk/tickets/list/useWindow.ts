import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Moved in steps: between two of them a scroll draws nothing anew. */
const step = 6
const beyond = 24
/** Until the first row was measured. */
const guessed = 40
/** So many screens before the end of what is known the next page is asked for. */
const ahead = 1.5

export type Window = {
  from: number
  to: number
  rowSize: number
  /** The reader comes to the end of the rows that are there so far. */
  nearEnd: boolean
}

/** Which rows of a long list are drawn: those in sight and some on both sides. All rows have one height. */
export function windowAt(top: number, seen: number, rowSize: number, rows: number): Pick<Window, 'from' | 'to'> {
  const first = Math.floor(Math.max(0, -top) / rowSize)
  const count = Math.ceil(seen / rowSize)
  const from = Math.max(0, Math.floor((first - beyond) / step) * step)
  return { from: Math.min(from, Math.max(0, rows - 1)), to: Math.min(rows, from + count + 2 * beyond + 2 * step) }
}

/** Follows whatever part of the page scrolls; `body` holds the rows and the gaps around them. */
export function useWindow(body: RefObject<HTMLElement | null>, rows: number): Window {
  const size = useRef(guessed)
  const [window, setWindow] = useState<Window>({
    from: 0,
    to: Math.min(rows, 2 * beyond + 40),
    rowSize: guessed,
    nearEnd: false,
  })

  const look = useCallback(() => {
    const at = body.current
    if (!at) return
    const { top } = at.getBoundingClientRect()
    const nearEnd = top + rows * size.current < (1 + ahead) * innerHeight
    const next = { ...windowAt(top, innerHeight, size.current, rows), rowSize: size.current, nearEnd }
    setWindow((now) => (isSame(now, next) ? now : next))
  }, [body, rows])

  useLayoutEffect(() => {
    const measure = () => {
      const row = body.current?.querySelector<HTMLElement>('[role="row"]')
      if (row) size.current = row.getBoundingClientRect().height || guessed
      look()
    }
    measure()
    addEventListener('scroll', look, { capture: true, passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', measure)
    }
  }, [body, look])
  return window
}

const isSame = (a: Window, b: Window) =>
  a.from === b.from && a.to === b.to && a.rowSize === b.rowSize && a.nearEnd === b.nearEnd
