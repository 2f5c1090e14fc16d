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
import { bulkRoutes } from '../bulk/index.ts'
import { mailRoutes, ownWords } from '../channels/mail/index.ts'
import { draftRoutes } from '../drafts/index.ts'
import { evidenceRoutes } from '../evidence/index.ts'
import { firstRunRoutes } from '../first-run/index.ts'
import { incidentRoutes } from '../incidents/index.ts'
import { knowledgeRoutes } from '../knowledge/index.ts'
import { noticeRoutes } from '../notices/index.ts'
import { presenceRoutes } from '../presence/index.ts'
import { promiseRoutes } from '../promises/index.ts'
import { accountList } from '../screens/account-list.ts'
import { accountNoteVersions } from '../screens/account-note-versions.ts'
import { agentCard } from '../screens/agent-card.ts'
import { answerCard } from '../screens/answer-card.ts'
import { answerList } from '../screens/answer-list.ts'
import { answerPlaces } from '../screens/answer-places.ts'
import { answersTo } from '../screens/answers-to.ts'
import { bulkCount } from '../screens/bulk-count.ts'
import { bulkList } from '../screens/bulk-list.ts'
import { bulkReport } from '../screens/bulk-report.ts'
import { bulkSamples } from '../screens/bulk-samples.ts'
import { clientDrafts } from '../screens/client-drafts.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { contactCard } from '../screens/contact-card.ts'
import { deskChoices } from '../screens/desk-choices.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { deskHealth } from '../screens/desk-health.ts'
import { deskLook } from '../screens/desk-look.ts'
import { draftVersions } from '../screens/draft-versions.ts'
import { entryLink } from '../screens/entry-link.ts'
import { firstReply } from '../screens/first-reply.ts'
import { firstSteps } from '../screens/first-steps.ts'
import { incidentList } from '../screens/incident-list.ts'
import { incomingMail } from '../screens/incoming-mail.ts'
import { incomingMails } from '../screens/incoming-mails.ts'
import { knownIncidents } from '../screens/known-incidents.ts'
import { letter } from '../screens/letter.ts'
import { letters } from '../screens/letters.ts'
import { lineQueue } from '../screens/line-queue.ts'
import { listener } from '../screens/listener.ts'
import { listenerTrial } from '../screens/listener-trial.ts'
import { type ChangedTicket, hearsAs } from '../screens/live-hints.ts'
import { mailShown } from '../screens/mail-shown.ts'
import { mailSigning } from '../screens/mail-signing.ts'
import { mailStorms } from '../screens/mail-storms.ts'
import { mailboxList } from '../screens/mailbox-list.ts'
import { me } from '../screens/me.ts'
import { mergeChoices } from '../screens/merge-choices.ts'
import { myAccount } from '../screens/my-account.ts'
import { myDrafts } from '../screens/my-drafts.ts'
import { myLetters } from '../screens/my-letters.ts'
import { mySends } from '../screens/my-sends.ts'
import { mySessions } from '../screens/my-sessions.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { myTurn } from '../screens/my-turn.ts'
import { newForClient } from '../screens/new-for-client.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { noticeSettings } from '../screens/notice-settings.ts'
import { notifications } from '../screens/notifications.ts'
import { outgoingMail } from '../screens/outgoing-mail.ts'
import { ownKeys } from '../screens/own-keys.ts'
import { ownMail } from '../screens/own-mail.ts'
import { ownMails } from '../screens/own-mails.ts'
import { ownTexts } from '../screens/own-texts.ts'
import { passwordLink } from '../screens/password-link.ts'
import { people } from '../screens/people.ts'
import { promiseSettings } from '../screens/promise-settings.ts'
import { quickFind } from '../screens/quick-find.ts'
import { search } from '../screens/search.ts'
import { secondFactor } from '../screens/second-factor.ts'
import { serviceCard } from '../screens/service-card.ts'
import { setupState } from '../screens/setup-state.ts'
import { tagList } from '../screens/tag-list.ts'
import { textPreview } from '../screens/text-preview.ts'
import { textVersions } from '../screens/text-versions.ts'
import { thisToken } from '../screens/this-token.ts'
import { ticketAnswers } from '../screens/ticket-answers.ts'
import { ticketAsClient } from '../screens/ticket-as-client.ts'
import { ticketByLink } from '../screens/ticket-by-link.ts'
import { ticketDrafts } from '../screens/ticket-drafts.ts'
import { ticketEntries } from '../screens/ticket-entries.ts'
import { ticketFiles } from '../screens/ticket-files.ts'
import { ticketHistory } from '../screens/ticket-history.ts'
import { ticketList } from '../screens/ticket-list.ts'
import { ticketNews } from '../screens/ticket-news.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { ticketView } from '../screens/ticket-view.ts'
import { ticketsOf } from '../screens/tickets-of.ts'
import { tokenList } from '../screens/token-list.ts'
import { topicCard } from '../screens/topic-card.ts'
import { topicList } from '../screens/topic-list.ts'
import { viewList } from '../screens/view-list.ts'
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
import { deskPage } from './desk-page.ts'
import { type Front, serveAssets } from './front.ts'
import { healthRoute, metricsRoute } from './health.ts'
import { letterFrame } from './letter-frame.ts'
import { letterPreview } from './letter-preview.ts'
import { serveLook } from './look.ts'
import { accountCardLookedAt } from './looked-at.ts'
import { mailPages } from './mail-pages.ts'
import { portalPages } from './portal.ts'
import { portalFiles } from './portal-files.ts'

