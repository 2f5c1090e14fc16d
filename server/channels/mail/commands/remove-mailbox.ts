import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailboxRemoved } from '../mailboxes/events.ts'
import { forgetMailbox, lockMailbox } from '../mailboxes/store.ts'

/** Its secrets are forgotten at once. What it was stays, so that the mails that came from it have an origin. */
export const removeMailbox = perform(mail.removeMailbox, async ({ mailboxId }, { tx, announce, refusal }) => {
  if (!(await lockMailbox(tx, mailboxId))) throw refusal('mailbox_not_found')
  await forgetMailbox(tx, mailboxId)
  await announce(mailboxRemoved(systemStream, { mailboxId }))
  return {}
})
