import { sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, timeFor, withWhom, wordsFor } from './ticket-letter.ts'

type Missed = { promised: string; next: string | null; waitsForClient: boolean }

/** We did not write in time, and this time nobody did: what happened, who has it, when we write, who else knows. */
export function missed({ meta, scene }: Told<Missed, unknown>) {
  const our = wordsFor(scene).missed
  return ticketLetter(scene, our.heading(scene), [
    sentence(our.said({ was: timeFor(scene, meta.promised) })),
    sentence(meta.waitsForClient ? our.waiting : our.stillOnIt),
    withWhom(scene),
    meta.next ? nextUpdate(scene, meta.next) : null,
    sentence(our.leadKnows),
  ])
}
