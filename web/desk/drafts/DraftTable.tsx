import type { drafts, Output } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useDraftActs } from './useDraftActs.ts'

export type DraftRow = Output<typeof drafts.myDrafts>['drafts'][number]
type Props = { rows: DraftRow[]; onVersions: (draftId: string) => void }

/** My drafts, each with what can be done with it. */
export function DraftTable({ rows, onVersions }: Props) {
  const words = useWords().desk.drafts
  const times = useTimes()
  const columns: Column<DraftRow>[] = [
    { id: 'ticket', title: words.ticket, cell: ({ ticket }) => <Ticket ticket={ticket} /> },
    { id: 'kind', title: words.what, cell: ({ kind }) => words.kinds[kind] },
    {
      id: 'start',
      title: words.words,
      names: true,
      cell: ({ start, files }) => (
        <>
          <span dir="auto">{start || words.nothing}</span>
          {files > 0 && <span className="meta"> · {words.files({ n: files })}</span>}
        </>
      ),
    },
    {
      id: 'at',
      title: words.time,
      cell: ({ savedAt, ended }) => (
        <>
          <time dateTime={savedAt} title={times.exact(savedAt)}>
            {times.short(savedAt)}
          </time>
          {ended && <div className="meta">{words.endings[ended.why]}</div>}
        </>
      ),
    },
    { id: 'acts', title: words.acts, cell: (row) => <Acts row={row} onVersions={onVersions} /> },
  ]
  return (
    <DataTable caption={words.title} captionUnseen columns={columns} rows={rows} rowKey={({ draftId }) => draftId} />
  )
}

function Ticket({ ticket }: Pick<DraftRow, 'ticket'>) {
  const { noTicket } = useWords().desk.drafts
  if (!ticket) return <span className="meta">{noTicket}</span>
  return (
    <AppLink href={addresses.ticket(ticket.number)}>
      #{ticket.number} {ticket.subject}
    </AppLink>
  )
}

function Acts({ row, onVersions }: { row: DraftRow; onVersions: (draftId: string) => void }) {
  const words = useWords().desk.drafts
  const acts = useDraftActs()
  const { draftId, ticket, ended } = row
  return (
    <div className="button-row">
      {!ended && ticket && (
        <Button size="small" onClick={() => void acts.goOn(row)}>
          {words.goOn}
        </Button>
      )}
      {ended && ended.why !== 'held' && (
        <Button size="small" onClick={() => void acts.bringBack(draftId)}>
          {words.bringBack}
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={() => onVersions(draftId)}>
        {words.versions}
      </Button>
      {!ended && (
        <Button size="small" tone="quiet" onClick={() => void acts.throwAway(draftId)}>
          {words.throwAway}
        </Button>
      )}
    </div>
  )
}
