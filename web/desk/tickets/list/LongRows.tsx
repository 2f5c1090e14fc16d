import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useWindow } from './useWindow.ts'

export type More = {
  has: boolean
  loading: boolean
  /** The last page that was asked for did not come: it is not asked for again by itself. */
  failed: boolean
  load: () => void
}

type Props<Row> = {
  rows: readonly Row[]
  /** Where the keys stand, and on which ticket. */
  place: number
  currentId: string | undefined
  more: More
  /** All rows have one height. Where they have not, all are drawn, and further ones come when they are asked for. */
  even: boolean
  children: (row: Row, at: number) => ReactNode
}

/** Rows however many: of even ones those in sight are drawn, and the next page comes before one is at its end. */
export function LongRows<Row>({ rows, place, currentId, more, even, children }: Props<Row>) {
  const body = useRef<HTMLDivElement>(null)
  const seen = useWindow(body, rows.length)
  const { from, to, rowSize, nearEnd } = even ? seen : { ...seen, from: 0, to: rows.length, nearEnd: false }
  useStayingInSight(body, { place, id: currentId, rowSize, drawn: place >= from && place < to })
  const { has, loading, failed, load } = more
  useEffect(() => {
    if (nearEnd && has && !loading && !failed) load()
  }, [nearEnd, has, loading, failed, load])
  return (
    <div ref={body} role="presentation">
      <Gap size={from * rowSize} />
      {rows.slice(from, to).map((row, at) => children(row, from + at))}
      <Gap size={(rows.length - to) * rowSize} />
    </div>
  )
}

/** The height of the rows that are not drawn. By the object of the style, as a written style is against the page's policy. */
function Gap({ size }: { size: number }) {
  const gap = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    gap.current?.style.setProperty('block-size', `${Math.max(0, size)}px`)
  }, [size])
  return <div ref={gap} role="presentation" />
}

type Current = { place: number; id: string | undefined; rowSize: number; drawn: boolean }

/** The row the keys came to is brought into sight, drawn or not, and takes focus unless somebody is busy elsewhere. */
function useStayingInSight(body: RefObject<HTMLElement | null>, { place, id, rowSize, drawn }: Current) {
  const settled = useRef('')
  useEffect(() => {
    const rows = body.current
    const now = `${id} ${place}`
    // Whoever scrolls away from it by hand is not brought back.
    if (id === undefined || !rows || settled.current === now) return
    const row = drawn ? rows.querySelector<HTMLElement>('[data-current]') : null
    if (!row) {
      scrollParent(rows)?.scrollBy(0, rows.getBoundingClientRect().top + place * rowSize - innerHeight / 2)
      return
    }
    settled.current = now
    if (isFree(rows)) row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }, [body, place, id, rowSize, drawn])
}

function isFree(rows: HTMLElement) {
  const focused = document.activeElement
  // A heading has focus only because the page has just come: it has been read by now.
  return focused === null || focused === document.body || focused.matches('#main, h1') || rows.contains(focused)
}

function scrollParent(of: HTMLElement): Element | null {
  for (let at = of.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement
}
