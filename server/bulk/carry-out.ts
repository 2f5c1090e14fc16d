import type { BulkOrder } from '#contract/bulk.ts'
import { type Filling, filled, isForLeads, textFor } from '#contract/bulk-rules.ts'
import { words } from '#contract/words/words.ts'
import type { Actor, World } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import {
  assignTicket,
  changePriority,
  changeTags,
  handOver,
  postReply,
  resolveTicket,
  setAside,
  takeUp,
  writeNote,
} from '../tickets/index.ts'
import { type Item, type Reader, readerOf } from './store.ts'
import type { Said } from './tables.ts'

type Carried = { world: World; actor: Actor; item: Item }

/**
 * The ordinary order for one ticket, with a key of its own: a second try gets the first one's answer. What the giver saw
 * goes along, so that nobody is overruled unseen.
 */
export function carryOut(carried: Carried, said: Said): Promise<object> {
  return said.what === 'undo' ? undo(carried, said.order) : order(carried, said)
}

async function order({ world, actor, item }: Carried, said: BulkOrder): Promise<object> {
  if (isForLeads(said) && !actor.roles.includes('lead')) throw new Refused('lead_only')
  const { ticket_id: ticketId, key, was } = item
  const once = { key }
  switch (said.what) {
    case 'assign':
      return assignTicket(world, actor, { ticketId, agentId: said.agentId, insteadOf: was.assigneeId }, once)
    case 'hand_over': {
      const { what: _, ...order } = said
      return handOver(world, actor, { ticketId, ...order, agentId: null, fromLine: was.lineId }, once)
    }
    case 'priority':
      return changePriority(world, actor, { ticketId, priority: said.priority, insteadOf: was.priority }, once)
    case 'tags':
      return changeTags(world, actor, { ticketId, add: said.add, remove: said.remove }, once)
    case 'wait': {
      const { what: _, ...order } = said
      return setAside(world, actor, { ticketId, ...order }, once)
    }
    case 'take_up':
      return takeUp(world, actor, { ticketId }, once)
    case 'note': {
      const text = whole(said.text, await readerOf(world.db, ticketId))
      return writeNote(world, actor, { ticketId, text }, once)
    }
    case 'reply': {
      const reader = await readerOf(world.db, ticketId)
      const text = whole(textFor(said.texts, reader.language) ?? '', reader)
      const { nextContactBy, move } = said
      return postReply(world, actor, { ticketId, text, nextContactBy, move, seenSeq: was.seq }, once)
    }
    case 'resolve': {
      const reader = await readerOf(world.db, ticketId)
      const [happened, done, advice] = [said.happened, said.done, said.advice].map((text) => whole(text, reader))
      const parts = { happened: happened!, done: done!, advice: advice! }
      return resolveTicket(world, actor, { ticketId, ...parts, seenSeq: was.seq }, once)
    }
  }
}

const hour = 3_600_000

async function undo({ world, actor, item }: Carried, said: BulkOrder): Promise<object> {
  const { ticket_id: ticketId, key, was, outcome } = item
  const once = { key }
  switch (said.what) {
    case 'assign':
      return assignTicket(world, actor, { ticketId, agentId: was.assigneeId, insteadOf: said.agentId }, once)
    case 'priority':
      return changePriority(world, actor, { ticketId, priority: was.priority, insteadOf: said.priority }, once)
    case 'tags': {
      const { added = [], removed = [] } = (outcome ?? {}) as { added?: string[]; removed?: string[] }
      return changeTags(world, actor, { ticketId, add: removed, remove: added }, once)
    }
    case 'hand_over': {
      const { language } = await readerOf(world.db, ticketId)
      const now = world.clock().getTime()
      const promised = Date.parse(was.nextContactBy ?? '')
      const by = promised > now ? promised : now + hour
      const back = {
        lineId: was.lineId,
        agentId: was.assigneeId,
        fromLine: said.lineId,
        summary: words[actor.language].desk.bulk.back.summary,
        reason: words[language].desk.bulk.back.reason,
        nextContactBy: new Date(by).toISOString(),
      }
      return handOver(world, actor, { ticketId, ...back }, once)
    }
    default:
      throw new Refused('cannot_be_undone')
  }
}

/** The text as this reader gets it; a hole in it is sent to nobody. */
function whole(text: string, { clientName, number, serviceName }: Reader): string {
  const filling: Filling = { 'client.name': clientName, 'ticket.number': number, 'service.name': serviceName }
  const said = filled(text, filling)
  if (said === null) throw new Refused('blank_empty')
  return said
}
