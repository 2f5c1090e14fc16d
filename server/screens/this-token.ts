import { sql } from 'kysely'
import { tokens } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'

/** What the token of this request may do. A person who asks has none. */
export const thisToken = screen(tokens.thisToken, async (_, { db, actor, refusal }) => {
  if (!actor.key) throw refusal('token_not_found')
  const { rows } = await sql<{ expires_at: Date | null }>`
    select expires_at from tokens where id = ${actor.key.id}`.execute(db)
  return {
    id: actor.key.id,
    name: actor.name,
    scopes: [...actor.key.scopes],
    as: actor.type === 'agent' ? ('staff' as const) : ('client' as const),
    roles: actor.roles as Output<typeof tokens.thisToken>['roles'],
    lineIds: [...actor.lines],
    accountIds: actor.accounts.map(({ id }) => id),
    expiresAt: rows[0]?.expires_at?.toISOString() ?? null,
  }
})
