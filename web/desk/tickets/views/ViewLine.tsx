import { memo } from 'react'
import type { ViewColumn, ViewRow } from '#contract/tickets.ts'
import { PriorityBar } from '../../../ui/PriorityBar.tsx'
import { RowCheck } from '../../../ui/RowCheck.tsx'
import { Cell, Row } from '../../../ui/Rows.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { DueChip } from '../DueChip.tsx'
import { priorityLevel } from '../looks.ts'
import { Status } from '../Status.tsx'
import { AnswerValue } from './AnswerValue.tsx'
import css from './ViewTable.module.css'

type Props = {
  row: ViewRow
  /** Its place in the grid; the heads have the first. */
  place: number
  columns: readonly ViewColumn[]
  answers: readonly { field: string }[]
  current: boolean
  chosen: boolean
  onPress: (row: ViewRow) => void
  onChoose: (id: string, stretch: boolean) => void
}

/** One ticket in the columns of a view. */
export const ViewLine = memo(function ViewLine({
  row,
  place,
  columns,
  answers,
  current,
  chosen,
  onPress,
  onChoose,
}: Props) {
  const { bulk, list } = useReader().t.desk
  return (
    <Row place={place} current={current} chosen={chosen} unread={row.unread} onOpen={() => onPress(row)}>
      <Cell kind="mark">
        <RowCheck
          label={bulk.choose({ n: row.number })}
          checked={chosen}
          onToggle={(stretch) => onChoose(row.ticketId, stretch)}
        />
      </Cell>
      <div role="presentation" className={css.cells}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
          // biome-ignore lint/a11y/useFocusableInteractive: the row takes focus for its cells
          <span
            key={column}
            role="gridcell"
            className={css.cell}
            data-column={column}
            data-unread={(column === 'subject' && row.unread) || undefined}
          >
            {column === 'subject' && row.unread && <span className="unseen">{list.unread} </span>}
            <Value row={row} column={column} />
          </span>
        ))}
        {answers.map(({ field }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span key={field} role="gridcell" className={css.cell} data-column="answer">
            <AnswerValue answer={row.answers[field]} />
          </span>
        ))}
      </div>
    </Row>
  )
})

function Value({ row, column }: { row: ViewRow; column: ViewColumn }) {
  const { me, t } = useReader()
  const times = useTimes()
  switch (column) {
    case 'number':
      return t.desk.list.number({ n: row.number })
    case 'subject':
      return (
        <a
          href={addresses.ticket(row.number)}
          tabIndex={-1}
          className={css.subject}
          dir="auto"
          onClick={(event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && event.preventDefault()}
        >
          {row.subject}
        </a>
      )
    case 'client':
      return row.accountName
    case 'contact':
      return row.contactName
    case 'service':
      return row.serviceName ?? '—'
    case 'topic':
      return row.topicName ?? '—'
    case 'line':
      return row.line.name
    case 'agent':
      if (!row.assignee) return t.desk.list.nobody
      return row.assignee.id === me.id ? t.desk.list.me : row.assignee.name
    case 'priority':
      return (
        <>
          <PriorityBar level={priorityLevel[row.priority]} label="" /> {t.common.priorities[row.priority]}
        </>
      )
    case 'status':
      return <Status status={row.status} />
    case 'next_contact':
      return <DueChip at={row.nextContactBy} />
    case 'updated':
      return times.brief(row.lastMessageAt)
    case 'opened':
      return times.brief(row.openedAt)
    case 'tags':
      return row.tags.join(', ') || '—'
  }
}
