import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { incomingRead } from '../events.ts'
import { mailToDealWith } from '../intake/access.ts'
import { changeIncoming, orderReading } from '../intake/store.ts'

/** As if it had just come: what held it up is gone, somebody says. */
export const readMailAgain = perform(mail.readMailAgain, async ({ mailId }, { tx, actor, announce, refusal }) => {
  const found = await mailToDealWith(tx, actor, mailId)
  if (!found) throw refusal('mail_not_found')
  if (found.state === 'ended') throw refusal('mail_has_ended')

  await changeIncoming(tx, mailId, { state: 'waiting', reason: null, ticket_id: null, attempts: 0, junk: false })
  await orderReading(tx, mailId)
  await announce(incomingRead(systemStream, { mailId }))
  return {}
})
