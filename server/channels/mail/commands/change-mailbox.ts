import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { attempt } from '../mailboxes/attempt.ts'
import { mailboxChanged } from '../mailboxes/events.ts'
import { foldersOf } from '../mailboxes/folders.ts'
import { changeMailboxRow, lockMailbox, mailboxById, sameMailbox } from '../mailboxes/store.ts'
import { takeTrial } from '../mailboxes/trials.ts'
import { asReached, keysFor, objectionToTokens } from '../mailboxes/typed.ts'

/** Like a new one it is kept when signing in went well. */
export const changeMailbox = performPrepared(
  mail.changeMailbox,
  async ({ mailboxId, ...typed }, { world, refusal }) => {
    const stored = await mailboxById(world.db, mailboxId)
    if (!stored) throw refusal('mailbox_not_found')
    if (objectionToTokens(typed, world)) throw refusal('address_not_allowed')
    const keys = keysFor(typed, stored, world.vault)
    if (!keys) throw refusal('mailbox_secret_missing')
    await takeTrial(world)
    return attempt(world, { typed, keys, stored }, (session) => foldersOf(session, typed.junkFolder))
  },
  async ({ mailboxId, ...typed }, { tx, now, world, announce, refusal }, { keys, trouble }) => {
    if (trouble) return { trouble }
    if (!(await lockMailbox(tx, mailboxId))) throw refusal('mailbox_not_found')
    const row = asReached(typed, keys, mailboxId, world.vault)
    if (await sameMailbox(tx, row, mailboxId)) throw refusal('mailbox_is_there')
    const noTrouble = { trouble: null, trouble_said: '', trouble_since: null }
    await changeMailboxRow(tx, mailboxId, { ...row, ...noTrouble, changed_at: now })
    await announce(mailboxChanged(systemStream, { mailboxId, host: typed.host, oauth: typed.oauth !== null }))
    return { trouble: null }
  },
)
