import { statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { World } from '../command.ts'
import type { ProcessRole } from '../config.ts'
import type { Db } from '../db.ts'
import { newId } from '../ids.ts'
import { lateMs } from './pulse.ts'

/** How often a process says that it lives, and after what silence it is taken for gone. */
export const beatSeconds = 10
export const goneAfterSeconds = 35

type Node = { roles: readonly ProcessRole[]; version: string; data: string }

/** Says in the database that this process lives, with what, so that the health page of any node shows all of them. */
export function keepBeating(world: World, { roles, version, data }: Node) {
  const { db, clock, pulse, log } = world
  const id = newId(clock())
  const beat = async () => {
    const disk = await statfs(data).catch(() => null)
    const late = lateMs(pulse.lateness.max)
    pulse.lateness.reset()
    const now = clock()
    const state = {
      seen_at: now,
      disk_free: disk && String(disk.bavail * disk.bsize),
      disk_size: disk && String(disk.blocks * disk.bsize),
      loop_late_ms: late,
      memory: String(process.memoryUsage.rss()),
    }
    await db
      .insertInto('nodes')
      .values({
        id,
        host: hostname(),
        pid: process.pid,
        roles: [...roles],
        version,
        started_at: pulse.startedAt,
        ...state,
      })
      .onConflict((c) => c.column('id').doUpdateSet(state))
      .execute()
    await forgetTheGone(db, new Date(now.getTime() - 24 * 3_600_000))
  }
  const tryToBeat = () => beat().catch((error) => log.debug({ err: error }, 'this process could not say that it lives'))
  const first = tryToBeat()
  const timer = setInterval(tryToBeat, beatSeconds * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await first
      await db
        .deleteFrom('nodes')
        .where('id', '=', id)
        .execute()
        .catch(() => {})
    },
  }
}

/** Who was killed could not say goodbye; the health page shows it for a day. */
const forgetTheGone = (db: Db, before: Date) => sql`delete from nodes where seen_at < ${before}`.execute(db)
