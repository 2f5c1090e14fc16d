import type { mail, Output } from '#contract/index.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { IncomingEnd } from './IncomingEnd.tsx'

type Row = Output<typeof mail.incomingMails>['rows'][number]

export function IncomingTable({ rows }: { rows: Row[] }) {
  const { incoming, list } = useWords().desk
  const times = useTimes()
  const columns: Column<Row>[] = [
    {
      id: 'subject',
      title: incoming.subject,
      names: true,
      cell: ({ id, subject }) => (
        <AppLink href={addresses.incomingMail(id)}>{subject.trim() || incoming.noSubject}</AppLink>
      ),
    },
    {
      id: 'from',
      title: incoming.from,
      cell: ({ fromName, fromAddress }) => (
        <>
          <span dir="auto">{fromName}</span>
          <div className="meta">{fromAddress}</div>
        </>
      ),
    },
    {
      id: 'end',
      title: incoming.end,
      cell: (row) => (
        <>
          <IncomingEnd of={row} />
          {row.reason && <div className="meta">{incoming.reasons[row.reason]}</div>}
        </>
      ),
    },
    {
      id: 'ticket',
      title: incoming.ticket,
      cell: ({ ticketNumber: n }) => n && <AppLink href={addresses.ticket(n)}>{list.number({ n })}</AppLink>,
    },
    {
      id: 'at',
      title: incoming.at,
      cell: ({ receivedAt }) => (
        <time dateTime={receivedAt} title={times.exact(receivedAt)}>
          {times.short(receivedAt)}
        </time>
      ),
    },
  ]
  return <DataTable caption={incoming.title} captionUnseen columns={columns} rows={rows} rowKey={({ id }) => id} />
}
