import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { accountNoteRemoved } from '../events.ts'
import { noteFor } from '../notes/access.ts'
import { takeNoteDown } from '../notes/store.ts'

export const removeAccountNote = perform(
  accounts.removeAccountNote,
  async ({ accountId, noteId, version }, { tx, actor, now, announce, refusal }) => {
    const note = await noteFor(actor, accountId, noteId, tx)
    if (!note) throw refusal('account_note_not_found')
    if (note.version !== version) throw refusal('account_note_changed')
    await takeNoteDown(tx, noteId, now)
    await announce(accountNoteRemoved(accountId, { noteId }))
    return {}
  },
)
