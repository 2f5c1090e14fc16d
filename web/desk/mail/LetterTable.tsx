import type { mail, Output } from '#contract/index.ts'
import { hasFailed } from '#contract/mail/delivery.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { LetterState } from './LetterState.tsx'

type Row = Output<typeof mail.letters>['rows'][number]

export function LetterTable({ rows }: { rows: Row[] }) {
  const { admin, list } = useWords().desk
  const { letters } = admin
  const times = useTimes()
  const columns: Column<Row>[] = [
    {
      id: 'subject',
      title: letters.subject,
      names: true,
      cell: ({ id, subject }) => <AppLink href={addresses.letter(id)}>{subject}</AppLink>,
    },
    { id: 'to', title: letters.to, cell: ({ to }) => to },
    { id: 'kind', title: letters.kind, cell: ({ kind }) => letters.kinds[kind] },
    {
      id: 'ticket',
      title: letters.ticket,
      cell: ({ ticketNumber }) =>
        ticketNumber && <AppLink href={addresses.ticket(ticketNumber)}>{list.number({ n: ticketNumber })}</AppLink>,
    },
    {
      id: 'at',
      title: letters.at,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} title={times.exact(createdAt)}>
          {times.short(createdAt)}
        </time>
      ),
    },
    {
      id: 'state',
      title: letters.state,
      cell: ({ state, attempts, lastError }) => (
        <>
          <LetterState state={state} />
          {hasFailed({ state }) && (
            <div className="meta">
              {[state === 'failed' && letters.attempts({ n: attempts }), lastError].filter(Boolean).join(' · ')}
            </div>
          )}
        </>
      ),
    },
  ]
  return <DataTable caption={letters.title} captionUnseen columns={columns} rows={rows} rowKey={({ id }) => id} />
}
