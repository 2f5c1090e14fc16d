import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { openDoors } from './app/doors.ts'
import { loadFront } from './app/front.ts'
import { keepJobsRunning } from './app/jobs.ts'
import { createWorld, tasks, type Wiring } from './app/world.ts'
import { systemClock } from './platform/clock.ts'
import { watchClock } from './platform/clock-watch.ts'
import type { Config } from './platform/config.ts'
import { openPool } from './platform/db.ts'
import { startLive } from './platform/live.ts'
import { beginIndexing } from './tickets/index.ts'

export interface App {
  /** Answers with the address it can be reached at. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** The running application: doors, live updates and jobs in one process. */
export async function createApp(wiring: Wiring & { config: Config }): Promise<App> {
  const { connection, config, log } = wiring
  const watchPool = openPool(connection, 1)
  const watch = watchClock(watchPool, systemClock, log)
  const { world, pool, post } = createWorld({ ...wiring, watch })
  const live = startLive(connection as pg.ClientConfig, log)
  const edge = await openDoors(world, pool, await loadFront(), live)
  const jobs = keepJobsRunning(world, connection, tasks(post))
  await beginIndexing(world)
  return {
    listen: async () => {
      await edge.http.listen({ port: config.port, host: config.host })
      const bound = edge.http.server.address() as AddressInfo
      return config.port === 0 ? `http://localhost:${bound.port}` : config.publicUrl
    },
    close: async () => {
      // The door closes first: nobody new comes in while streams end and what is in hand is answered.
      await Promise.all([edge.http.close(), live.stop()])
      await jobs.stop()
      post?.close()
      watch.stop()
      await watchPool.end()
      await pool.end()
    },
  }
}
