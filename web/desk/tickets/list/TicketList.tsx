import { useEffect, useRef } from 'react'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Rows } from '../../../ui/Rows.tsx'
import { useHints } from '../../shell/hints.ts'
import { useWords } from '../../shell/reader.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import type { ListRow } from './row.ts'
import css from './TicketList.module.css'
import { TicketRow } from './TicketRow.tsx'
import type { Selection } from './useSelection.ts'
import type { TicketListState } from './useTicketList.ts'
import { useUnreadKeys } from './useUnreadKeys.ts'

export type TicketListProps = {
  label: string
  list: TicketListState
  ofOneLine: boolean
  onOpen: (row: ListRow) => void
  selection: Selection
  more: { has: boolean; loading: boolean; load: () => void }
}

export function TicketList({ label, list, ofOneLine, onOpen, selection, more }: TicketListProps) {
  const { frame, list: words } = useWords().desk
  const { rows, left, waiting, place, current, moveTo, showNew } = list
  const grid = useRef<HTMLDivElement>(null)
  useFollowing(grid, current?.ticketId)
  const hint = useHints()
  useShortcuts({
    nextRow: () => moveTo(place + 1),
    previousRow: () => moveTo(place - 1),
    open: current !== null && (() => onOpen(current)),
    newRows: waiting > 0 && showNew,
  })
  useUnreadKeys(list)
  useEffect(() => {
    if (waiting > 0) announce(words.newRows({ n: waiting }), { topic: 'new rows' })
  }, [waiting, words])
  return (
    <>
      {waiting > 0 && (
        <div className={css.waiting}>
          <Button size="small" keys={hint('newRows')} onClick={showNew}>
            {words.newRows({ n: waiting })}
          </Button>
        </div>
      )}
      <Rows label={label} total={rows.length} ref={grid}>
        {rows.map((row, i) => (
          <TicketRow
            key={row.ticketId}
            row={row}
            place={i + 1}
            current={i === place}
            left={left.has(row.ticketId)}
            ofOneLine={ofOneLine}
            chosen={selection.has(row.ticketId)}
            onChoose={selection.toggle}
            onOpen={() => (isNarrow() || i === place ? onOpen(row) : moveTo(i))}
          />
        ))}
      </Rows>
      {more.has && (
        <div className={css.more}>
          <Button pending={more.loading} onClick={more.load}>
            {frame.showMore}
          </Button>
        </div>
      )}
    </>
  )
}

/** Where no preview stands beside the list, a press opens at once. */
const isNarrow = () => matchMedia('(width < 64rem)').matches

/** The current row stays in sight, and takes focus unless somebody is busy elsewhere on the page. */
function useFollowing(grid: { current: HTMLDivElement | null }, currentId: string | undefined) {
  useEffect(() => {
    if (currentId === undefined) return
    const row = grid.current?.querySelector<HTMLElement>('[data-current]')
    const focused = document.activeElement
    // A heading has focus only because the page has just come: it has been read by now.
    const isFree = focused === null || focused === document.body || focused.matches('#main, h1')
    if (isFree || grid.current?.contains(focused)) row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [grid, currentId])
}
