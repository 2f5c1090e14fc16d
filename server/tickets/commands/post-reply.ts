import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { type Moment, performPrepared } from '#platform/command.ts'
import { lineById } from '../../staff/index.ts'
import { ticketFor } from '../access.ts'
import { confirmByWord } from '../authorship/by-word.ts'
import { asItGoesOut } from '../blanks/fill.ts'
import { backToItsPerson } from '../coming-back.ts'
import { answerComplaints } from '../complaints/store.ts'
import { forgetDraft } from '../drafts/store.ts'
import { answerer, asProof, attachable, from, writtenIn } from '../entries.ts'
import { ticketAssigned, ticketReplied } from '../events.ts'
import { addFiles } from '../files/store.ts'
import { givePriority, passOn } from '../giving.ts'
import { goOnFrom, hasBegunEnough } from '../going-on.ts'
import { whereWordGoes } from '../merging/where-word-goes.ts'
import { mayWrite, objectionToReply, statusAfterReply, whatAClientsWordDoes } from '../rules.ts'
import { changeTicket, type LockedTicket } from '../store.ts'
import { putAlong } from '../tags/put.ts'
import { threadMovedOn } from '../thread-moved-on.ts'
import { addMessage } from '../words/store.ts'

const hour = 3600
const mostAnHour = 120

export const postReply = performPrepared(
  tickets.postReply,
  async (_, { world, actor }) => {
    if (actor.type === 'client' && actor.channel !== 'import')
      await world.limits.take(`replies:${actor.id}`, mostAnHour, hour, 'too_many_replies')
  },
  async (input, moment) => {
    const { text: typed, format, nextContactBy, move, seenSeq, to, answers: ready, along, files, draft } = input
    const { tx, actor, now, announce, refusal } = moment
    const named = await ticketFor(actor, input.ticketId, tx)
    if (!named) throw refusal('ticket_not_found')
    if (!mayWrite(actor, named)) throw refusal('ticket_read_only')

    const by = actor.type === 'client' ? 'client' : 'staff'
    if (by === 'staff' && named.merged_into) throw refusal('ticket_merged')
    const heard = named.merged_into ? await whereWordGoes(tx, actor, named.merged_into) : named
    const ticket = heard ?? named
    const ticketId = ticket.id
    const next = nextContactBy ? new Date(nextContactBy) : null
    const objection =
      objectionToReply(ticket, by, { nextContactBy: next }, now) ??
      (by === 'staff' ? await threadMovedOn(tx, ticket, actor, { seenSeq, to }, now) : undefined)
    if (objection) throw refusal(objection)
    const text = by === 'staff' ? await asItGoesOut(tx, ticketId, typed, next!, now) : typed
    if (text === null) throw refusal('blank_open')
    const uploads = await attachable(tx, actor, files)
    if (!uploads) throw refusal('file_not_found')

    if (draft) await forgetDraft(tx, actor.id!, draft, now)
    if (by === 'client') await confirmByWord(moment, ticket)
    if (actor.roles.includes('lead')) await answerComplaints(tx, ticketId, now)
    const does = !heard ? 'begins_anew' : by === 'client' ? whatAClientsWordDoes(endOf(ticket), now) : 'adds'
    if (does === 'begins_anew' && (await hasBegunEnough(moment))) throw refusal('too_many_replies', { seconds: hour })
    if (does === 'begins_anew') return { ...(await goOnFrom(moment, ticket, { text, uploads })), seq: 1 }
    if (does === 'reopens') await backToItsPerson(moment, ticket)

    const answers = await answerer(tx, ticket, actor)
    const status = statusAfterReply(ticket.status, by, move)
    const promised = by === 'staff' ? next!.toISOString() : null
    const seq = await announce(
      ticketReplied(
        ticketId,
        {
          by,
          status,
          nextContactBy: promised,
          reopened: does === 'reopens',
          ...(ready.length ? { answers: ready } : {}),
        },
        { text, ...(by === 'staff' ? writtenIn(format) : {}), files: asProof(uploads), ...from(actor) },
      ),
    )
    await addMessage(
      tx,
      { ticket_id: ticketId, seq, kind: 'public', author_id: actor.id, side: by, sent_at: now },
      { ticket, texts: [text], ip: actor.ip },
    )
    await addFiles(tx, ticketId, seq, false, uploads)
    await changeTicket(
      tx,
      ticketId,
      seq,
      {
        status,
        last_message_at: now,
        last_message_by: by,
        resolved_at: null,
        closed_at: null,
        ...(by === 'staff' ? { next_contact_by: next, handed_over: false, assignee_id: answers } : {}),
        ...(status !== ticket.status ? { waiting_for: null } : {}),
      },
      true,
    )
    // Who answers first answers for it: no ticket stays without a person once somebody has written.
    if (answers !== ticket.assignee_id) {
      const last = await announce(ticketAssigned(ticketId, { from: null, to: answers, why: 'answered_first' }))
      await changeTicket(tx, ticketId, last, {}, true)
    }
    if (by === 'staff') await doAlong(moment, ticket, along, next!)
    return { ticketId, seq, number: Number(ticket.number) }
  },
)

/** What goes with a reply in the same step: the client reads the answer first, and then where the ticket went. */
async function doAlong(moment: Moment<typeof tickets.postReply>, ticket: LockedTicket, along: Along, by: Date) {
  const { priority, tags, handOver } = along
  if (priority) await givePriority(moment, ticket, priority)
  if (tags.length > 0) await putAlong(moment, ticket, tags)
  if (!handOver || handOver.lineId === ticket.line_id) return
  if (!(await lineById(moment.tx, handOver.lineId))) throw moment.refusal('line_not_found')
  await passOn(moment, ticket, { ...handOver, agentId: null, by })
}

type Along = Input<typeof tickets.postReply>['along']

const endOf = ({ status, resolved_at, closed_at }: LockedTicket) => ({
  status,
  resolvedAt: resolved_at,
  closedAt: closed_at,
})
