import type { TicketStatus } from '#contract/tickets.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { Status } from './Status.tsx'

type Line = { number: number; subject: string; status: string; openedAt: string }

/** Tickets of one client, the newest first. */
export function TicketLines({ caption, lines }: { caption: string; lines: Line[] }) {
  const { facts, status } = useWords().desk.ticket
  const { list, admin } = useWords().desk
  const times = useTimes()
  const columns: Column<Line>[] = [
    { id: 'number', title: admin.letters.ticket, cell: ({ number }) => list.number({ n: number }) },
    {
      id: 'subject',
      title: admin.letters.subject,
      names: true,
      cell: ({ number, subject }) => <AppLink href={addresses.ticket(number)}>{subject}</AppLink>,
    },
    { id: 'status', title: status, cell: (line) => <Status status={line.status as TicketStatus} /> },
    {
      id: 'at',
      title: facts.opened,
      cell: ({ openedAt }) => (
        <time dateTime={openedAt} title={times.exact(openedAt)}>
          {times.long(openedAt)}
        </time>
      ),
    },
  ]
  return (
    <DataTable caption={caption} captionUnseen columns={columns} rows={lines} rowKey={({ number }) => String(number)} />
  )
}
