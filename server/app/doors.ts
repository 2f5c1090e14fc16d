import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { addresses } from '#contract/pages.ts'
import type { World } from '#platform/command.ts'
import { serve } from '#platform/http/api.ts'
import { type Edge, openEdge } from '#platform/http/edge.ts'
import type { Portal } from '#platform/http/pages.ts'
import type { Live } from '#platform/live.ts'
import { Refused } from '#platform/refused.ts'
import { accountRoutes } from '../accounts/index.ts'
import { mailRoutes } from '../channels/mail/index.ts'
import { accountCard } from '../screens/account-card.ts'
import { accountList } from '../screens/account-list.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { letter } from '../screens/letter.ts'
import { letters } from '../screens/letters.ts'
import { lineQueue } from '../screens/line-queue.ts'
import { me } from '../screens/me.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { myTurn } from '../screens/my-turn.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { passwordLink } from '../screens/password-link.ts'
import { people } from '../screens/people.ts'
import { search } from '../screens/search.ts'
import { setupState } from '../screens/setup-state.ts'
import { ticketHistory } from '../screens/ticket-history.ts'
import { ticketList } from '../screens/ticket-list.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { agentStays, whoAsks } from '../screens/who-asks.ts'
import { signInRoutes } from '../sign-in/index.ts'
import { staffRoutes, theDesk } from '../staff/index.ts'
import { ticketRoutes } from '../tickets/index.ts'
import { type Front, serveAssets } from './front.ts'
import { portalPages } from './portal.ts'

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
  letters,
  letter,
  search,
  ticketList,
]

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
  mailRoutes(edge)
  portalPages(portal)
  deskPage(edge, front)
  if (live) liveRoute(edge, live)
  healthRoute(edge, pool)
  await serveAssets(edge)
  return edge
}

/** One page for the whole desk; who is not signed in, or not staff, is sent to the right door first. */
function deskPage({ http, world, actorOf }: Edge, front: Front | null) {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
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
    live.join(reply.raw, actor.session, () => agentStays(world, session))
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
