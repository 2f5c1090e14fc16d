import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailboxPaused } from '../mailboxes/events.ts'
import { changeMailboxRow, lockMailbox } from '../mailboxes/store.ts'

export const pauseMailbox = perform(mail.pauseMailbox, async ({ mailboxId }, { tx, announce, refusal }) => {
  const found = await lockMailbox(tx, mailboxId)
  if (!found) throw refusal('mailbox_not_found')
  if (found.state === 'paused') return {}
  await changeMailboxRow(tx, mailboxId, { state: 'paused', trouble: null, trouble_said: '', trouble_since: null })
  await announce(mailboxPaused(systemStream, { mailboxId }))
  return {}
})
