import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db } from './db.ts'
import { Refused } from './refused.ts'

export type Limits = {
  /** Counts one and refuses with `code` when the window already holds `most`. */
  take(key: string, most: number, windowSeconds: number, code?: string): Promise<void>
  /** How many the window holds, and when it ends. */
  look(key: string): Promise<{ count: number; resetsAt: Date | null }>
  /** Counts one more; the window begins with the first. */
  add(key: string, windowSeconds: number): Promise<number>
  forget(key: string): Promise<void>
  /** Counts one more, and says how many there are and for how many seconds they still count. */
  spend(key: string, windowSeconds: number): Promise<{ count: number; seconds: number }>
}

/** Attempts counted in windows, in one unlogged table that all nodes share (TRUST 3.9). */
export function limits(db: Db, clock: Clock): Limits {
  const counted = async (key: string, windowSeconds: number) => {
    const now = clock()
    const resets = new Date(now.getTime() + windowSeconds * 1000)
    const { rows } = await sql<{ count: number; resets_at: Date }>`
      insert into limits as l (key, count, resets_at) values (${key}, 1, ${resets})
      on conflict (key) do update set
        count = case when l.resets_at <= ${now} then 1 else l.count + 1 end,
        resets_at = case when l.resets_at <= ${now} then excluded.resets_at else l.resets_at end
      returning count, resets_at`.execute(db)
    return rows[0]!
  }
  const add = async (key: string, windowSeconds: number) => (await counted(key, windowSeconds)).count
  const look = async (key: string) => {
    const row = await db.selectFrom('limits').select(['count', 'resets_at']).where('key', '=', key).executeTakeFirst()
    return row && row.resets_at > clock() ? { count: row.count, resetsAt: row.resets_at } : { count: 0, resetsAt: null }
  }
  return {
    add,
    look,
    async take(key, most, windowSeconds, code = 'too_many_attempts') {
      const count = await add(key, windowSeconds)
      if (count <= most) return
      const { resetsAt } = await look(key)
      throw new Refused(code, { seconds: secondsUntil(resetsAt, clock()) })
    },
    async forget(key) {
      await db.deleteFrom('limits').where('key', '=', key).execute()
    },
    async spend(key, windowSeconds) {
      const { count, resets_at } = await counted(key, windowSeconds)
      return { count, seconds: secondsUntil(resets_at, clock()) }
    },
  }
}

const secondsUntil = (at: Date | null, now: Date) =>
  Math.max(1, Math.ceil(((at?.getTime() ?? 0) - now.getTime()) / 1000))
