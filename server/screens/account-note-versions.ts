import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { notesReadBy } from './shared/account-notes.ts'

type Row = { version: number; text: string; by: string; at: Date }

/** What a note says and what it said before. A note that was taken down has none to show. */
export const accountNoteVersions = screen(
  accounts.accountNoteVersions,
  async ({ accountId, noteId }, { db, actor, refusal }) => {
    const { rows } = await sql<Row>`
      select v.version, v.text, p.name as by, v.at
      from account_notes n join account_note_versions v on v.note_id = n.id join persons p on p.id = v.by_id
      where n.id = ${noteId} and n.account_id = ${accountId} and n.removed_at is null and ${notesReadBy(actor)}
      order by v.version desc limit 100`.execute(db)
    if (rows.length === 0) throw refusal('account_note_not_found')
    return { versions: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
  },
)
