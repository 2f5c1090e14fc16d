import type { Session } from '#contract/sign-in.ts'
import type { Db } from '#platform/db.ts'
import { deviceOf, sessionHolds, sessionsOf } from '../../sign-in/index.ts'

type Whose = { id: string; kind: 'agent' | 'contact' }

/** Where somebody is signed in now, the latest first. `current` is the hash of the session that asks, hex. */
export async function sessionRows(db: Db, { id, kind }: Whose, now: Date, current: string | null): Promise<Session[]> {
  const sessions = await sessionsOf(db, id)
  return sessions
    .filter((one) => sessionHolds({ kind, createdAt: one.created_at, seenAt: one.seen_at }, now))
    .map((one) => ({
      id: one.id,
      ip: one.ip,
      ...deviceOf(one.user_agent),
      since: one.created_at.toISOString(),
      seenAt: one.seen_at.toISOString(),
      secondFactor: one.factor_at !== null,
      current: one.token_hash.toString('hex') === current,
    }))
}
