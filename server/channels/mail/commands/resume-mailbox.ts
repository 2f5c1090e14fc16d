import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailboxResumed } from '../mailboxes/events.ts'
import { changeMailboxRow, lockMailbox } from '../mailboxes/store.ts'

/** Whoever fetches from it signs in anew and takes what came meanwhile. */
export const resumeMailbox = perform(mail.resumeMailbox, async ({ mailboxId }, { tx, now, announce, refusal }) => {
  const found = await lockMailbox(tx, mailboxId)
  if (!found) throw refusal('mailbox_not_found')
  if (found.state === 'active') return {}
  await changeMailboxRow(tx, mailboxId, { state: 'active', changed_at: now })
  await announce(mailboxResumed(systemStream, { mailboxId }))
  return {}
})
