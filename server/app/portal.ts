import { addresses, at, type Pages } from '#contract/pages.ts'
import type { Actor, World } from '#platform/command.ts'
import { GoTo, type Portal, page, showProblem, type Values } from '#platform/http/pages.ts'
import { isId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { clientDrafts } from '../screens/client-drafts.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { entryLink } from '../screens/entry-link.ts'
import { knownIncidents } from '../screens/known-incidents.ts'
import { me } from '../screens/me.ts'
import { myAccount } from '../screens/my-account.ts'
import { myLetters } from '../screens/my-letters.ts'
import { mySessions } from '../screens/my-sessions.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { ownMail } from '../screens/own-mail.ts'
import { ownMails } from '../screens/own-mails.ts'
import { passwordLink } from '../screens/password-link.ts'
import { secondFactor } from '../screens/second-factor.ts'
import { setupState } from '../screens/setup-state.ts'
import { ticketAsClient } from '../screens/ticket-as-client.ts'
import { ticketByLink } from '../screens/ticket-by-link.ts'
import { ticketList } from '../screens/ticket-list.ts'
import { lookAsClient, markSeen } from '../tickets/index.ts'
import { docsPage } from './api/docs-page.ts'
import { listAsked } from './list-asked.ts'
import { topicPreview } from './topic-preview.ts'

const doorOf = ({ door }: Values) => (door === 'desk' ? 'desk' : 'portal') as 'desk' | 'portal'
const zones = Intl.supportedValuesOf('timeZone')
type Load<T> = (world: World, actor: Actor, values: Values) => Promise<T>

/** A page of clients; an employee who follows the same link is taken to the desk's page of the same thing. */
const forClients =
  <T>(load: Load<T>, onDesk: (values: Values) => string): Load<T> =>
  async (world, actor, values) => {
    if (actor.type === 'agent') throw new GoTo(onDesk(values))
    return load(world, actor, values)
  }

/** A page for those who are not in yet: the first visitor of all sets the desk up. */
const atTheDoor =
  <T>(load: Load<T>): Load<T> =>
  async (world, actor, values) => {
    if (!(await setupState(world, actor, {})).done) throw new GoTo(addresses.setup)
    if (actor.id) throw new GoTo(actor.type === 'agent' ? addresses.desk : addresses.home)
    return load(world, actor, values)
  }

const toDesk = () => addresses.desk
const ticketOnDesk = ({ number = '' }: Values) => `${addresses.desk}/t/${encodeURIComponent(number)}`

const ticket: Load<Pages['ticket-print']> = (world, actor, { number = '', since }) => {
  if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_not_found')
  const from = since && /^[1-9]\d{0,8}$/.test(since) ? { since: Number(since) } : {}
  return clientTicket(world, actor, { number: Number(number), ...from })
}

const wholeTicket: Load<Pages['ticket-print']> = (world, actor, values) =>
  ticket(world, actor, { ...values, since: '1' })

/** Beside a form its reader's own drafts of it; who only reads has none. */
const withDrafts = async <T>(world: World, actor: Actor, place: string, data: T) => ({
  ...data,
  drafts: actor.roles.some((role) => role !== 'viewer') ? (await clientDrafts(world, actor, { place })).drafts : [],
  reader: actor.id ?? '',
})

/** Beside what they came for: what is known to be broken for them. */
const withKnown = async <T>(world: World, actor: Actor, data: T) => ({
  ...data,
  ...(await knownIncidents(world, actor, {})),
})

/** Whoever opens a ticket has read it: in the lists it is news no longer. The page does not wait for that to succeed. */
const ticketRead: Load<Pages['ticket']> = async (world, actor, values) => {
  const shown = await ticket(world, actor, values)
  await markSeen(world, actor, { ticketId: shown.ticketId, seq: shown.lastSeq }).catch((error: Error) =>
    world.log.warn({ err: error }, 'a ticket was read and not marked as seen'),
  )
  return withDrafts(world, actor, shown.ticketId, shown)
}

/** A letter's link: who is signed in sees the ticket, whoever else holds it sees what the link shows. */
const ticketOrItsLink: Load<Pages['ticket']> = async (world, actor, values) => {
  const { number = '', k } = values
  try {
    return await ticketRead(world, actor, values)
  } catch (error) {
    const closedToThem =
      error instanceof Refused && ['sign_in_required', 'not_allowed', 'ticket_not_found'].includes(error.code)
    if (k && closedToThem) throw new GoTo(`${at(addresses.ticketLink, { number })}?${new URLSearchParams({ k })}`)
    throw error
  }
}

/** For staff: what the client sees. Without a record of the look there is none. */
const asClient: Load<Pages['ticket-as-client']> = async (world, actor, { number = '' }) => {
  if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_not_found')
  const shown = await ticketAsClient(world, actor, { number: Number(number) })
  await lookAsClient(world, actor, { ticketId: shown.ticket.ticketId })
  return shown
}

/** Which screen fills which page of the portal. */
export function portalPages(portal: Portal) {
  portal.problemPage = async (request, reply, problem, status) => showProblem(portal, request, reply, problem, status)

  page(
    portal,
    addresses.home,
    'home',
    forClients(
      async (world, actor, { after }) => ({
        ...(await withKnown(world, actor, await myTickets(world, actor, after ? { after } : {}))),
        ...(await ownMails(world, actor, {})),
      }),
      toDesk,
    ),
  )
  page(
    portal,
    addresses.ticketList,
    'ticket-list',
    forClients((world, actor, values) => ticketList(world, actor, listAsked(values)), toDesk),
  )
  page(
    portal,
    addresses.newTicket,
    'new-ticket',
    forClients(
      async (world, actor, { service }) =>
        withKnown(
          world,
          actor,
          await withDrafts(world, actor, 'new', await newTicket(world, actor, service ? { service } : {})),
        ),
      toDesk,
    ),
  )
  page(
    portal,
    addresses.sent,
    'sent',
    forClients(
      async (world, actor, values) => ({ ...(await ticket(world, actor, values)), reader: actor.id! }),
      ticketOnDesk,
    ),
  )
  page(portal, addresses.ticket, 'ticket', forClients(ticketOrItsLink, ticketOnDesk))
  page(portal, addresses.ticketLink, 'ticket-link', async (world, actor, { number = '', k = '' }) => {
    if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_link_not_found')
    try {
      return { ...(await ticketByLink(world, actor, { number: Number(number), k })), k }
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'ticket_link_not_found')) throw error
      throw new GoTo(`${at(addresses.endedLink, { number })}?${new URLSearchParams({ k: k.slice(0, 100) })}`)
    }
  })
  page(
    portal,
    addresses.ownMail,
    'own-mail',
    forClients(async (world, actor, { mailId = '' }) => {
      if (!isId(mailId)) throw new Refused('mail_not_found')
      return ownMail(world, actor, { mailId })
    }, toDesk),
  )
  page(portal, addresses.ticketAsClient, 'ticket-as-client', asClient)
  topicPreview(portal)
  page(portal, addresses.endedLink, 'ended-link', async (_world, _actor, { number = '', k = '' }) => {
    if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_link_not_found')
    return { number: Number(number), k: k.slice(0, 100) }
  })
  page(portal, addresses.ticketPrint, 'ticket-print', forClients(wholeTicket, ticketOnDesk))
  page(portal, addresses.me, 'me', async (world, actor) => ({
    ...(await me(world, actor, {})),
    ...(await mySessions(world, actor, {})),
    factor: await secondFactor(world, actor, {}),
    letters: actor.type === 'client' ? (await myLetters(world, actor, {})).letters : null,
    zones,
  }))
  page(
    portal,
    addresses.account,
    'account',
    forClients(
      (world, actor, { account, accountId = account }) => myAccount(world, actor, accountId ? { accountId } : {}),
      toDesk,
    ),
  )
  page(portal, addresses.secondStep, 'second-step', async (_world, actor) => {
    if (actor.id) throw new GoTo(actor.type === 'agent' ? addresses.desk : addresses.home)
    if (actor.halfway?.waitsFor !== 'code') throw new GoTo(actor.halfway ? addresses.factor : addresses.login)
    return {}
  })
  page(portal, addresses.stepUp, 'step-up', async (world, actor) => ({
    has: (await secondFactor(world, actor, {})).since !== null,
  }))
  page(portal, addresses.factor, 'factor', (world, actor) => secondFactor(world, actor, {}))
  page(
    portal,
    addresses.login,
    'login',
    atTheDoor(async (_world, _actor, values) => ({ door: doorOf(values) })),
  )
  page(portal, addresses.reset, 'ask-reset', async (_world, _actor, values) => ({ door: doorOf(values) }))
  page(portal, addresses.passwordLink, 'password-link', async (world, actor, { token = '' }) => ({
    ...(await passwordLink(world, actor, { token })),
    token,
  }))
  page(portal, addresses.entryLink, 'entry-link', async (world, actor, { token = '' }) => ({
    ...(await entryLink(world, actor, { token })),
    token,
  }))
  page(portal, addresses.apiDocs, 'api-docs', async (world, actor) =>
    docsPage(world.settings.publicUrl, actor.language),
  )
  page(portal, addresses.setup, 'setup', async (world, actor) => {
    if ((await setupState(world, actor, {})).done) throw new GoTo(addresses.desk)
    return { zones }
  })
}
