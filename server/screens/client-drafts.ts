import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Draft } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'

type Row = { id: string; version: number; saved_at: Date; said: Draft['values']; files: Draft['files'] | null }

/** What the reader has typed at this place and not sent, the newest first. */
export const clientDrafts = screen(tickets.clientDrafts, async ({ place }, { db, actor }) => {
  const { rows } = await sql<Row>`
    select d.id, d.version, d.saved_at, d.said, f.files
    from client_drafts d
    left join lateral (
      select json_agg(json_build_object('id', u.id, 'name', u.name, 'size', u.size::float8) order by u.id) as files
      from uploads u where u.person_id = d.person_id and d.said -> 'files' ? u.id::text
    ) f on d.said ? 'files'
    where d.person_id = ${actor.id} and d.place = ${place}
    order by d.saved_at desc, d.id limit 20`.execute(db)
  return {
    drafts: rows.map(({ id, version, saved_at, said, files }) => ({
      draftId: id,
      version,
      savedAt: saved_at.toISOString(),
      values: said,
      files: files ?? [],
    })),
  }
})
