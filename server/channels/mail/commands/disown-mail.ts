import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailDisowned } from '../events.ts'
import { ownMailOf } from '../intake/own-store.ts'
import { changeIncoming, lockIncoming } from '../intake/store.ts'

/** "It was not me": nothing becomes of it, and it stays among everything that came, as evidence. */
export const disownMail = perform(mail.disownMail, async ({ mailId }, { tx, actor, now, announce, refusal }) => {
  await lockIncoming(tx, mailId)
  const waiting = await ownMailOf(tx, actor.id!, mailId)
  if (!waiting) throw refusal('mail_not_found')
  if (waiting.state === 'ended') throw refusal('mail_has_ended')

  const ended = { state: 'ended', outcome: 'dismissed', reason: 'disowned', ended_at: now, ended_by: actor.id } as const
  await changeIncoming(tx, mailId, ended)
  await announce(mailDisowned(systemStream, { mailId, contactId: actor.id! }))
  return {}
})
