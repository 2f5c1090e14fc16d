import type { Actor, Hands } from '#platform/command.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { accountById } from '../accounts/index.ts'
import { ticketFollowed } from './events.ts'
import { countOpenedSince } from './lately-store.ts'
import { beginTicket } from './opening.ts'
import { changeTicket, type LockedTicket } from './store.ts'
import { defaultTopic, topicById } from './topics-store.ts'

const hour = 3_600_000
/** As many as of other tickets (open-ticket.ts). */
const mostAnHour = 20

/** A word on what ended long ago begins a ticket: that is no way round how many somebody may begin. */
export const hasBegunEnough = async ({ tx, now, actor }: Hands & { actor: Actor }) =>
  actor.channel !== 'import' &&
  (await countOpenedSince(tx, actor.id!, new Date(now.getTime() - hour), mostAnHour)) >= mostAnHour

type Words = { text: string; uploads: readonly Upload[] }

/** Long after the end a word is a new matter: a ticket that goes on from the old one, and each names the other. */
export async function goOnFrom(hands: Hands & { actor: Actor }, ticket: LockedTicket, { text, uploads }: Words) {
  const { tx, announce } = hands
  const account = await accountById(tx, ticket.account_id)
  const topic = (ticket.topic_id && (await topicById(tx, ticket.topic_id))) || (await defaultTopic(tx))
  const begun = await beginTicket(hands, {
    account: account!,
    serviceId: ticket.service_id,
    topicId: topic!.id,
    lineId: topic!.line_id,
    subject: ticket.subject,
    text,
    impact: 'degraded',
    priority: ticket.priority,
    uploads,
    follows: ticket.id,
  })
  const seq = await announce(ticketFollowed(ticket.id, begun))
  await changeTicket(tx, ticket.id, seq, {}, true)
  return begun
}
