import { drafts } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { touchUploads } from '#platform/files/uploads.ts'
import { hintAt } from '#platform/hint.ts'
import { newId } from '#platform/ids.ts'
import { asKept, freshDraft, goOn, refuseOneMore } from '../keep.ts'
import { filesIn } from '../rules.ts'
import { commandOf } from '../send-held.ts'
import { addSend, habitsOf, orderSend } from '../sends-store.ts'
import { addDraft, draftExists, lockDraft } from '../store.ts'

/** A click every second. */
const mostAMinute = 60

const gone = { ended_why: 'held' } as const

/**
 * The command is tried now, so that its author hears at once what speaks against it, and run when the time has come.
 * Its draft is set aside until then: from one draft nothing goes out twice, whatever is clicked in whatever tab.
 */
export const holdSend = performPrepared(
  drafts.holdSend,
  ({ send: { kind, order } }, { world, actor }) => {
    world.rations.take(`sends:${actor.id}`, mostAMinute, 60)
    return commandOf(kind).rehearse(world, actor, order as never)
  },
  async ({ send: { kind, order }, draft: { draftId, value, writer } }, { tx, actor, now, refusal }) => {
    if (!actor.session) throw refusal('sign_in_again')
    const agentId = actor.id!
    const known = await lockDraft(tx, draftId, agentId)
    if (known?.ended_why === 'held' || known?.ended_why === 'used') throw refusal('already_sent')

    const { ticketId } = order
    const said = asKept(value)
    const isFree = !known && !(await draftExists(tx, draftId))
    const id = known || isFree ? draftId : newId(now)
    if (known) await goOn({ tx, now }, known, writer, said, { ended_at: now, ...gone })
    else {
      await refuseOneMore({ tx, now }, agentId)
      const written = { draftId: id, agentId, ticketId, kind, value, base: 0, writer }
      await addDraft(tx, { ...freshDraft(id, written, said, now), ended_at: now, ...gone })
    }
    await touchUploads(tx, agentId, filesIn(value), now)

    const { undo_seconds: seconds } = await habitsOf(tx, agentId)
    const sendId = newId(now)
    const sendAt = new Date(now.getTime() + seconds * 1000)
    await addSend(tx, {
      id: sendId,
      agent_id: agentId,
      ticket_id: ticketId,
      kind,
      input: JSON.stringify(order),
      draft_id: id,
      session: Buffer.from(actor.session, 'hex'),
      ip: actor.ip,
      user_agent: actor.userAgent,
      held_at: now,
      send_at: sendAt,
      state: 'held',
      why: null,
    })
    await orderSend(tx, sendId, seconds)
    await hintAt(tx, [ticketId])
    return { sendId, sendAt: sendAt.toISOString(), seconds }
  },
)
