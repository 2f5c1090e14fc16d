import type { Actor, World } from '#platform/command.ts'
import { endedLongAgo, informantsOf, mayWriteIn, ticketById, wordGoesAlong } from '../../../tickets/index.ts'
import type { Thread } from '../threading/thread-of.ts'
import type { Pointed } from './end-of.ts'

type Ticket = NonNullable<Awaited<ReturnType<typeof ticketById>>>

/**
 * The ticket that a mail points to, as it stands now and for whom the mail is from. Of tickets that were merged the one
 * that goes on answers, for whoever has a part in it.
 */
export async function pointedAt(world: World, thread: Thread | null, author: Actor | null): Promise<Pointed | null> {
  const { db, clock } = world
  const named = thread && (await ticketById(db, thread.ticketId))
  if (!thread || !named) return null
  const ofSender = author !== null && author.id === thread.contactId
  const last = named.merged_into ? await ticketById(db, named.merged_into) : undefined
  const there = last && { by: thread.by, ofSender, ...(await partOf(world, author, last)) }
  if (last && there && wordGoesAlong({ write: there.mayWrite, hearsOfIt: there.takesPart }, 'mail'))
    return { ...there, endedLongAgo: endedLongAgo(last, clock()) }
  const here = { by: thread.by, ofSender, ...(await partOf(world, author, named)) }
  // Staff look at the one that goes on; what is believed begins a ticket that goes on from the one it was written to.
  if (last) return { ...here, ticketId: last.id, endedLongAgo: true, goesOnFrom: named.id }
  return { ...here, endedLongAgo: endedLongAgo(named, clock()) }
}

async function partOf({ db }: World, author: Actor | null, ticket: Ticket) {
  const taking = [ticket.contact_id, ...(await informantsOf(db, ticket.id))]
  return {
    ticketId: ticket.id,
    takesPart: author !== null && taking.includes(author.id!),
    mayWrite: author !== null && (await mayWriteIn(db, author, ticket.id)),
  }
}
