/** What people of the demo do: the real commands, with the times that people would name. */
import { Readable } from 'node:stream'
import type { Impact, RawAnswers } from '#contract/tickets.ts'
import type { Actor, World } from '#platform/command.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import { assignTicket } from '../../server/tickets/commands/assign-ticket.ts'
import { changePriority } from '../../server/tickets/commands/change-priority.ts'
import { confirmSolution } from '../../server/tickets/commands/confirm-solution.ts'
import { handOver } from '../../server/tickets/commands/hand-over.ts'
import { markSeen } from '../../server/tickets/commands/mark-seen.ts'
import { moveNextContact } from '../../server/tickets/commands/move-next-contact.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { resolveTicket } from '../../server/tickets/commands/resolve-ticket.ts'
import { setAside } from '../../server/tickets/commands/set-aside.ts'
import { takeUp } from '../../server/tickets/commands/take-up.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'

type Filed = {
  subject: string | undefined
  text: string
  topic: string
  impact: Impact
  serviceId: string | undefined
  answers: RawAnswers
  file: { name: string; text: string } | undefined
}

/** On the full five minutes, as people say it. */
const soon = ({ clock }: World, after: number) => {
  const five = 5 * 60_000
  return new Date(Math.ceil((clock().getTime() + after) / five) * five).toISOString()
}

/** Whoever writes has read what stands above. */
const reads = (world: World, by: Actor, ticketId: string) => markSeen(world, by, { ticketId, seq: 2_000_000_000 })

export async function opens(world: World, by: Actor, accountId: string, filed: Filed): Promise<string> {
  const { topic, file, ...words } = filed
  const uploaded = file ? [(await keepUpload(world, by, file.name, Readable.from([Buffer.from(file.text)]))).id] : []
  const topicId = await topicNamed(world, topic)
  const { ticketId } = await openTicket(world, by, { ...words, accountId, topicId, files: uploaded })
  await reads(world, by, ticketId)
  return ticketId
}

const topics = new WeakMap<World['db'], Map<string, string>>()

async function topicNamed({ db }: World, name: string): Promise<string | undefined> {
  let known = topics.get(db)
  if (!known) {
    known = new Map((await db.selectFrom('topics').select(['id', 'name_en']).execute()).map((t) => [t.name_en, t.id]))
    topics.set(db, known)
  }
  return known.get(name)
}

export async function replies(
  world: World,
  by: Actor,
  ticketId: string,
  text: string,
  after: number,
  move: 'ours' | 'clients',
) {
  await postReply(world, by, { ticketId, text, move, nextContactBy: soon(world, after) })
  await reads(world, by, ticketId)
}

export async function answers(world: World, by: Actor, ticketId: string, text: string) {
  await postReply(world, by, { ticketId, text })
  await reads(world, by, ticketId)
}

export const notes = (world: World, by: Actor, ticketId: string, text: string) =>
  writeNote(world, by, { ticketId, text })

export const handsOver = (
  world: World,
  by: Actor,
  ticketId: string,
  order: { lineId: string; agentId: string | null; summary: string; reason: string },
  after: number,
) => handOver(world, by, { ticketId, ...order, nextContactBy: soon(world, after) })

export const waits = (
  world: World,
  by: Actor,
  ticketId: string,
  wait: 'waiting_for_client' | 'waiting_for_third_party' | 'planned',
  reason: string,
  after: number,
) => setAside(world, by, { ticketId, for: wait, reason, nextContactBy: soon(world, after) })

export const takesUp = (world: World, by: Actor, ticketId: string) => takeUp(world, by, { ticketId })

export const movesThePromise = (world: World, by: Actor, ticketId: string, reason: string, after: number) =>
  moveNextContact(world, by, { ticketId, reason, nextContactBy: soon(world, after) })

export const raises = (world: World, by: Actor, ticketId: string) =>
  changePriority(world, by, { ticketId, priority: 'critical' })

export const assigns = (world: World, by: Actor, ticketId: string, agentId: string) =>
  assignTicket(world, by, { ticketId, agentId })

export async function resolves(
  world: World,
  by: Actor,
  ticketId: string,
  solution: { happened: string; done: string; advice: string },
) {
  await resolveTicket(world, by, { ticketId, ...solution })
  await reads(world, by, ticketId)
}

export async function confirms(world: World, by: Actor, ticketId: string) {
  await reads(world, by, ticketId)
  await confirmSolution(world, by, { ticketId })
}
