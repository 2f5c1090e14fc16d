import { Rows } from '../../../ui/Rows.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { LongRows, type More } from './LongRows.tsx'
import { MoreRows } from './MoreRows.tsx'
import { NewRows } from './NewRows.tsx'
import type { ListRow } from './row.ts'
import { TicketRow } from './TicketRow.tsx'
import { useRowPress } from './useRowPress.ts'
import type { Selection } from './useSelection.ts'
import type { TicketListState } from './useTicketList.ts'
import { useUnreadKeys } from './useUnreadKeys.ts'

export type TicketListProps = {
  label: string
  list: TicketListState
  ofOneLine: boolean
  onOpen: (row: ListRow) => void
  selection: Selection
  more: More
}

export function TicketList({ label, list, ofOneLine, onOpen, selection, more }: TicketListProps) {
  const { rows, left, waiting, place, current, moveTo, showNew } = list
  // A row of what was found is as tall as the piece in which the words stand.
  const even = rows[0]?.found === undefined
  const press = useRowPress(list, onOpen)
  useShortcuts({
    nextRow: () => moveTo(place + 1),
    previousRow: () => moveTo(place - 1),
    open: current !== null && (() => onOpen(current)),
    newRows: waiting > 0 && showNew,
  })
  useUnreadKeys(list)
  return (
    <>
      <NewRows waiting={waiting} onShow={showNew} />
      <Rows label={label} total={more.has ? -1 : rows.length} even={even}>
        <LongRows rows={rows} place={place} currentId={current?.ticketId} more={more} even={even}>
          {(row, at) => (
            <TicketRow
              key={row.ticketId}
              row={row}
              place={at + 1}
              current={at === place}
              left={left.has(row.ticketId)}
              ofOneLine={ofOneLine}
              chosen={selection.has(row.ticketId)}
              onChoose={selection.toggle}
              onPress={press}
            />
          )}
        </LongRows>
      </Rows>
      <MoreRows {...more} />
    </>
  )
}
