import { type Letter, sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

/** For a colleague: that they hear of this ticket from now on, by whose wish, and how it ends. */
export function informed({ scene }: Told<unknown, unknown>): Letter {
  const our = wordsFor(scene).informed
  return ticketLetter(scene, our.heading(scene), [
    sentence(our.why(scene)),
    withWhom(scene),
    scene.nextContactBy ? nextUpdate(scene, scene.nextContactBy) : null,
    sentence(our.end),
  ])
}
