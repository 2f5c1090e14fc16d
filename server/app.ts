import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type pg from 'pg'
import { addresses } from '#contract/pages.ts'
import { accountRoutes } from './accounts/index.ts'
import { type Front, loadFront, serveAssets } from './front.ts'
import { mayDo } from './permission.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { World } from './platform/command.ts'
import type { Config } from './platform/config.ts'
import { openPool, queries } from './platform/db.ts'
import type { Reaction } from './platform/events.ts'
import { fileStore } from './platform/files/store.ts'
import { serve } from './platform/http/api.ts'
import { type Edge, openEdge } from './platform/http/edge.ts'
import type { Portal } from './platform/http/pages.ts'
import { startJobs, type Task } from './platform/jobs.ts'
import { limits } from './platform/limits.ts'
import { type Live, startLive } from './platform/live.ts'
import type { Log } from './platform/log.ts'
import { Refused } from './platform/refused.ts'
import { portalPages } from './portal.ts'
import { promiseReactions } from './promises/index.ts'
import { accountCard } from './screens/account-card.ts'
import { accountList } from './screens/account-list.ts'
import { clientTicket } from './screens/client-ticket.ts'
import { deskFrame } from './screens/desk-frame.ts'
import { lineQueue } from './screens/line-queue.ts'
import { me } from './screens/me.ts'
import { myTickets } from './screens/my-tickets.ts'
import { myTurn } from './screens/my-turn.ts'
import { newTicket } from './screens/new-ticket.ts'
import { passwordLink } from './screens/password-link.ts'
import { people } from './screens/people.ts'
import { setupState } from './screens/setup-state.ts'
import { ticketHistory } from './screens/ticket-history.ts'
import { ticketPage } from './screens/ticket-page.ts'
import { whoAsks } from './screens/who-asks.ts'
import { signInRoutes } from './sign-in/index.ts'
import { staffRoutes, theDesk } from './staff/index.ts'
import { ticketReactions, ticketRoutes } from './tickets/index.ts'

/** Everyone who reacts to what happens, in the order of the slices. */
export const reactions: readonly Reaction[] = [...ticketReactions, ...promiseReactions]

/** Jobs that are no reactions. */
export const tasks: Record<string, Task> = {}

const screens = [
  setupState,
  me,
  passwordLink,
  myTickets,
  newTicket,
  clientTicket,
  myTurn,
  lineQueue,
  ticketPage,
  ticketHistory,
  deskFrame,
  people,
  accountList,
  accountCard,
]

export type Wiring = {
  connection: pg.PoolConfig
  config: Pick<Config, 'data' | 'publicUrl' | 'mailFrom' | 'smtpUrl'>
  log: Log
  clock?: Clock
}

/** The world that commands and screens work in. */
export function createWorld({ connection, config, log, clock = systemClock }: Wiring): { world: World; pool: pg.Pool } {
  const pool = openPool(connection, 16)
  const db = queries(pool)
  const world: World = {
    db,
    clock,
    reactions,
    mayDo,
    limits: limits(db, clock),
    files: fileStore(path.join(config.data, 'files')),
    log,
    settings: { publicUrl: config.publicUrl, mailFrom: config.mailFrom, mailGoesOut: config.smtpUrl !== undefined },
  }
  return { world, pool }
}

/** Every door of the product on one edge: the API, the portal's pages and forms, the desk, files, health. */
export async function openDoors(world: World, pool: pg.Pool, front: Front | null, live: Live | null): Promise<Edge> {
  const edge = await openEdge(world, whoAsks)
  const portal: Portal = Object.assign(edge, {
    render: async () => {
      if (!front) throw new Refused('page_not_found')
      return front
    },
    company: async () => (await theDesk(world.db))?.company ?? '',
    shown: new Map(),
  })
  for (const screen of screens) serve(edge, screen)
  signInRoutes(edge, portal)
  staffRoutes(edge, portal)
  accountRoutes(edge)
  ticketRoutes(edge, portal)
  portalPages(portal)
  deskPage(edge, front)
  if (live) liveRoute(edge, live)
  healthRoute(edge, pool)
  await serveAssets(edge)
  return edge
}

/** One page for the whole desk; who is not signed in, or not staff, is sent to the right door first. */
function deskPage({ http, world, actorOf }: Edge, front: Front | null) {
  const answer = async (request: Parameters<typeof actorOf>[0], reply: import('fastify').FastifyReply) => {
    const actor = await actorOf(request)
    if (actor.type !== 'agent') {
      const set = await theDesk(world.db)
      return reply.redirect(
        set ? `/login?door=desk&to=${encodeURIComponent(request.url.slice(0, 300))}` : addresses.setup,
        303,
      )
    }
    return reply.type('text/html; charset=utf-8').send(front?.desk ?? '')
  }
  http.get('/desk', answer)
  http.get('/desk/*', answer)
}

function liveRoute({ http, world, actorOf, cookie }: Edge, live: Live) {
  http.get('/live', async (request, reply) => {
    const actor = await actorOf(request)
    if (!actor.session) throw new Refused('sign_in_required')
    if (actor.type !== 'agent') throw new Refused('not_allowed')
    const session = cookie.read(request)
    reply.hijack()
    live.join(reply.raw, actor.session, async () => {
      const again = await whoAsks(world, session, {
        ip: actor.ip,
        userAgent: actor.userAgent,
        language: actor.language,
      })
      return again.type === 'agent'
    })
  })
}

function healthRoute({ http }: Edge, pool: pg.Pool) {
  http.get('/healthz', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).header('retry-after', '1').send({ status: 'database_unavailable' })
    }
  })
}

export interface App {
  /** Answers with the address it can be reached at. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** The running application: doors, live updates and jobs in one process. */
export async function createApp(wiring: Wiring & { config: Config }): Promise<App> {
  const { connection, config, log } = wiring
  const { world, pool } = createWorld(wiring)
  const live = startLive(connection as pg.ClientConfig, log)
  const edge = await openDoors(world, pool, await loadFront(), live)
  const jobs = keepJobsRunning(world, connection)
  return {
    listen: async () => {
      await edge.http.listen({ port: config.port, host: config.host })
      const bound = edge.http.server.address() as AddressInfo
      return config.port === 0 ? `http://localhost:${bound.port}` : config.publicUrl
    },
    close: async () => {
      await live.stop()
      await edge.http.close()
      await jobs.stop()
      await pool.end()
    },
  }
}

/** Jobs run while the database is there; when it goes they begin anew once it is back. */
function keepJobsRunning(world: World, connection: pg.PoolConfig) {
  let stopped = false
  let running: Awaited<ReturnType<typeof startJobs>> | null = null
  const begin = async () => {
    while (!stopped && !running) {
      try {
        running = await startJobs(world, connection, tasks, () => {
          const lost = running
          running = null
          void lost?.stop().finally(() => begin())
        })
      } catch (error) {
        world.log.warn({ err: error }, 'jobs wait for the database')
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }
  void begin()
  return {
    async stop() {
      stopped = true
      await running?.stop()
    },
  }
}
