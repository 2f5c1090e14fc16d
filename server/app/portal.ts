import { addresses, type Pages } from '#contract/pages.ts'
import { longestQuestion } from '#contract/tickets.ts'
import type { Actor, World } from '#platform/command.ts'
import { GoTo, type Portal, page, showProblem, type Values } from '#platform/http/pages.ts'
import { Refused } from '#platform/refused.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { me } from '../screens/me.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { passwordLink } from '../screens/password-link.ts'
import { setupState } from '../screens/setup-state.ts'
import { ticketList } from '../screens/ticket-list.ts'
import { markSeen } from '../tickets/index.ts'

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

/** What stands in the address of the list; what nobody could have chosen there counts as left out. */
const listAsked = ({ q = '', show = '', after }: Values) => ({
  q: q.toWellFormed().slice(0, longestQuestion),
  ...(show === 'open' || show === 'waiting' ? ({ show } as const) : {}),
  ...(after ? { after } : {}),
})

const ticket: Load<Pages['ticket']> = (world, actor, { number = '' }) => {
  if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_not_found')
  return clientTicket(world, actor, { number: Number(number) })
}

/** Whoever opens a ticket has read it: in the lists it is news no longer. The page does not wait for that to succeed. */
const ticketRead: Load<Pages['ticket']> = async (world, actor, values) => {
  const shown = await ticket(world, actor, values)
  await markSeen(world, actor, { ticketId: shown.ticketId, seq: shown.lastSeq }).catch((error: Error) =>
    world.log.warn({ err: error }, 'a ticket was read and not marked as seen'),
  )
  return shown
}

/** Which screen fills which page of the portal. */
export function portalPages(portal: Portal) {
  portal.problemPage = async (request, reply, problem, status) => showProblem(portal, request, reply, problem, status)

  page(
    portal,
    addresses.home,
    'home',
    forClients((world, actor, { after }) => myTickets(world, actor, after ? { after } : {}), toDesk),
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
    forClients((world, actor, { service }) => newTicket(world, actor, service ? { service } : {}), toDesk),
  )
  page(portal, addresses.sent, 'sent', forClients(ticket, ticketOnDesk))
  page(portal, addresses.ticket, 'ticket', forClients(ticketRead, ticketOnDesk))
  page(portal, addresses.ticketPrint, 'ticket-print', forClients(ticket, ticketOnDesk))
  page(portal, addresses.me, 'me', async (world, actor) => ({ ...(await me(world, actor, {})), zones }))
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
  page(portal, addresses.setup, 'setup', async (world, actor) => {
    if ((await setupState(world, actor, {})).done) throw new GoTo(addresses.desk)
    return { zones }
  })
}
