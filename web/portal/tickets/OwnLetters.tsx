import type { Pages, Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { say } from '../shell/say.ts'

/** Under a message: where the letter about it went, and whether it arrived. */
export function LetterTo({ reader, letter }: { reader: Reader; letter: NonNullable<ClientEntry['letter']> }) {
  const { address, state, at } = letter
  return (
    <p className="entry-letter no-print" data-state={state}>
      {say(reader).letters.states[state]({ address, time: moments(reader).short(at) })}
    </p>
  )
}

/** The reader's address turns our letters away: they learn it where they read us all the same. */
export function Unreachable({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { letters } = say(reader)
  if (!ticket.unreachable) return null
  const { address, since } = ticket.unreachable
  return (
    <Notice tone="warn" title={letters.unreachable({ address, since: moments(reader).short(since) })}>
      <p>{letters.nothingLost}</p>
      <p>{letters.whatToDo}</p>
    </Notice>
  )
}
