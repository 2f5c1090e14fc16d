import { tickets } from '#contract/index.ts'
import { type Moment, perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { backToItsPerson } from '../coming-back.ts'
import { colleagueNotInformed, ticketGaveBack, ticketTakenApart } from '../events.ts'
import { removeInformant } from '../informants/store.ts'
import { objectionToTakingApart } from '../merging/rules.ts'
import { endMerge, holdInOrder, standingMerge, takeAlong } from '../merging/store.ts'
import { changeTicket, readTicket } from '../store.ts'

type Apart = Moment<typeof tickets.takeApart>

/**
 * The ticket is again what it was before it was merged, with whoever had it; by when its client hears next, those who
 * promise say within, where what was promised has passed.
 */
export const takeApart = perform(tickets.takeApart, async ({ ticketId }, moment) => {
  const { tx, actor, now, announce, refusal } = moment
  const { one, other } = await held(ticketId, moment)
  const merge = await standingMerge(tx, ticketId)
  if (!merge) throw refusal('not_merged')
  const objection = objectionToTakingApart(merge, now)
  if (objection) throw refusal(objection)

  await endMerge(tx, merge, { apart_at: now, apart_by: actor.id })
  await takeAlong(tx, ticketId)
  const { status, waiting_for, handed_over } = merge
  const promised = merge.next_contact_by && merge.next_contact_by > now ? merge.next_contact_by : null
  const back = { status, waiting_for, handed_over, next_contact_by: promised, closed_at: null, merged_into: null }
  await changeTicket(tx, ticketId, one.last_seq, back, true)
  const number = Number(other.number)
  const seq = await announce(ticketTakenApart(ticketId, { out: other.id, number, status }))
  await changeTicket(tx, ticketId, seq, {}, true)
  await backToItsPerson(moment, one)
  const intoSeq = await announce(ticketGaveBack(other.id, { ticketId, number: Number(one.number) }))
  await changeTicket(tx, other.id, intoSeq, {}, true)
  for (const contactId of merge.informed) await tellNoMore(merge.into_id, contactId, moment)
  return { ticketId, number: Number(one.number) }
})

/** The ticket and the one it stands in, held in one order: asked first and held then, so looked at once more. */
async function held(ticketId: string, { tx, actor, refusal }: Apart) {
  const hold = (id: string) => ticketToWorkOn(actor, id, tx)
  const standsIn = (await readTicket(tx, ticketId))?.merged_into ?? ticketId
  const [one, named] = await holdInOrder(hold, ticketId, standsIn)
  if (!one) throw refusal('ticket_not_found')
  if (!one.merged_into) throw refusal('not_merged')
  // It may have gone on into another while this waited for it.
  const other = one.merged_into === standsIn ? named : await hold(one.merged_into)
  if (!other) throw refusal('other_ticket_not_found')
  return { one, other }
}

/** Who is kept informed of the other by this merge alone. */
async function tellNoMore(ticketId: string, contactId: string, { tx, announce }: Apart) {
  if (!(await removeInformant(tx, ticketId, contactId))) return
  const seq = await announce(colleagueNotInformed(ticketId, { contactId }))
  await changeTicket(tx, ticketId, seq, {}, true)
}
