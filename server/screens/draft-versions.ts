import { drafts } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { textOf } from '../drafts/rules.ts'

/** What a draft of mine says, and what it said before. */
export const draftVersions = screen(drafts.draftVersions, async ({ draftId }, { db, actor, refusal }) => {
  const draft = await db
    .selectFrom('drafts')
    .select(['id', 'kind', 'version', 'value', 'saved_at'])
    .where('id', '=', draftId)
    .where('agent_id', '=', actor.id!)
    .executeTakeFirst()
  if (!draft) throw refusal('draft_not_found')
  const earlier = await db
    .selectFrom('draft_versions')
    .select(['version', 'value', 'saved_at'])
    .where('draft_id', '=', draftId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return {
    draftId: draft.id,
    kind: draft.kind,
    version: draft.version,
    versions: [draft, ...earlier].map(({ version, value, saved_at }) => ({
      version,
      savedAt: saved_at.toISOString(),
      text: textOf(draft.kind, JSON.parse(value)),
    })),
  }
})
