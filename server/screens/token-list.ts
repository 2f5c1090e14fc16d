import { sql } from 'kysely'
import { tokens } from '#contract/index.ts'
import type { StaffRole } from '#contract/roles.ts'
import { allScopes } from '#contract/scopes.ts'
import { screen } from '#platform/screen.ts'
import { stateOf } from '../tokens/index.ts'

type Row = {
  id: string
  name: string
  prefix: string
  scopes: string[]
  roles: StaffRole[] | null
  line_ids: string[]
  account_id: string | null
  account_name: string | null
  contact_name: string | null
  made_by: string | null
  created_at: Date
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
}

/** Every token, the newest first: ids grow with time. */
export const tokenList = screen(tokens.tokenList, async (_, { db, actor, now }) => {
  const { rows } = await sql<Row>`
    select t.id, p.name, t.prefix, t.scopes, t.roles, t.line_ids, t.account_id, a.name as account_name,
      c.name as contact_name, m.name as made_by, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
    from tokens t
    join persons p on p.id = t.id
    left join accounts a on a.id = t.account_id
    left join persons c on c.id = t.contact_id
    left join persons m on m.id = t.created_by
    order by t.id desc`.execute(db)
  const lines = await sql<{ id: string; name: string }>`
    select id, ${sql.ref(actor.language === 'ru' ? 'name_ru' : 'name_en')} as name from lines order by position, id`.execute(
    db,
  )
  const nameOf = new Map(lines.rows.map(({ id, name }) => [id, name]))
  return {
    tokens: rows.map((row) => ({
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      scopes: row.scopes,
      state: stateOf({ revokedAt: row.revoked_at, expiresAt: row.expires_at }, now),
      roles: row.roles,
      lines: row.line_ids.map((id) => nameOf.get(id) ?? ''),
      client: row.account_id
        ? { accountId: row.account_id, accountName: row.account_name ?? '', contactName: row.contact_name ?? '' }
        : null,
      madeBy: row.made_by,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at?.toISOString() ?? null,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    offers: { scopes: [...allScopes], lines: lines.rows },
  }
})
