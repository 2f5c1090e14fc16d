import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { asItLies, beginningAt } from '../mailboxes/as-it-lies.ts'
import { attempt } from '../mailboxes/attempt.ts'
import { mailboxAdded } from '../mailboxes/events.ts'
import { addFolders, addMailboxRow, sameMailbox } from '../mailboxes/store.ts'
import { takeTrial } from '../mailboxes/trials.ts'
import { asReached, keysFor, objectionToTokens } from '../mailboxes/typed.ts'

/** The server is spoken to before the transaction: it takes its time. */
export const addMailbox = performPrepared(
  mail.addMailbox,
  async ({ old: _, ...typed }, { world, refusal }) => {
    if (objectionToTokens(typed, world)) throw refusal('address_not_allowed')
    const keys = keysFor(typed, undefined, world.vault)
    if (!keys) throw refusal('mailbox_secret_missing')
    await takeTrial(world)
    return attempt(world, { typed, keys, stored: undefined }, (session) => asItLies(session, typed.junkFolder))
  },
  async ({ old, ...typed }, { tx, now, world, announce, refusal }, { keys, trouble, done: lying }) => {
    if (trouble) return { mailboxId: null, trouble }
    const id = newId(now)
    const row = asReached(typed, keys, id, world.vault)
    if (await sameMailbox(tx, row, id)) throw refusal('mailbox_is_there')
    await addMailboxRow(tx, {
      id,
      ...row,
      state: 'active',
      created_at: now,
      changed_at: now,
      looked_at: null,
      trouble: null,
      trouble_said: '',
      trouble_since: null,
    })
    await addFolders(
      tx,
      lying.map((folder) => beginningAt(folder, old, { id: newId(now), mailboxId: id })),
    )
    await announce(mailboxAdded(systemStream, { mailboxId: id, host: typed.host, oauth: typed.oauth !== null, old }))
    return { mailboxId: id, trouble: null }
  },
)
