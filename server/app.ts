import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import packageFile from '../package.json' with { type: 'json' }
import { openDoors } from './app/doors.ts'
import { loadFront } from './app/front.ts'
import { healthDoor } from './app/health.ts'
import { keepJobsRunning } from './app/jobs.ts'
import { createWorld, tasksOf, timetableOf, type Wiring } from './app/world.ts'
import { keepFetching, keepListening } from './channels/mail/index.ts'
import { systemClock } from './platform/clock.ts'
import { watchClock } from './platform/clock-watch.ts'
import type { World } from './platform/command.ts'
import type { Config } from './platform/config.ts'
import { openPool } from './platform/db.ts'
import { startLive } from './platform/live.ts'
import { outliveLostJobs } from './platform/lost-rejections.ts'
import { keepBeating } from './platform/running/beat.ts'
import { watchSettings } from './platform/running/settings-watch.ts'
import { changedTickets } from './screens/live-hints.ts'
import { beginIndexing } from './tickets/index.ts'

export interface App {
  /** Answers with the address it can be reached at. */
  listen(): Promise<string>
  /** Says at /healthz that it is going down, and serves on. */
  drain(): void
  close(): Promise<void>
}

/** The running application: what its roles ask for, in one process. */
export async function createApp(wiring: Wiring & { config: Config }): Promise<App> {
  const { connection, config, log } = wiring
  const watchPool = openPool(connection, 1)
  const watch = watchClock(watchPool, systemClock, log)
  const { world, pool, post } = createWorld({ ...wiring, watch })
  world.pulse.lateness.enable()
  await world.settings.lookAgain()
  const door = await openDoor(world, pool, wiring)
  const forgetThem = outliveLostJobs(log)
  const { roles, data } = config
  const listening = roles.includes('mail') ? keepListening(world, config.mailCertificate) : null
  const settings = watchSettings(world, connection as pg.ClientConfig, async () => listening?.look())
  const jobs = startWork(world, connection, tasksOf(roles, post), roles.includes('worker'))
  const mailboxes = roles.includes('mail') ? keepFetching(world, connection as pg.ClientConfig) : null
  if (roles.includes('worker')) await beginIndexing(world)
  const beat = keepBeating(world, { roles, version: packageFile.version, data })
  return {
    listen: async () => {
      await door.http.listen({ port: config.port, host: config.host })
      const bound = door.http.server.address() as AddressInfo
      return config.port === 0 ? `http://localhost:${bound.port}` : config.publicUrl
    },
    drain: () => {
      world.pulse.draining = true
    },
    close: async () => {
      // The door closes first: nobody new comes in while streams end and what is in hand is answered.
      await Promise.all([door.http.close(), door.live?.stop(), listening?.stop()])
      await Promise.all([jobs?.stop(), mailboxes?.stop(), beat.stop(), settings.stop()])
      forgetThem()
      post.close()
      watch.stop()
      await watchPool.end()
      await pool.end()
    },
  }
}

/** Everything for those who come in, or only the health of a process at which nobody comes in. */
async function openDoor(world: World, pool: pg.Pool, { connection, config, log }: Wiring & { config: Config }) {
  const { roles, metricsToken } = config
  if (!roles.includes('web')) return { http: healthDoor(world, pool, metricsToken), live: null }
  const live = startLive(connection as pg.ClientConfig, log, (ids) => changedTickets(world.db, ids), world.presence)
  const { http } = await openDoors(world, pool, await loadFront(), live, metricsToken)
  return { http, live }
}

/** A process that only answers has no jobs to run. */
const startWork = (world: World, connection: pg.PoolConfig, tasks: ReturnType<typeof tasksOf>, reacting: boolean) =>
  Object.keys(tasks).length > 0 ? keepJobsRunning(world, connection, tasks, timetableOf(tasks), reacting) : null
