import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import type { FoundWords as FoundWordsOf } from '#contract/tickets.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'
import { FoundWords } from './FoundWords.tsx'
import { Status } from './Status.tsx'
import { ToRead } from './ToRead.tsx'

type Row = Pages['home']['all'][number] & { found?: FoundWordsOf | null }

/** Every ticket by the day it was opened, a line each. */
export function AllTickets({ reader, rows }: { reader: Reader; rows: Row[] }) {
  return (
    <ul className="lines plain-list">
      {rows.map((row) => (
        <li key={row.number}>
          <Line reader={reader} row={row} />
        </li>
      ))}
    </ul>
  )
}

function Line({ reader, row }: { reader: Reader; row: Row }) {
  const { ticket, home } = say(reader)
  const opened = home.opened({ date: moments(reader).full(row.openedAt) })
  return (
    <>
      <div className="line-words">
        <a href={at(addresses.ticket, { number: row.number })} dir="auto">
          {row.subject}
        </a>
        <div className="meta">
          {ticket.number({ number: row.number })} · {opened}
          {row.unread && <strong className="unread">{home.unread}</strong>}
          {row.authorship === 'unconfirmed' && <strong className="unread">{say(reader).authorship.chip}</strong>}
          <ToRead reader={reader} row={row} />
        </div>
        {row.found && <FoundWords reader={reader} found={row.found} />}
      </div>
      <Status reader={reader} status={row.status} />
    </>
  )
}
