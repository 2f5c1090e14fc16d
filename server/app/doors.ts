import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { addresses } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import type { World } from '#platform/command.ts'
import { serve } from '#platform/http/api.ts'
import { type Edge, openEdge } from '#platform/http/edge.ts'
import type { Portal } from '#platform/http/pages.ts'
import type { Live } from '#platform/live.ts'
import { Refused } from '#platform/refused.ts'
import { accountRoutes } from '../accounts/index.ts'
import { mailRoutes, ownWords } from '../channels/mail/index.ts'
import { firstRunRoutes } from '../first-run/index.ts'
import { promiseRoutes } from '../promises/index.ts'
import { accountList } from '../screens/account-list.ts'
import { accountNoteVersions } from '../screens/account-note-versions.ts'
import { agentCard } from '../screens/agent-card.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { contactCard } from '../screens/contact-card.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { deskHealth } from '../screens/desk-health.ts'
import { deskLook } from '../screens/desk-look.ts'
import { entryLink } from '../screens/entry-link.ts'
import { firstSteps } from '../screens/first-steps.ts'
import { letter } from '../screens/letter.ts'
import { letters } from '../screens/letters.ts'
import { lineQueue } from '../screens/line-queue.ts'
import { type ChangedTicket, hearsAs } from '../screens/live-hints.ts'
import { me } from '../screens/me.ts'
import { myAccount } from '../screens/my-account.ts'
import { mySessions } from '../screens/my-sessions.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { myTurn } from '../screens/my-turn.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { outgoingMail } from '../screens/outgoing-mail.ts'
import { ownTexts } from '../screens/own-texts.ts'
import { passwordLink } from '../screens/password-link.ts'
import { people } from '../screens/people.ts'
import { promiseSettings } from '../screens/promise-settings.ts'
import { search } from '../screens/search.ts'
import { secondFactor } from '../screens/second-factor.ts'
import { serviceCard } from '../screens/service-card.ts'
import { setupState } from '../screens/setup-state.ts'
import { textPreview } from '../screens/text-preview.ts'
import { textVersions } from '../screens/text-versions.ts'
import { thisToken } from '../screens/this-token.ts'
import { ticketByLink } from '../screens/ticket-by-link.ts'
import { ticketHistory } from '../screens/ticket-history.ts'
import { ticketList } from '../screens/ticket-list.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { ticketsOf } from '../screens/tickets-of.ts'
import { tokenList } from '../screens/token-list.ts'
import { webhookList } from '../screens/webhook-list.ts'
import { webhookLog } from '../screens/webhook-log.ts'
import { agentBehind, whoAsks } from '../screens/who-asks.ts'
import { whoHolds } from '../screens/who-holds.ts'
import { signInRoutes } from '../sign-in/index.ts'
import { lookOf, staffRoutes, theDesk } from '../staff/index.ts'
import { ticketRoutes } from '../tickets/index.ts'
import { tokenRoutes } from '../tokens/index.ts'
import { webhookRoutes } from '../webhooks/index.ts'
import { apiDocument } from './api/document.ts'
import { type Front, serveAssets } from './front.ts'
import { healthRoute, metricsRoute } from './health.ts'
import { letterPreview } from './letter-preview.ts'
import { serveLook } from './look.ts'
import { accountCardLookedAt } from './looked-at.ts'
import { portalPages } from './portal.ts'

const screens = [
  setupState,
  me,
  passwordLink,
  mySessions,
  secondFactor,
  entryLink,
  myTickets,
  newTicket,
  clientTicket,
  myTurn,
  lineQueue,
  ticketByLink,
  ticketPage,
  ticketHistory,
  deskFrame,
  people,
  agentCard,
  myAccount,
  accountList,
  accountCardLookedAt,
  accountNoteVersions,
  contactCard,
  serviceCard,
  ticketsOf,
  letters,
  letter,
  promiseSettings,
  tokenList,
  thisToken,
  webhookList,
  webhookLog,
  outgoingMail,
  ownTexts,
  textVersions,
  textPreview,
  deskHealth,
  deskLook,
  firstSteps,
  search,
  ticketList,
]

/** Every door of the product on one edge: the API, the portal's pages and forms, the desk, files, health. */
export async function openDoors(
  world: World,
  pool: pg.Pool,
  front: Front | null,
  live: Live<ChangedTicket> | null,
  metricsToken?: string,
): Promise<Edge> {
  const edge = await openEdge(world, whoAsks, whoHolds)
  const portal: Portal = Object.assign(edge, {
    render: async () => {
      if (!front) throw new Refused('page_not_found')
      const { sheet } = await lookOf(world.db)
      const css = [...front.assets.css, ...(sheet ? [sheet.address] : [])]
      return { ...front, assets: { ...front.assets, css } }
    },
    company: async () => (await theDesk(world.db))?.company ?? '',
    logo: async () => (await lookOf(world.db)).logo,
    own: (language: Language) => ownWords(world.db, language),
    shown: new Map(),
  })
  for (const screen of screens) serve(edge, screen)
  signInRoutes(edge, portal)
  staffRoutes(edge, portal)
  accountRoutes(edge, portal)
  ticketRoutes(edge, portal)
  promiseRoutes(edge)
  mailRoutes(edge)
  tokenRoutes(edge)
  webhookRoutes(edge)
  firstRunRoutes(edge)
  portalPages(portal)
  letterPreview(edge)
  serveLook(edge)
  deskPage(edge, front)
  if (live) liveRoute(edge, live)
  healthRoute(edge.http, world, pool)
  metricsRoute(edge.http, world, pool, metricsToken)
  documentRoute(edge)
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
    const { sheet } = await lookOf(world.db)
    const own = sheet ? `<link rel="stylesheet" href="${sheet.address}"></head>` : '</head>'
    return reply.type('text/html; charset=utf-8').send((front?.desk ?? '').replace('</head>', own))
  }
  http.get('/desk', answer)
  http.get('/desk/*', answer)
}

function liveRoute({ http, world, actorOf, cookie }: Edge, live: Live<ChangedTicket>) {
  http.get('/live', async (request, reply) => {
    const actor = await actorOf(request)
    if (!actor.id || !actor.session) throw new Refused('sign_in_required')
    if (actor.type !== 'agent') throw new Refused('not_allowed')
    const session = cookie.read(request)
    const asWhom = async () => {
      const agent = await agentBehind(world, session)
      return agent && hearsAs(agent)
    }
    const joined = live.join(reply.raw, actor.session, hearsAs(actor), asWhom)
    if (!joined) throw new Refused('too_many_attempts', { seconds: 30 })
    reply.hijack()
  })
}

/** The API described, for programs; the page for people is one of the portal's. */
function documentRoute({ http, world, cookie }: Edge) {
  let document: string | undefined
  http.get(addresses.apiDocument, async (_request, reply) => {
    document ??= JSON.stringify(apiDocument({ publicUrl: world.settings.publicUrl, cookieName: cookie.name }))
    return reply.type('application/json; charset=utf-8').send(document)
  })
}
