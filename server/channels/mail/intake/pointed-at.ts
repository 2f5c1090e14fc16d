import type { Actor, World } from '#platform/command.ts'
import { endedLongAgo, informantsOf, mayWriteIn, ticketById } from '../../../tickets/index.ts'
import type { Thread } from '../threading/thread-of.ts'
import type { Pointed } from './end-of.ts'

/**
 * The ticket that a mail points to, as it stands now and for whom the mail is from. Once tickets can be merged, the one
 * that is left answers here for those that went into it.
 */
export async function pointedAt(world: World, thread: Thread | null, author: Actor | null): Promise<Pointed | null> {
  const { db, clock } = world
  const ticket = thread && (await ticketById(db, thread.ticketId))
  if (!thread || !ticket) return null
  const taking = [ticket.contact_id, ...(await informantsOf(db, ticket.id))]
  return {
    ticketId: ticket.id,
    by: thread.by,
    ofSender: author !== null && author.id === thread.contactId,
    takesPart: author !== null && taking.includes(author.id!),
    mayWrite: author !== null && (await mayWriteIn(db, author, ticket.id)),
    endedLongAgo: endedLongAgo(ticket, clock()),
  }
}
