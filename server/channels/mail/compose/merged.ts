import { type Letter, sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

/** `into`: the number of the ticket that goes on, for a reader who may read it; the scene says how that one stands. */
export function merged({ meta, scene }: Told<{ into: number | null }, unknown>): Letter {
  const our = wordsFor(scene).merged
  const { into } = meta
  return ticketLetter(scene, our.heading(scene), [
    sentence(into === null ? our.elsewhere : our.into({ number: into })),
    sentence(our.kept),
    into === null ? null : withWhom(scene),
    into !== null && scene.nextContactBy ? nextUpdate(scene, scene.nextContactBy) : null,
  ])
}
