import { type Letter, sentence } from './letter.ts'
import { type Told, ticketLetter, timeFor, wordsFor } from './ticket-letter.ts'

type Missed = { promised: string; next: string | null; again: boolean }

/** For whoever has it: what broke, and what the client has been told instead. No word of the ticket travels. */
export function missedStaff({ meta, scene }: Told<Missed, unknown>): Letter {
  const our = wordsFor(scene).missedStaff
  const letter = ticketLetter(scene, our.heading(scene), [
    sentence(our.said({ was: timeFor(scene, meta.promised) })),
    meta.next ? { is: 'promise', text: our.next({ time: timeFor(scene, meta.next) }) } : sentence(our.yours),
    sentence(our.holder({ who: scene.who })),
  ])
  return { ...letter, footer: letter.footer.slice(0, 1) }
}
