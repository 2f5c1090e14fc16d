import type { Actor, Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { newToken, tokenHash } from '#platform/tokens.ts'
import { addSession, endSession, sessionBy } from './store.ts'
import type { SessionRow } from './tables.ts'

type Standing = Partial<Pick<SessionRow, 'factor_at' | 'waits_for' | 'created_at'>>

/**
 * A new session for a person who has just proven themselves; gives the token for the browser, kept nowhere else. The one
 * that the request came by ends: a word planted or overheard before is worth nothing afterwards.
 */
export async function startSession(
  { tx, now, actor }: Pick<Hands, 'tx' | 'now'> & { actor: Actor },
  personId: string,
  standing: Standing = {},
): Promise<string> {
  if (actor.session) await endSession(tx, Buffer.from(actor.session, 'hex'))
  const token = newToken()
  await addSession(tx, {
    token_hash: tokenHash(token),
    id: newId(now),
    person_id: personId,
    created_at: now,
    seen_at: now,
    ip: actor.ip,
    user_agent: actor.userAgent,
    factor_at: null,
    waits_for: null,
    ...standing,
  })
  return token
}

/** When the stay began that this request belongs to: a new word for the session makes it end no later. */
export async function stayBegan({ tx, now, actor }: Pick<Hands, 'tx' | 'now'> & { actor: Actor }): Promise<Date> {
  const session = actor.session ? await sessionBy(tx, Buffer.from(actor.session, 'hex')) : undefined
  return session?.created_at ?? now
}
