import { sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

/** Asked for the second time, and the last: what happens if nobody answers, and that nothing is lost by it. */
export function unconfirmedAgain({ scene }: Told<unknown, unknown>) {
  const our = wordsFor(scene)
  const { ask, again } = our.unproven
  return ticketLetter(
    scene,
    again.heading(scene),
    [
      sentence(again.what({ subject: scene.subject })),
      sentence(again.still),
      sentence(again.else),
      withWhom(scene),
      scene.nextContactBy && nextUpdate(scene, scene.nextContactBy),
      sentence(ask.notYou),
    ],
    ask.answer,
  )
}
