import { sentence } from './letter.ts'
import { type Told, ticketLetter, timeFor, withWhom, wordsFor } from './ticket-letter.ts'

/**
 * To the address on file of the contact in whose name a mail came. Of that mail it says no more than a harmless subject,
 * and of the account nothing: whoever forged the one must not learn or tell anything by the other.
 */
export function unconfirmed({ at, scene }: Told<unknown, unknown>) {
  const our = wordsFor(scene)
  const { ask } = our.unproven
  return ticketLetter(
    scene,
    ask.heading(scene),
    [
      sentence(ask.what({ time: timeFor(scene, at), subject: scene.subject })),
      sentence(ask.why),
      sentence(ask.until),
      withWhom(scene),
      scene.nextContactBy && {
        is: 'promise',
        text: our.receipt.answerBy({ time: timeFor(scene, scene.nextContactBy) }),
      },
      sentence(ask.notYou),
      sentence(our.security.never),
    ],
    ask.answer,
  )
}
