import { type Letter, sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, wordsFor } from './ticket-letter.ts'

/** The link of an earlier letter had ended; here is another. It shows where the ticket stands and nothing else. */
export function newLink({ scene }: Told<unknown, unknown>): Letter {
  const our = wordsFor(scene).newLink
  return ticketLetter(scene, our.heading(scene), [
    sentence(our.what),
    scene.nextContactBy ? nextUpdate(scene, scene.nextContactBy) : null,
    sentence(our.unexpected),
  ])
}
