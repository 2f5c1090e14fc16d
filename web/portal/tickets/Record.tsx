import type { Reader } from '#contract/pages.ts'
import type { ClientEntry, File } from '#contract/tickets.ts'
import { moments } from '../shell/moments.ts'
import { say, sayCommon } from '../shell/say.ts'
import { isMessage } from './Conversation.tsx'
import { EntryBody } from './EntryBody.tsx'

/** The conversation as a record: numbered, each entry with its author, side, channel, address and exact time. */
export function Record({ reader, entries }: { reader: Reader; entries: ClientEntry[] }) {
  return (
    <section className="record" aria-labelledby="record">
      <h2 id="record">{say(reader).print.record}</h2>
      {entries.map((entry) => (
        <article key={entry.seq} className="record-entry">
          <Head reader={reader} entry={entry} />
          <EntryBody reader={reader} entry={entry} message={isMessage(entry)} clock="exact" />
          {entry.files.length > 0 && <Files reader={reader} files={entry.files} />}
        </article>
      ))}
    </section>
  )
}

function Head({ reader, entry }: { reader: Reader; entry: ClientEntry }) {
  const { print } = say(reader)
  const origin = [print.sides[entry.side], sayCommon(reader).channels[entry.channel]]
  return (
    <header className="record-head">
      <span>{print.entry({ seq: entry.seq })}</span> <time dateTime={entry.at}>{moments(reader).exact(entry.at)}</time>
      <br />
      {entry.author && <strong dir="auto">{entry.author}</strong>} {[...new Set(origin)].join(' · ')}
      {entry.ip && ` · ${print.from({ ip: entry.ip })}`}
    </header>
  )
}

function Files({ reader, files }: { reader: Reader; files: File[] }) {
  const { print } = say(reader)
  return (
    <div className="record-files">
      <h3>{print.files}</h3>
      <ul>
        {files.map(({ id, name, size, sha256 }) => (
          <li key={id}>
            <bdi>{name}</bdi>, {sayCommon(reader).fileSize({ bytes: size })}
            <br />
            <span className="hash">{print.hash({ sha256 })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
