import { createWorld } from '../app/world.ts'
import { systemClock } from '../platform/clock.ts'
import { watchClock } from '../platform/clock-watch.ts'
import type { World } from '../platform/command.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'

/** The world for the time of one command, beside a running server or without one; the database must be there already. */
export async function inWorld<T>(
  config: Config,
  purpose: string,
  work: (world: World) => Promise<T>,
  { upToDate = true } = {},
): Promise<T> {
  const database = await openDatabase(config, { purpose, existing: true })
  try {
    if (upToDate) await migrate(database.connection)
    const watchPool = openPool(database.connection, 1)
    const log = createLog(config)
    const watch = watchClock(watchPool, systemClock, log)
    const { world, pool, post } = createWorld({ connection: database.connection, config, log, watch })
    try {
      return await work(world)
    } finally {
      watch.stop()
      post?.close()
      await Promise.all([pool.end(), watchPool.end()])
    }
  } finally {
    await database.stop()
  }
}
