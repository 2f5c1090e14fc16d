import type { Language } from '#contract/text.ts'
import { castIn, readerIn } from './cast.ts'
import { doorStories, factorStories, otherStories } from './doors.ts'
import { listStories } from './lists.ts'
import { newTicketStories } from './new-ticket.ts'
import type { Story } from './story.ts'
import { ticketStories } from './tickets.ts'

/** Every page of the portal in every state it has, told of the same people. Not part of what is served. */
export function storiesIn(language: Language): Story[] {
  const cast = castIn(language)
  const all = {
    ...listStories(cast),
    ...newTicketStories(cast),
    ...ticketStories(cast),
    ...doorStories(cast),
    ...factorStories(cast),
    ...otherStories(cast),
  }
  return Object.entries(all).map(([name, { reader, ...drawn }]) => ({ ...drawn, name, reader: readerIn(cast, reader) }))
}
