import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { accountNoteChanged } from '../events.ts'
import { noteFor } from '../notes/access.ts'
import { setNote } from '../notes/store.ts'

/** Nobody writes over words they have not read: the version that was seen must be the one that stands. */
export const changeAccountNote = perform(
  accounts.changeAccountNote,
  async ({ accountId, noteId, version, text, pinned }, { tx, actor, now, announce, refusal }) => {
    const note = await noteFor(actor, accountId, noteId, tx)
    if (!note) throw refusal('account_note_not_found')
    if (note.version !== version) throw refusal('account_note_changed')

    const next = version + 1
    await setNote(tx, noteId, { text, pinned, version: next }, { by: actor.key?.id ?? actor.id!, at: now })
    await announce(accountNoteChanged(accountId, { noteId, version: next, pinned }, { text }))
    return { version: next }
  },
)
