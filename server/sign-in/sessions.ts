import type { Actor, Hands } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/tokens.ts'
import { addSession } from './store.ts'

/** A new session for a person who has just proven themselves; gives the token for the browser, kept nowhere else. */
export async function startSession({ tx, now, actor }: Hands & { actor: Actor }, personId: string): Promise<string> {
  const token = newToken()
  await addSession(tx, {
    token_hash: tokenHash(token),
    person_id: personId,
    created_at: now,
    seen_at: now,
    ip: actor.ip,
    user_agent: actor.userAgent,
  })
  return token
}
