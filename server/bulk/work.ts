import type { Actor, World } from '#platform/command.ts'
import { DatabaseAway } from '#platform/database-away.ts'
import type { Task } from '#platform/jobs.ts'
import { Refused } from '#platform/refused.ts'
import { personById } from '../sign-in/index.ts'
import { workingAgent } from '../staff/index.ts'
import { carryOut } from './carry-out.ts'
import { beginBulk, bulkById, callWork, endBulk, type Item, nextItem, settle } from './store.ts'
import type { BulkOrderRow } from './tables.ts'

/** Then it makes room for other jobs and calls itself again: a node that goes down has little to wait for. */
const atOnce = 50

/** Works an order off, ticket by ticket. Killed in between it is taken up by another node where it stopped. */
export const workBulk: Task = async (world, { bulk: id }) => {
  const order = await bulkById(world.db, String(id))
  if (!order || order.state === 'done' || order.state === 'cancelled') return
  const left = (order.starts_at.getTime() - world.clock().getTime()) / 1000
  if (left > 0) return void (await callWork(world.db, order.id, left))
  if (!(await beginBulk(world.db, order.id))) return

  for (let done = 0; done < atOnce; done++) {
    const item = await nextItem(world.db, order.id)
    if (!item) return void (await endBulk(world.db, order.id, 'done', world.clock()))
    await doOne(world, order, item)
  }
  await callWork(world.db, order.id)
}

/** As their giver may at this moment: who left or lost a right in the middle has the rest refused. */
async function doOne(world: World, order: BulkOrderRow, item: Item) {
  try {
    const actor = await giverOf(world, order)
    if (!actor) throw new Refused('not_allowed')
    const outcome = await carryOut({ world, actor, item }, order.said)
    await settle(world.db, order.id, item, outcome, null)
  } catch (error) {
    await settle(world.db, order.id, item, null, refusalIn(world, error))
  }
}

/** Trouble that passes is no answer of a ticket's: the job is tried again. */
const passing = ['unavailable', 'clock_wrong', 'no_room']

function refusalIn(world: World, error: unknown): string {
  if (error instanceof Refused && !passing.includes(error.code)) return error.code
  const { code = '' } = error as { code?: string }
  if (error instanceof Refused || error instanceof DatabaseAway || /^(?:40|53)/.test(code)) throw error
  // One ticket must not hold up the others; who looks after the desk finds it among the faults.
  world.log.error({ err: error }, 'an order for many stumbled over a ticket')
  world.pulse.fault('job work-bulk', error, null)
  return 'server_error'
}

/** Who gave it, with the rights they have now; null once they have left. */
async function giverOf({ db }: World, order: BulkOrderRow): Promise<Actor | null> {
  const agent = await workingAgent(db, order.agent_id)
  const person = agent && (await personById(db, agent.id))
  if (!person) return null
  return {
    type: 'agent',
    id: agent.id,
    name: agent.name,
    roles: agent.roles,
    lines: agent.lines,
    accounts: [],
    ip: order.ip,
    userAgent: order.user_agent,
    channel: 'desk',
    trust: 'staff',
    language: person.language,
    zone: person.zone,
    theme: 'system',
    session: null,
    factorAt: null,
  }
}
