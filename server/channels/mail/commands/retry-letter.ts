import { mail } from '#contract/index.ts'
import { hasFailed } from '#contract/mail/delivery.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { letterRetried } from '../events.ts'
import { lockLetter, orderSending, queueAgain } from '../store.ts'

/** The reason is gone, the administrator says: the same letter gets a new row of attempts. */
export const retryLetter = perform(mail.retryLetter, async ({ letterId }, { tx, announce, refusal }) => {
  const letter = await lockLetter(tx, letterId)
  if (!letter) throw refusal('letter_not_found')
  if (!hasFailed(letter)) throw refusal('letter_not_failed')

  await queueAgain(tx, letterId)
  await orderSending(tx, letterId)
  await announce(letterRetried(systemStream, { letterId, kind: letter.kind }))
  return {}
})
