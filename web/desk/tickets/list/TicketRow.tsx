import { memo } from 'react'
import { PriorityBar } from '../../../ui/PriorityBar.tsx'
import { RowCheck } from '../../../ui/RowCheck.tsx'
import { Cell, Lines, Row } from '../../../ui/Rows.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { DueChip } from '../DueChip.tsx'
import { priorityLevel } from '../looks.ts'
import { Here } from '../together/Here.tsx'
import { FoundLine } from './FoundLine.tsx'
import { NotTheirs } from './NotTheirs.tsx'
import type { ListRow } from './row.ts'
import css from './TicketRow.module.css'
import { WhyLeft } from './WhyLeft.tsx'

type Props = {
  row: ListRow
  place: number
  current: boolean
  /** In this list no more: grey, with the reason, until the list is shown anew. */
  left?: boolean
  /** In a list of one line its name says nothing. */
  ofOneLine: boolean
  onPress: (row: ListRow) => void
  chosen: boolean
  onChoose: (id: string, stretch: boolean) => void
}

/** Time first, because it is what the list is ordered by; then what and whose, why it is here, and who has it. */
export const TicketRow = memo(function TicketRow({
  row,
  place,
  current,
  left = false,
  ofOneLine,
  onPress,
  chosen,
  onChoose,
}: Props) {
  const { me, t } = useReader()
  const { list } = t.desk
  const times = useTimes()
  const who = row.assignee ? (row.assignee.id === me.id ? list.me : row.assignee.name) : list.nobody
  return (
    <Row
      place={place}
      current={current}
      chosen={chosen}
      unread={row.unread && !left}
      faded={left}
      onOpen={() => onPress(row)}
    >
      <Cell kind="mark">
        <RowCheck
          label={t.desk.bulk.choose({ n: row.number })}
          checked={chosen}
          onToggle={(stretch) => onChoose(row.ticketId, stretch)}
        />
      </Cell>
      <Cell kind="time">{row.found ? times.short(row.found.at) : <DueChip at={row.nextContactBy} />}</Cell>
      <Cell kind="main">
        <Lines
          first={<First row={row} />}
          second={row.found === undefined ? <Second row={row} left={left} /> : <SecondFound row={row} />}
          third={row.found && <FoundLine found={row.found} />}
        />
      </Cell>
      <Cell kind="short">
        <span className={css.who} title={`${who} · ${row.line.name}`}>
          <span>{who}</span>
          {!ofOneLine && <span className={css.line}>{row.line.name}</span>}
        </span>
      </Cell>
    </Row>
  )
})

/** The link is for a new tab; a plain press belongs to the row. */
function First({ row }: { row: ListRow }) {
  const { t } = useReader()
  const { list } = t.desk
  const raised = row.priority === 'high' || row.priority === 'critical'
  return (
    <>
      {row.unread && <span className="unseen">{list.unread} </span>}
      {raised && (
        <span className={css.priority}>
          <PriorityBar level={priorityLevel[row.priority]} label={t.common.priorities[row.priority]} />
        </span>
      )}
      <a
        href={addresses.ticket(row.number)}
        tabIndex={-1}
        className={css.subject}
        onClick={(event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && event.preventDefault()}
      >
        {row.subject}
      </a>
    </>
  )
}

function Second({ row, left }: { row: ListRow; left: boolean }) {
  const { list } = useReader().t.desk
  return (
    <>
      {left && <WhyLeft row={row} />}
      <Here ticketId={row.ticketId} brief />
      <NotTheirs of={row.authorship} />
      {!left && (
        <>
          <span className={css.reason} data-reason={row.reason}>
            {list.reasons[row.reason]}
          </span>{' '}
          ·{' '}
        </>
      )}
      {row.accountName} · {row.contactName} · {list.number({ n: row.number })}
      {row.tags.map((tag) => ` · ${tag}`)}
    </>
  )
}

/** Of what was found the state says more than why it would stand in a queue. */
function SecondFound({ row }: { row: ListRow }) {
  const { common, desk } = useReader().t
  return (
    <>
      <NotTheirs of={row.authorship} />
      {common.statuses[row.status]} · {row.accountName} · {row.contactName} · {desk.list.number({ n: row.number })}
    </>
  )
}
