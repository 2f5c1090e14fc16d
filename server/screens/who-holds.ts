import { sql } from 'kysely'
import type { ContactRole, StaffRole } from '#contract/roles.ts'
import type { Actor, World } from '#platform/command.ts'
import type { WhoAsks } from '#platform/http/edge.ts'
import { touchToken } from '../tokens/index.ts'

type Row = {
  id: string
  name: string
  scopes: string[]
  roles: StaffRole[] | null
  line_ids: string[]
  last_used_at: Date | null
  account_id: string | null
  contact_id: string | null
  /** What the contact may do for the account now. */
  contact_role: ContactRole | null
  zone: string
}

/** The program behind a token, with the rights it acts with; nobody when the token opens nothing (any more). */
export async function whoHolds(world: World, token: Buffer, from: Parameters<WhoAsks>[2]): Promise<Actor | null> {
  const row = await keyOf(world, token)
  if (!row) return null
  const now = world.clock()
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > 60_000) await touchToken(world.db, row.id, now)
  const common = {
    name: row.name,
    ip: from.ip,
    userAgent: from.userAgent,
    channel: 'api',
    language: from.language,
    zone: row.zone,
    theme: 'system',
    session: null,
    factorAt: null,
    key: { id: row.id, scopes: row.scopes },
  } as const
  if (row.roles)
    return { ...common, type: 'agent', id: row.id, roles: row.roles, lines: row.line_ids, accounts: [], trust: 'staff' }
  const role = row.contact_role!
  const accounts = [{ id: row.account_id!, role }]
  return { ...common, type: 'client', id: row.contact_id!, roles: [role], lines: [], accounts, trust: 'K' }
}

/** A client's token lives no longer than the contact's right on the account, and the contact. */
async function keyOf(world: World, token: Buffer): Promise<Row | undefined> {
  const now = world.clock()
  const { rows } = await sql<Row>`
    select t.id, p.name, t.scopes, t.roles, t.line_ids, t.last_used_at, t.account_id, t.contact_id,
      c.role as contact_role, coalesce(q.zone, d.zone, 'UTC') as zone
    from tokens t
    join persons p on p.id = t.id
    left join desk d on true
    left join persons q on q.id = t.contact_id
    left join account_contacts c on c.account_id = t.account_id and c.contact_id = t.contact_id
      and c.ended_at is null and (c.until is null or c.until > ${now})
    where t.token_hash = ${token} and t.revoked_at is null and (t.expires_at is null or t.expires_at > ${now})
      and (t.contact_id is null or (q.active and c.role is not null))`.execute(world.db)
  return rows[0]
}
