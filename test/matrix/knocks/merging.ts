import type { Ground, Thing } from '../ground.ts'
import { eachTicket, type Knocks, missing, order } from './ways.ts'

/** Into the other of the two that "own" has on the first line. */
const into = ({ tickets: { technical, billing } }: Ground, { ticketId }: Thing) =>
  ticketId === technical.ticketId ? billing.number : technical.number

const merge = (on: string, { ticketId }: Thing, number: number) => ({
  on,
  url: `/api/v1/tickets/${ticketId}/merge`,
  body: { into: number },
})

export const merging: Record<string, Knocks> = {
  'POST /api/v1/tickets/:ticketId/merge': (ground) => {
    const { technical, vip } = ground.tickets
    return [
      ...Object.entries({ ...ground.tickets, missing }).map(([on, thing]) => merge(on, thing, into(ground, thing))),
      { ...merge('into the restricted line', technical, vip.number), like: 'missing other' },
      merge('missing other', technical, missing.number),
    ]
  },
  'POST /api/v1/tickets/:ticketId/taking-apart': order('taking-apart'),
  'GET /api/v1/desk/tickets/:number/merge-choices': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/merge-choices?typed=CNRY`,
  })),
}
