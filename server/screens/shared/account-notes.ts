import { sql } from 'kysely'
import type { AccountNote } from '#contract/accounts/notes.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'

/** Of `n` (account_notes), what an employee may read. The same rule for one note: accounts/notes/rules.ts. */
export const notesReadBy = (actor: Actor) =>
  actor.roles.includes('lead')
    ? sql`true`
    : actor.roles.some((role) => role === 'agent' || role === 'quality')
      ? sql`(n.line_id is null or n.author_id = ${actor.id} or n.line_id = any(${sql.val(actor.lines)}::uuid[]))`
      : sql`false`

/** A note as one JSON value over `n`, for statements that bring more than notes. */
export const noteAsJson = (actor: Actor) => sql`json_build_object(
  'id', n.id, 'text', n.text, 'pinned', n.pinned, 'version', n.version,
  'line', (select json_build_object('id', l.id, 'name', ${actor.language === 'ru' ? sql`l.name_ru` : sql`l.name_en`})
    from lines l where l.id = n.line_id),
  'author', (select p.name from persons p where p.id = n.author_id),
  'writtenAt', n.written_at,
  'changed', case when n.changed_at is not null then json_build_object(
    'by', (select p.name from persons p where p.id = n.changed_by), 'at', n.changed_at) end)`

/** Those that are pinned first, then the newest. */
export async function notesOf(db: Db, accountId: string, actor: Actor, most = 200): Promise<AccountNote[]> {
  const { rows } = await sql<{ note: AccountNote }>`
    select ${noteAsJson(actor)} as note from account_notes n
    where n.account_id = ${accountId} and n.removed_at is null and ${notesReadBy(actor)}
    order by n.pinned desc, n.id desc limit ${most}`.execute(db)
  return rows.map(({ note }) => asNote(note))
}

/** PostgreSQL writes times into JSON in its own manner. */
export const asNote = (note: AccountNote): AccountNote => ({
  ...note,
  writtenAt: new Date(note.writtenAt).toISOString(),
  changed: note.changed && { ...note.changed, at: new Date(note.changed.at).toISOString() },
})
