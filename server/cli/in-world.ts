import { createWorld } from '../app/world.ts'
import { systemClock } from '../platform/clock.ts'
import { watchClock } from '../platform/clock-watch.ts'
import type { World } from '../platform/command.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { unwaiting as withoutWaiting } from './import/repeatable.ts'

/**
 * The world for the time of one command, beside a running server or without one; the database must be there already.
 * `unwaiting`: for what can be done again, nothing written waits for the disk.
 */
export async function inWorld<T>(
  config: Config,
  purpose: string,
  work: (world: World) => Promise<T>,
  { upToDate = true, unwaiting = false } = {},
): Promise<T> {
  const database = await openDatabase(config, { purpose, existing: true })
  try {
    if (upToDate) await migrate(database.connection)
    const watchPool = openPool(database.connection, 1)
    const log = createLog(config)
    const watch = watchClock(watchPool, systemClock, log)
    const connection = unwaiting ? withoutWaiting(database.connection) : database.connection
    const { world, pool, post } = createWorld({ connection, config, log, watch })
    try {
      return await work(world)
    } finally {
      watch.stop()
      post.close()
      await Promise.all([pool.end(), watchPool.end()])
    }
  } finally {
    await database.stop()
  }
}
