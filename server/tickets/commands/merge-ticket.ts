import { tickets } from '#contract/index.ts'
import { type Moment, perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { colleagueInformed, ticketMerged, ticketTookIn } from '../events.ts'
import { addInformant, informantsOf } from '../informants/store.ts'
import { mayBeToldOf } from '../merging/may-be-told-of.ts'
import { mostMerged, objectionToMerging, statusAfterMerging, stricterTime } from '../merging/rules.ts'
import { addMerge, countMergedInto, holdInOrder, lastOf, moveMerged } from '../merging/store.ts'
import { setNextContact } from '../next-contact.ts'
import { changeTicket, type LockedTicket } from '../store.ts'
import { mostInformants } from './tell-colleague.ts'

type Merging = Moment<typeof tickets.mergeTicket>

/** One ends and goes on in the other; what was said stays where it was said, and both histories say so. */
export const mergeTicket = perform(tickets.mergeTicket, async ({ ticketId, into, inform, tell }, moment) => {
  const { tx, actor, now, announce, refusal } = moment
  const [one, other] = await held(ticketId, into, moment)
  const objection = objectionToMerging(one, other)
  if (objection) throw refusal(objection)
  const along = (await countMergedInto(tx, one.id)) + 1
  if ((await countMergedInto(tx, other.id)) + along > mostMerged) throw refusal('too_many_merged')
  const informed = inform ? await toInform(one, other, moment) : []

  const tells = tell || one.contact_id !== other.contact_id
  const number = Number(other.number)
  const seq = await announce(ticketMerged(one.id, { into: other.id, number, was: one.status, tells }))
  const status = statusAfterMerging(one.status, other.status)
  const tookIn = { ticketId: one.id, number: Number(one.number), status }
  const intoSeq = await announce(ticketTookIn(other.id, tookIn))
  await moveMerged(tx, one.id, other.id)
  await addMerge(tx, {
    ticket_id: one.id,
    seq,
    into_id: other.id,
    into_seq: intoSeq,
    by_id: actor.id,
    at: now,
    status: one.status,
    next_contact_by: one.next_contact_by,
    waiting_for: one.waiting_for,
    handed_over: one.handed_over,
    informed,
  })
  const over = { status: 'closed', closed_at: now, next_contact_by: null, waiting_for: null } as const
  await changeTicket(tx, one.id, seq, { ...over, handed_over: false, merged_into: other.id }, true)
  await changeTicket(tx, other.id, intoSeq, { ...goesOnAs(status, one, other) }, true)
  await keepPromise(one, other, moment)
  await keepInformed(informed, one, other, moment)
  return { ticketId: other.id, number }
})

/** Both, held against every other writer; the second is the last of its row, whoever was meant. */
async function held(ticketId: string, into: number, { tx, actor, refusal }: Merging) {
  const named = await lastOf(tx, into)
  if (!named) throw refusal('other_ticket_not_found')
  const hold = (id: string) => ticketToWorkOn(actor, id, tx)
  const [one, next] = await holdInOrder(hold, ticketId, named)
  // Merged while this waited for it.
  const other = next?.merged_into ? await hold(next.merged_into) : next
  if (!one) throw refusal('ticket_not_found')
  if (!other) throw refusal('other_ticket_not_found')
  return [one, other] as const
}

/** Of a client's last word in either it is our move, and lists show the word that came last. */
const goesOnAs = (status: LockedTicket['status'], one: LockedTicket, other: LockedTicket) => ({
  ...(status === other.status ? {} : { status, waiting_for: null }),
  ...(one.last_message_at > other.last_message_at
    ? { last_message_at: one.last_message_at, last_message_by: one.last_message_by }
    : {}),
})

async function keepPromise(one: LockedTicket, other: LockedTicket, moment: Merging) {
  const next = stricterTime(one.next_contact_by, other.next_contact_by)
  if (next && next.getTime() !== other.next_contact_by?.getTime())
    await setNextContact(moment, other.id, next, 'merged')
}

/** Who heard of the one, does not hear of the other and may read it. */
async function toInform(one: LockedTicket, other: LockedTicket, { tx, now, refusal }: Merging) {
  const told = await mayBeToldOf(tx, one, other, now)
  const informed = await informantsOf(tx, other.id)
  if (informed.length + told.length > mostInformants) throw refusal('too_many_informants')
  return told
}

async function keepInformed(
  contactIds: readonly string[],
  one: LockedTicket,
  other: LockedTicket,
  { tx, now, announce }: Merging,
) {
  for (const contactId of contactIds) {
    const merged = contactId === one.contact_id ? { merged: true as const } : {}
    await addInformant(tx, { ticket_id: other.id, contact_id: contactId, added_at: now })
    const seq = await announce(colleagueInformed(other.id, { contactId, ...merged }))
    await changeTicket(tx, other.id, seq, {}, true)
  }
}
