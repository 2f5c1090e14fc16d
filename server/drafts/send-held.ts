import type { SendKind } from '#contract/drafts.ts'
import { type Actor, asSystem, type Rehearsable, type World } from '#platform/command.ts'
import { hintAt } from '#platform/hint.ts'
import type { Task } from '#platform/jobs.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { forwardTicket, handOver, postReply, resolveTicket } from '../tickets/index.ts'
import { giveBack } from './give-back.ts'
import { hideInDraft } from './hide-in-draft-store.ts'
import { isTriedAgain } from './rules.ts'
import { orderSend, sendTime, settleSend, takeToSend } from './sends-store.ts'
import { setDraft } from './store.ts'

/** The agent a session still belongs to, with the rights they have now. */
export type AgentBehind = (world: World, session: Buffer | null) => Promise<Actor | null>
type Taken = NonNullable<Awaited<ReturnType<typeof takeToSend>>>

const commands: Record<SendKind, Rehearsable> = {
  reply: postReply as never,
  resolve: resolveTicket as never,
  'hand-over': handOver as never,
  forward: forwardTicket as never,
}
export const commandOf = (kind: SendKind): Rehearsable => commands[kind]

/**
 * Runs the command of a send whose time has come. Who dies on the way leaves it in hand; it is run again under the same
 * key and finds its own answer there.
 */
export const sendHeld =
  (agentBehind: AgentBehind): Task =>
  async (world, payload) => {
    const id = String(payload.send)
    const send = await takeToSend(world.db, id, world.clock())
    if (!send) return waitOn(world, id)
    const agent = await agentBehind(world, send.session)
    if (agent?.id !== send.agent_id) return comeBack(world, send, 'sign_in_again')
    const actor = { ...agent, ip: send.ip, userAgent: send.user_agent }
    try {
      await commandOf(send.kind)(world, actor, JSON.parse(send.input) as never, { key: send.id })
    } catch (error) {
      const code = codeOf(error)
      if (isTriedAgain(code, send.send_at, world.clock())) throw error
      return comeBack(world, send, code ?? 'server_error')
    }
    await asSystem(world, async ({ tx, now }) => {
      await settleSend(tx, send.id, 'sent')
      await setDraft(tx, send.draft_id, { ended_at: now, ended_why: 'used' })
      await hideInDraft(tx, send.draft_id, world.hide)
      await hintAt(tx, [send.ticket_id])
    })
  }

/** The clock of the database that wakes jobs may be ahead of ours. */
async function waitOn(world: World, id: string) {
  const due = await sendTime(world.db, id)
  if (due) await orderSend(world.db, id, Math.max(0.2, (due.getTime() - world.clock().getTime()) / 1000))
}

function codeOf(error: unknown): string | null {
  if (error instanceof Refused) return error.code
  return error instanceof Malformed ? 'malformed' : null
}

/** Back to its author, with the reason: the words lie in the draft. */
const comeBack = (world: World, { id, ticket_id, draft_id, agent_id }: Taken, why: string) =>
  asSystem(world, async ({ tx, now }) => {
    await settleSend(tx, id, 'returned', why)
    await giveBack({ tx, now }, draft_id, agent_id)
    await hintAt(tx, [ticket_id])
  })