const screens = [
  setupState,
  me,
  passwordLink,
  mySessions,
  myLetters,
  ownMail,
  ownMails,
  secondFactor,
  entryLink,
  myTickets,
  newTicket,
  clientTicket,
  firstReply,
  clientDrafts,
  ticketNews,
  myTurn,
  lineQueue,
  ticketByLink,
  ticketPage,
  ticketEntries,
  mergeChoices,
  ticketFiles,
  ticketAsClient,
  topicList,
  topicCard,
  ticketHistory,
  deskFrame,
  notifications,
  noticeSettings,
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
  incomingMails,
  incomingMail,
  mailShown,
  mailStorms,
  letter,
  promiseSettings,
  tokenList,
  thisToken,
  webhookList,
  webhookLog,
  outgoingMail,
  mailSigning,
  answersTo,
  mailboxList,
  listener,
  listenerTrial,
  ownTexts,
  textVersions,
  textPreview,
  deskHealth,
  deskLook,
  firstSteps,
  search,
  quickFind,
  newForClient,
  ownKeys,
  ticketList,
  ticketDrafts,
  myDrafts,
  draftVersions,
  mySends,
  answerList,
  answerCard,
  answerPlaces,
  ticketAnswers,
  tagList,
  viewList,
  ticketView,
  deskChoices,
  bulkCount,
  bulkList,
  bulkReport,
  bulkSamples,
  incidentList,
  knownIncidents,
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
  noticeRoutes(edge)
  presenceRoutes(edge)
  mailRoutes(edge, portal)
  tokenRoutes(edge)
  webhookRoutes(edge)
  incidentRoutes(edge)
  knowledgeRoutes(edge)
  firstRunRoutes(edge)
  draftRoutes(edge)
  bulkRoutes(edge)
  evidenceRoutes(edge)
  portalPages(portal)
  portalFiles(portal)
  letterPreview(edge)
  serveLook(edge)
  deskPage(edge, front)
  letterFrame(edge)
  mailPages(edge)
  if (live) liveRoute(edge, live)
  healthRoute(edge.http, world, pool)
  metricsRoute(edge.http, world, pool, metricsToken)
  documentRoute(edge)
  await serveAssets(edge)
  return edge
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
