import type { ViewColumn, ViewRow } from '#contract/tickets.ts'
import { Rows } from '../../../ui/Rows.tsx'
import { useWords } from '../../shell/reader.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { LongRows, type More } from '../list/LongRows.tsx'
import { MoreRows } from '../list/MoreRows.tsx'
import { NewRows } from '../list/NewRows.tsx'
import { useRowPress } from '../list/useRowPress.ts'
import type { Selection } from '../list/useSelection.ts'
import type { TicketListState } from '../list/useTicketList.ts'
import { ViewLine } from './ViewLine.tsx'
import css from './ViewTable.module.css'

type Answers = readonly { field: string; label: string }[]

export type ViewTableProps = {
  label: string
  columns: readonly ViewColumn[]
  /** Questions with columns of their own: by name, and how they are called. */
  answers: Answers
  list: TicketListState<ViewRow>
  /** How many there are in all; -1 when nobody has counted so far. */
  total: number
  selection: Selection
  onOpen: (row: ViewRow) => void
  more: More
}

/** A long list in columns. */
export function ViewTable({ label, columns, answers, list, total, selection, onOpen, more }: ViewTableProps) {
  const { rows, waiting, place, current, moveTo, showNew } = list
  const press = useRowPress(list, onOpen)
  useShortcuts({
    nextRow: () => moveTo(place + 1),
    previousRow: () => moveTo(place - 1),
    open: () => current && onOpen(current),
    newRows: waiting > 0 ? showNew : undefined,
  })
  return (
    <div className={css.view}>
      <NewRows waiting={waiting} onShow={showNew} />
      <div className={css.table}>
        <Rows label={label} total={total < 0 ? -1 : total + 1} even>
          <Heads columns={columns} answers={answers} />
          <LongRows rows={rows} place={place} currentId={current?.ticketId} more={more} even>
            {(row, at) => (
              <ViewLine
                key={row.ticketId}
                row={row}
                place={at + 2}
                columns={columns}
                answers={answers}
                current={at === place}
                chosen={selection.has(row.ticketId)}
                onPress={press}
                onChoose={selection.toggle}
              />
            )}
          </LongRows>
        </Rows>
      </div>
      <MoreRows {...more} />
    </div>
  )
}

function Heads({ columns, answers }: Pick<ViewTableProps, 'columns' | 'answers'>) {
  const { views } = useWords().desk
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
    // biome-ignore lint/a11y/useFocusableInteractive: the rows below take focus
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
  )
}
