import { useTimes, useWords } from '../shell/reader.tsx'
import css from './Facts.module.css'
import type { Ticket } from './ticket.ts'

/** What colleagues wrote down about the account, beside the ticket it matters for. */
export function Known({ notes }: { notes: Ticket['accountNotes'] }) {
  const words = useWords().desk.cards.notes
  const times = useTimes()
  return (
    <ul className={css.known}>
      {notes.map(({ id, text, author, writtenAt, changed }) => (
        <li key={id}>
          <div className={css.knownText} dir="auto">
            {text}
          </div>
          <span className={css.meta}>
            {words.by({ name: changed?.by ?? author, at: times.long(changed?.at ?? writtenAt) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
