import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { lineById } from '../../staff/index.ts'
import { accountNoteWritten } from '../events.ts'
import { mayKeepTo } from '../notes/rules.ts'
import { addNote } from '../notes/store.ts'
import { lockAccount } from '../store.ts'

export const writeAccountNote = perform(
  accounts.writeAccountNote,
  async ({ accountId, text, pinned, lineId }, { tx, actor, now, announce, refusal }) => {
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    const line = lineId && (await lineById(tx, lineId))
    if (lineId && !(line && mayKeepTo(actor, line))) throw refusal('line_not_found')

    const noteId = newId(now)
    await addNote(tx, {
      id: noteId,
      account_id: accountId,
      text,
      pinned,
      line_id: lineId,
      version: 1,
      author_id: actor.key?.id ?? actor.id!,
      written_at: now,
      changed_by: null,
      changed_at: null,
      removed_at: null,
    })
    await announce(accountNoteWritten(accountId, { noteId, pinned, lineId }, { text }))
    return { noteId }
  },
)
