import type { TicketStatus } from '#contract/tickets.ts'
import { nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

/** Whose move it is, and for what: the client's, somebody else's, or a date's. */
export function waiting({
  meta,
  words,
  scene,
}: Told<{ for: TicketStatus; nextContactBy: string }, { reason: string }>) {
  const our = wordsFor(scene)
  const { headings, titles, answer } = our.waiting
  const whose = meta.for in headings ? (meta.for as keyof typeof headings) : 'planned'
  return ticketLetter(
    scene,
    headings[whose](scene),
    [
      { is: 'words', of: [{ title: titles[whose], text: words.reason }] },
      withWhom(scene),
      nextUpdate(scene, meta.nextContactBy),
    ],
    whose === 'waiting_for_client' ? answer : undefined,
  )
}
