import { tickets } from '#contract/index.ts'
import type { Actor, Command, Request, World } from '#platform/command.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { holderOfLink } from '../link-holder.ts'
import { confirmAuthorship } from './confirm-authorship.ts'
import { denyAuthorship } from './deny-authorship.ts'

/**
 * By the link of a letter, the very commands of the portal with the trust of a letter. Only by POST: mail scanners open
 * every link before its reader does, and must not answer for them.
 */
export const answerAuthorship: Command<typeof tickets.answerAuthorship> = Object.assign(
  async (
    world: World,
    visitor: Actor,
    ask: Parameters<Command<typeof tickets.answerAuthorship>>[2],
    request?: Request,
  ) => {
    const parsed = tickets.answerAuthorship.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    const { number, k, answer } = parsed.data
    const found = await holderOfLink(world, visitor, number, k)
    if (!found) throw new Refused('ticket_link_not_found')
    const { ticket, holder } = found
    const say = answer === 'mine' ? confirmAuthorship : denyAuthorship
    await say(world, holder, { ticketId: ticket.id }, request)
    return { ticketId: ticket.id, number: Number(ticket.number) }
  },
  { clause: tickets.answerAuthorship },
)
