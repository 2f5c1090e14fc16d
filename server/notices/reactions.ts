import { usualLevels } from '#contract/notice-rules.ts'
import type { Hands } from '#platform/command.ts'
import { type Happened, within } from '#platform/events.ts'
import { letterReturned, mailHeldBeside, stormBegan } from '../channels/mail/events.ts'
import { promiseMissed, promiseReminded } from '../promises/events.ts'
import { lineById, peopleOfLine } from '../staff/index.ts'
import {
  authorshipConfirmed,
  authorshipDenied,
  outsideAnswered,
  ticketAssigned,
  ticketComplained,
  ticketHandedOver,
  ticketNoted,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketTookIn,
} from '../tickets/events.ts'
import { ticketOf } from '../tickets/index.ts'
import { addFollowers, followHandedOver, followMerged, hearsOfNewOn } from './store.ts'
import { tell } from './tell.ts'

type Told = Pick<Happened, 'streamId' | 'seq' | 'actor'>

/** The desk's own doing, whoever's hand moved the clock. */
const byTheDesk = (happened: Told): Told => ({ ...happened, actor: { type: 'system', id: null } })

export const noticeReactions = [
  /** Who is named hears it at once and follows from now on; who has the ticket or follows it hears of the note. */
  within(ticketNoted, 'notices.noted', async (happened, hands) => {
    const { streamId, actor, meta } = happened
    if (meta.saidAt) return
    const named = meta.mentions ?? []
    if (named.length) {
      await tell(hands, happened, { kind: 'mentioned', to: named })
      await addFollowers(
        hands.tx,
        named
          .filter((id) => id !== actor.id)
          .map((agent_id) => ({ ticket_id: streamId, agent_id, why: 'mentioned', since: hands.now })),
      )
    }
    // What is handed over says itself what was done; its note is no news beside it.
    if (meta.handsOver) return
    await tell(hands, happened, { kind: 'noted', to: [], andItsOwn: true, butNot: named })
  }),

  /** Of the ticket's own people as a note is: it was written to staff. */
  within(outsideAnswered, 'notices.outside-answered', (happened, hands) =>
    tell(hands, happened, { kind: 'noted', to: [], andItsOwn: true }),
  ),

  within(ticketReplied, 'notices.client-wrote', async (happened, hands) => {
    if (happened.meta.by === 'client' && !happened.meta.saidAt) await clientWrote(happened, hands)
  }),
  within(authorshipConfirmed, 'notices.confirmed', (happened, hands) => clientWrote(happened, hands)),
  within(ticketReopened, 'notices.still-broken', (happened, hands) => clientWrote(happened, hands)),

  within(ticketAssigned, 'notices.assigned', async (happened, hands) => {
    const { to, why } = happened.meta
    if (to && why !== 'answered_first') await tell(hands, happened, { kind: 'assigned', to: [to] })
  }),

  within(ticketHandedOver, 'notices.handed-over', async (happened, hands) => {
    const { streamId, actor, meta } = happened
    if (actor.type === 'agent' && actor.id)
      await followHandedOver(hands.tx, { ticket_id: streamId, agent_id: actor.id, since: hands.now })
    if (meta.to) await tell(hands, happened, { kind: 'handed_over', to: [meta.to] })
    else await newOnLine(happened, hands, meta.toLine)
  }),

  within(ticketTookIn, 'notices.took-in', async ({ streamId, meta: { ticketId } }, { tx, now }) => {
    await followMerged(tx, ticketId, streamId, now)
  }),

  within(ticketResolved, 'notices.solved', (happened, hands) =>
    tell(hands, happened, { kind: 'solved', to: [], andItsOwn: true }),
  ),

  within(ticketOpened, 'notices.new', async (happened, hands) => {
    if (!happened.meta.external) await newOnLine(happened, hands, happened.meta.lineId)
  }),

  /** To the leads of the line, past whoever has the ticket. */
  within(ticketComplained, 'notices.complained', async (happened, hands) => {
    const { line_id } = await ticketOf(hands.tx, happened.streamId)
    const { leads } = await peopleOfLine(hands.tx, line_id)
    await tell(hands, happened, { kind: 'complained', to: leads })
  }),

  /** The client does not know what they were told: whoever has the ticket finds another way, with nobody the leads do. */
  within(letterReturned, 'notices.not-delivered', async (happened, hands) => {
    const whom = await itsOwnOrLeads(hands, happened.streamId)
    await tell(hands, byTheDesk(happened), { kind: 'not_delivered', ...whom })
  }),

  /** It may be the client's: whoever has the ticket looks, with nobody the leads do. */
  within(mailHeldBeside, 'notices.mail-held', async (happened, hands) => {
    const { ticketId } = happened.meta
    await tell(hands, byTheDesk(happened), {
      kind: 'mail_held',
      ...(await itsOwnOrLeads(hands, ticketId)),
      ticket: ticketId,
    })
  }),

  within(stormBegan, 'notices.storm', async (happened, hands) => {
    const { stormId, ticketId, told } = happened.meta
    await tell(hands, byTheDesk(happened), { kind: 'storm', to: told, ticket: ticketId, about: stormId })
  }),

  /** Somebody wrote in a client's name: who has the ticket must not act on it, and the leads of the line should know. */
  within(authorshipDenied, 'notices.disowned', async (happened, hands) => {
    const { line_id } = await ticketOf(hands.tx, happened.streamId)
    const { leads } = await peopleOfLine(hands.tx, line_id)
    await tell(hands, happened, { kind: 'disowned', to: leads, andItsOwn: true })
  }),

  within(promiseReminded, 'notices.promise-soon', async (happened, hands) => {
    const { promised, told } = happened.meta
    await tell(hands, byTheDesk(happened), { kind: 'promise_soon', to: told, promised: new Date(promised) })
  }),
  within(promiseMissed, 'notices.promise-missed', async (happened, hands) => {
    const { promised, told } = happened.meta
    await tell(hands, byTheDesk(happened), { kind: 'promise_missed', to: told, promised: new Date(promised) })
  }),
]

const clientWrote = (happened: Told, hands: Hands) =>
  tell(hands, happened, { kind: 'client_wrote', to: [], andItsOwn: true })

/** Who has the ticket and who follows it; while nobody has it the leads of its line too. */
async function itsOwnOrLeads({ tx }: Hands, ticketId: string) {
  const { assignee_id, line_id } = await ticketOf(tx, ticketId)
  const to = assignee_id ? [] : (await peopleOfLine(tx, line_id)).leads
  return { to, andItsOwn: true }
}

/** A restricted line is watched by few who answer for it; on any other one only those who asked for it are told. */
async function newOnLine(happened: Told, hands: Hands, lineId: string) {
  const line = await lineById(hands.tx, lineId)
  const kind = line?.restricted ? 'new_on_restricted' : 'new_on_line'
  const to = await hearsOfNewOn(hands.tx, lineId, kind, usualLevels[kind])
  if (to.length) await tell(hands, happened, { kind, to, about: lineId })
}
