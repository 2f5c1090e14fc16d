import { addresses } from '#contract/pages.ts'
import { type Portal, page, showProblem, type Values } from '#platform/http/pages.ts'
import { Refused } from '#platform/refused.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { me } from '../screens/me.ts'
import { myTickets } from '../screens/my-tickets.ts'
import { newTicket } from '../screens/new-ticket.ts'
import { passwordLink } from '../screens/password-link.ts'
import { setupState } from '../screens/setup-state.ts'

const doorOf = ({ door }: Values) => (door === 'desk' ? 'desk' : 'portal') as 'desk' | 'portal'
const zones = Intl.supportedValuesOf('timeZone')

/** Which screen fills which page of the portal. */
export function portalPages(portal: Portal) {
  portal.problemPage = async (request, reply, problem, status) => showProblem(portal, request, reply, problem, status)

  page(portal, addresses.home, 'home', (world, actor, { after }) => myTickets(world, actor, after ? { after } : {}))
  page(portal, addresses.newTicket, 'new-ticket', (world, actor, { service }) =>
    newTicket(world, actor, service ? { service } : {}),
  )
  const ticket = (
    world: Parameters<typeof clientTicket>[0],
    actor: Parameters<typeof clientTicket>[1],
    { number }: Values,
  ) => clientTicket(world, actor, { number: /^\d{1,10}$/.test(number ?? '') ? Number(number) : 1 })
  page(portal, addresses.sent, 'sent', ticket)
  page(portal, addresses.ticket, 'ticket', ticket)
  page(portal, addresses.ticketPrint, 'ticket-print', ticket)
  page(portal, addresses.me, 'me', async (world, actor) => ({ ...(await me(world, actor, {})), zones }))
  page(portal, addresses.login, 'login', async (_world, _actor, values) => ({ door: doorOf(values) }))
  page(portal, addresses.reset, 'ask-reset', async (_world, _actor, values) => ({ door: doorOf(values) }))
  page(portal, addresses.passwordLink, 'password-link', async (world, actor, { token = '' }) => ({
    ...(await passwordLink(world, actor, { token })),
    token,
  }))
  page(portal, addresses.setup, 'setup', async (world, actor) => {
    if ((await setupState(world, actor, {})).done) throw new Refused('already_set_up')
    return { zones }
  })
}
