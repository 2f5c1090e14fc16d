import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import type { Actor, Command, Request, World } from '#platform/command.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { holderOfLink } from '../link-holder.ts'
import { confirmSolution } from './confirm-solution.ts'
import { postReply } from './post-reply.ts'
import { reopenTicket } from './reopen-ticket.ts'

type Asked = Input<typeof tickets.answerByLink>

/**
 * What somebody does who holds the link of a letter: the very commands of the portal, by its contact, with the trust of
 * a letter. Only by POST: whoever looks at links ahead of the reader (mail scanners do) changes nothing.
 */
export const answerByLink: Command<typeof tickets.answerByLink> = Object.assign(
  async (world: World, visitor: Actor, ask: Parameters<Command<typeof tickets.answerByLink>>[2], request?: Request) => {
    const parsed = tickets.answerByLink.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    const found = await holderOfLink(world, visitor, parsed.data.number, parsed.data.k)
    if (!found) throw new Refused('ticket_link_not_found')
    const { ticket, holder } = found
    const number = await answered(world, holder, ticket.id, parsed.data, request)
    return { ticketId: ticket.id, number: number ?? Number(ticket.number) }
  },
  { clause: tickets.answerByLink },
)

async function answered(world: World, holder: Actor, ticketId: string, { answer, text }: Asked, request?: Request) {
  if (answer === 'works') await confirmSolution(world, holder, { ticketId }, request)
  else if (text) return (await postReply(world, holder, { ticketId, text }, request)).number
  else if (answer === 'still_broken') await reopenTicket(world, holder, { ticketId }, request)
  else throw new Refused('text_missing')
}
