import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { type Hide, hideAll } from '#platform/hiding.ts'

/** A draft that was sent says, with all its versions, no more than what was sent says. */
export async function hideInDraft(tx: Tx, id: string, hide: Hide) {
  const { rows } = await sql<{ version: number | null; value: string }>`
    select null as version, value from drafts where id = ${id}
    union all select version, value from draft_versions where draft_id = ${id}`.execute(tx)
  for (const { version, value } of rows) {
    const masked = JSON.stringify(hideAll(JSON.parse(value) as unknown, hide, []))
    if (masked === value) continue
    if (version === null) await tx.updateTable('drafts').set({ value: masked }).where('id', '=', id).execute()
    else
      await tx
        .updateTable('draft_versions')
        .set({ value: masked })
        .where('draft_id', '=', id)
        .where('version', '=', version)
        .execute()
  }
}
