import type { Reader } from '#contract/pages.ts'
import { blocksOf, type ClientEntry } from '#contract/tickets.ts'
import { MarkedUp } from '../shell/MarkedUp.tsx'
import { Prose } from '../shell/Prose.tsx'
import { say } from '../shell/say.ts'
import { type Clock, eventWords } from './events.ts'
import { HiddenMark } from './HiddenMark.tsx'

type Props = { reader: Reader; entry: ClientEntry; message: boolean; clock?: Clock }

/** The words of one entry, as they stand on the page and on paper. */
export function EntryBody({ reader, entry, message, clock }: Props) {
  if (entry.solution) return <Solution reader={reader} solution={entry.solution} />
  if (!message)
    return (
      <p dir="auto" className="event-words">
        {eventWords(reader, entry, clock).join(' ')}
      </p>
    )
  const news = newsOf({ reader, entry, clock })
  return (
    <>
      {entry.body ? <MarkedUp blocks={blocksOf(entry.body)} /> : entry.text && <Prose text={entry.text} />}
      <HiddenMark reader={reader} counts={entry.hidden} />
      {news.length > 0 && <p className="entry-next">{news.join(' ')}</p>}
    </>
  )
}

/** What a message brings about beside its words: back to work, and the next time we write. */
const newsOf = ({ reader, entry, clock }: Omit<Props, 'message'>) =>
  eventWords(reader, { ...entry, kind: entry.kind === 'reopened' ? 'reopened' : 'message', text: null }, clock)

export function Solution({ reader, solution }: { reader: Reader; solution: NonNullable<ClientEntry['solution']> }) {
  const { solution: words } = say(reader).ticket
  return (['happened', 'done', 'advice'] as const).map((part) => (
    <section key={part} className="solution-part">
      <h3>{words[part]}</h3>
      <Prose text={solution[part]} />
    </section>
  ))
}
