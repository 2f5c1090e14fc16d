import type { Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { Prose } from '../shell/Prose.tsx'
import { say } from '../shell/say.ts'
import { eventWords } from './events.ts'

/** The words of one entry, as they stand on the page and on paper. */
export function EntryBody({ reader, entry, message }: { reader: Reader; entry: ClientEntry; message: boolean }) {
  if (entry.solution) return <Solution reader={reader} solution={entry.solution} />
  if (message) {
    const news = entry.kind === 'reopened' ? eventWords(reader, { ...entry, text: null }) : []
    return (
      <>
        {entry.text && <Prose text={entry.text} />}
        {news.map((words) => (
          <p key={words} className="meta">
            {words}
          </p>
        ))}
      </>
    )
  }
  return (
    <p dir="auto" className="event-words">
      {eventWords(reader, entry).join(' ')}
    </p>
  )
}

function Solution({ reader, solution }: { reader: Reader; solution: NonNullable<ClientEntry['solution']> }) {
  const { solution: words } = say(reader).ticket
  return (['happened', 'done', 'advice'] as const).map((part) => (
    <section key={part} className="solution-part">
      <h3>{words[part]}</h3>
      <Prose text={solution[part]} />
    </section>
  ))
}
