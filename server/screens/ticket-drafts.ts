import { drafts } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

/** Asked by agent and ticket together: in whatever ticket it is, nobody finds more than their own words. */
export const ticketDrafts = screen(drafts.ticketDrafts, async ({ ticketId }, { db, actor }) => {
  const rows = await db
    .selectFrom('drafts')
    .select(['id', 'kind', 'version', 'writer', 'saved_at', 'value'])
    .where('agent_id', '=', actor.id!)
    .where('ticket_id', '=', ticketId)
    .where('ended_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return {
    drafts: rows.map(({ id, kind, version, writer, saved_at, value }) => ({
      draftId: id,
      kind,
      version,
      writer,
      savedAt: saved_at.toISOString(),
      value: JSON.parse(value),
    })),
  }
})
