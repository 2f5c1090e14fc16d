import type { drafts, Output } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import css from './DraftList.module.css'
import { useDraftActs } from './useDraftActs.ts'

export type DraftRow = Output<typeof drafts.myDrafts>['drafts'][number]
type Props = { rows: DraftRow[]; onVersions: (draftId: string) => void }

/** My drafts, each with its first words and what can be done with it. */
export function DraftList({ rows, onVersions }: Props) {
  const { title } = useWords().desk.drafts
  return (
    <ul className={css.list} aria-label={title}>
      {rows.map((row) => (
        <li key={row.draftId} className={css.draft}>
          <Head row={row} />
          <Start row={row} />
          <Acts row={row} onVersions={onVersions} />
        </li>
      ))}
    </ul>
  )
}

function Head({ row: { ticket, kind, savedAt, ended } }: { row: DraftRow }) {
  const words = useWords().desk.drafts
  const times = useTimes()
  return (
    <p className={css.head}>
      <b>{words.kinds[kind]}</b>
      {ticket ? (
        <AppLink href={addresses.ticket(ticket.number)}>
          № {ticket.number} · <span dir="auto">{ticket.subject}</span>
        </AppLink>
      ) : (
        <span>{words.noTicket}</span>
      )}
      <time dateTime={savedAt} title={times.exact(savedAt)}>
        {times.short(savedAt)}
      </time>
      {ended && <span>{words.endings[ended.why]}</span>}
    </p>
  )
}

function Start({ row: { start, files } }: { row: DraftRow }) {
  const words = useWords().desk.drafts
  return (
    <p className={css.start}>
      <span dir="auto">{start || words.nothing}</span>
      {files > 0 && <span className="meta"> · {words.files({ n: files })}</span>}
    </p>
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
