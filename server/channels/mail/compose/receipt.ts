import { sentence } from './letter.ts'
import { hiddenOfYours, type Without } from './secrets.ts'
import { type Told, ticketLetter, timeFor, withWhom, wordsFor } from './ticket-letter.ts'

/** The client's own words do not travel back: they may hold a password that has no business in a mailbox. */
export function receipt({ channel, meta, scene }: Told<Without, unknown>) {
  const our = wordsFor(scene)
  return ticketLetter(scene, our.receipt.heading(scene), [
    scene.opensAt ? sentence(our.receipt.closed({ time: timeFor(scene, scene.opensAt) })) : null,
    scene.nextContactBy && {
      is: 'promise',
      text: our.receipt.answerBy({ time: timeFor(scene, scene.nextContactBy) }),
    },
    sentence(our.receipt.subject(scene)),
    withWhom(scene),
    ...hiddenOfYours(scene, meta, channel === 'mail'),
    sentence(our.receipt.add),
  ])
}
