import type { Tx } from '#platform/db.ts'
import type { AccountNoteRow } from '../tables.ts'

export async function addNote(tx: Tx, note: AccountNoteRow) {
  await tx.insertInto('account_notes').values(note).execute()
  await keepVersion(tx, note, { by: note.author_id, at: note.written_at })
}

/** A note that still stands, locked: who changes it meanwhile waits. */
export const lockNote = (tx: Tx, accountId: string, noteId: string) =>
  tx
    .selectFrom('account_notes')
    .select(['id', 'account_id', 'line_id', 'author_id', 'version', 'pinned', 'text'])
    .where('id', '=', noteId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

type Change = { text: string; pinned: boolean; version: number }

export async function setNote(tx: Tx, id: string, change: Change, { by, at }: { by: string; at: Date }) {
  await tx
    .updateTable('account_notes')
    .set({ ...change, changed_by: by, changed_at: at })
    .where('id', '=', id)
    .execute()
  await keepVersion(tx, { id, ...change }, { by, at })
}

export const takeNoteDown = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('account_notes').set({ removed_at: at }).where('id', '=', id).execute()

const keepVersion = (
  tx: Tx,
  { id, version, text }: Pick<AccountNoteRow, 'id' | 'version' | 'text'>,
  { by, at }: { by: string; at: Date },
) => tx.insertInto('account_note_versions').values({ note_id: id, version, text, by_id: by, at }).execute()
