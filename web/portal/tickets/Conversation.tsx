import { Fragment, type ReactNode } from 'react'
import { addresses, at, type Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { moments } from '../shell/moments.ts'
import { say, sayCommon } from '../shell/say.ts'
import { Entry, Thread } from '../shell/Thread.tsx'
import { CutOff, howBelieved } from './ByMail.tsx'
import { EntryBody } from './EntryBody.tsx'
import { eventWords } from './events.ts'
import { LetterTo } from './OwnLetters.tsx'

/** Everything that was said and done, in its order; small news stand between the messages. */
export function Conversation({
  reader,
  entries,
  between,
}: {
  reader: Reader
  entries: ClientEntry[]
  between?: ReactNode
}) {
  return (
    <Thread label={say(reader).ticket.conversation}>
      {entries.map((entry, i) => (
        <Fragment key={entry.seq}>
          <One reader={reader} entry={entry} />
          {i === 0 && between}
        </Fragment>
      ))}
    </Thread>
  )
}

/** A message has words or files of its own; everything else is an event. */
export const isMessage = ({ kind, text, solution, files }: ClientEntry) =>
  kind === 'message' ||
  solution !== null ||
  files.length > 0 ||
  ((kind === 'opened' || kind === 'reopened') && text !== null)

function One({ reader, entry }: { reader: Reader; entry: ClientEntry }) {
  const { ticket } = say(reader)
  const time = moments(reader).short(entry.at)
  const author = authorOf(reader, entry)
  const shown = isMessage(entry)
  return (
    <Entry
      id={`e${entry.seq}`}
      side={shown ? (entry.side === 'client' ? 'reader' : 'company') : 'event'}
      name={shown ? ticket.entryName({ author, time }) : eventWords(reader, entry).join(' ')}
      author={shown ? author : undefined}
      time={<time dateTime={entry.at}>{time}</time>}
      origin={shown && entry.side === 'client' ? originOf(reader, entry) : undefined}
      files={entry.files.map((file) => ({
        id: file.id,
        href: at(addresses.file, { fileId: file.id }),
        name: file.name,
        picture: file.picture ? at(addresses.picture, { fileId: file.id, size: 'small' }) : undefined,
        detail: sayCommon(reader).fileSize({ bytes: file.size }),
      }))}
    >
      <EntryBody reader={reader} entry={entry} message={shown} />
      {shown && entry.letter && <LetterTo reader={reader} letter={entry.letter} />}
      {entry.mail && <CutOff reader={reader} mail={entry.mail} />}
    </Entry>
  )
}

/** Several people may write for one account: "you" only beside the reader's own name. */
const authorOf = (reader: Reader, { side, author }: ClientEntry) =>
  side === 'client' && author === reader.name ? say(reader).ticket.you({ name: author }) : author

/** A ticket begins with a mail, everything else that is not proven comes by the link of a letter. */
const unprovenWords = (reader: Reader, kind: ClientEntry['kind']) =>
  kind === 'opened' ? say(reader).authorship.unproven : say(reader).ticket.unproven
const originOf = (reader: Reader, { kind, channel, ip, unproven, mail }: ClientEntry) => {
  if (mail) return [howBelieved(reader, mail), ip].filter(Boolean).join(', ')
  return [unproven ? unprovenWords(reader, kind) : sayCommon(reader).channels[channel], ip].filter(Boolean).join(', ')
}
