import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { ViewColumn, ViewRow } from '#contract/tickets.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import type { Selection } from '../list/useSelection.ts'
import type { TicketListState } from '../list/useTicketList.ts'
import { useWindow } from './useWindow.ts'
import { ViewLine } from './ViewLine.tsx'
import css from './ViewTable.module.css'

export type ViewTableProps = {
  label: string
  columns: readonly ViewColumn[]
  /** Questions with columns of their own: by name, and how they are called. */
  answers: readonly { field: string; label: string }[]
  list: Omit<TicketListState, 'rows' | 'current'> & { rows: ViewRow[]; current: ViewRow | null }
  /** How many there are in all; -1 when nobody has counted so far. */
  total: number
  selection: Selection
  onOpen: (row: ViewRow) => void
  more: { has: boolean; loading: boolean; load: () => void }
}

/** A long list in columns: only what is in sight is drawn, and the next page is fetched before one comes to it. */
export function ViewTable({ label, columns, answers, list, total, selection, onOpen, more }: ViewTableProps) {
  const { list: words, views } = useWords().desk
  const { rows, waiting, place, current, moveTo, showNew } = list
  const body = useRef<HTMLDivElement>(null)
  const { from, to, rowSize } = useWindow(body, rows.length)
  useStayingInSight(body, place, current?.ticketId, rowSize)
  useNextPage(more, rows.length - to)
  useShortcuts({
    nextRow: () => moveTo(place + 1),
    previousRow: () => moveTo(place - 1),
    open: () => current && onOpen(current),
    newRows: waiting > 0 ? showNew : undefined,
  })
  useEffect(() => {
    if (waiting > 0) announce(words.newRows({ n: waiting }), { topic: 'new rows' })
  }, [waiting, words])

  // Rows are drawn once: what they call must stay the same while the list around them changes.
  const latest = useRef({ onOpen, moveTo, rows, place })
  latest.current = { onOpen, moveTo, rows, place }
  const press = useCallback((row: ViewRow) => {
    const now = latest.current
    const at = now.rows.indexOf(row)
    if (at === now.place || matchMedia('(width < 64rem)').matches) now.onOpen(row)
    else now.moveTo(at)
  }, [])
  return (
    <>
      {waiting > 0 && (
        <div className={css.waiting}>
          <Button size="small" keys="U" onClick={showNew}>
            {words.newRows({ n: waiting })}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight */}
      <div role="grid" aria-label={label} aria-rowcount={total < 0 ? -1 : total + 1} className={css.grid}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the rows below take focus */}
        <div role="row" aria-rowindex={1} className={css.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <span role="columnheader" className={css.mark}>
            <span className="unseen">{views.all}</span>
          </span>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <span key={column} role="columnheader" className={css.cell} data-column={column}>
              {views.column[column]}
            </span>
          ))}
          {answers.map(({ field, label: question }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <span key={field} role="columnheader" className={css.cell} data-column="answer" title={question}>
              {question}
            </span>
          ))}
        </div>
        <div ref={body} role="presentation">
          <Gap size={from * rowSize} />
          {rows.slice(from, to).map((row, at) => (
            <ViewLine
              key={row.ticketId}
              row={row}
              place={from + at + 2}
              columns={columns}
              answers={answers}
              current={from + at === place}
              chosen={selection.has(row.ticketId)}
              onPress={press}
              onChoose={selection.toggle}
            />
          ))}
          <Gap size={(rows.length - to) * rowSize} />
        </div>
      </div>
    </>
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

const near = 60

function useNextPage({ has, loading, load }: ViewTableProps['more'], left: number) {
  useEffect(() => {
    if (has && !loading && left < near) load()
  })
}

/** The row the keys stand on is brought into sight, drawn or not, and takes focus unless somebody is busy elsewhere. */
function useStayingInSight(
  body: { current: HTMLDivElement | null },
  place: number,
  id: string | undefined,
  rowSize: number,
) {
  useEffect(() => {
    if (id === undefined || !body.current) return
    const row = body.current.querySelector<HTMLElement>('[data-current]')
    if (!row) {
      scrollParent(body.current)?.scrollBy(
        0,
        body.current.getBoundingClientRect().top + place * rowSize - innerHeight / 2,
      )
      return
    }
    const focused = document.activeElement
    const isFree = focused === null || focused === document.body || focused.id === 'main'
    if (isFree || body.current.contains(focused)) row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }, [body, place, id, rowSize])
}

function scrollParent(of: HTMLElement): Element | null {
  for (let at = of.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement
}
