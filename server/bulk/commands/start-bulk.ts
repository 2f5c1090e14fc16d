import { type BulkOrder, type Chosen, mostAtOnce } from '#contract/bulk.ts'
import { bulk } from '#contract/index.ts'
import { type Moment, performPrepared } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { lineById, workingAgent } from '../../staff/index.ts'
import { seenBy, standsIn } from '../../tickets/index.ts'
import { countBulk, giveBulk } from '../give.ts'
import { objectionToOrder } from '../rules.ts'
import { fixMatching, fixPicked } from '../store.ts'

/** What is meant by "all of these" is fixed now; what refuses, refuses later, ticket by ticket. */
export const startBulk = performPrepared(bulk.startBulk, countBulk, async ({ chosen, order }, moment) => {
  const { tx, actor, now, refusal } = moment
  const objection = objectionToOrder(order, actor, now) ?? (await nobodyThere(tx, order))
  if (objection) throw refusal(objection)
  const given = await giveBulk(moment, { said: order }, await fixing(moment, chosen))
  if (!given) throw refusal('nothing_chosen')
  if (given.total > mostAtOnce) throw refusal('too_many_chosen')
  return given
})

/** How its tickets are counted out: those that were picked, or all that stand in a list now. */
async function fixing({ tx, actor, now, refusal }: Moment<typeof bulk.startBulk>, chosen: Chosen) {
  if ('ticketIds' in chosen) return (bulkId: string) => fixPicked(tx, bulkId, chosen.ticketIds, seenBy(actor))
  const { which, objection } = await standsIn(tx, actor, chosen, now)
  if (objection) throw refusal(objection)
  return (bulkId: string) => fixMatching(tx, bulkId, which, chosen.except, mostAtOnce + 1)
}

/** Whom or where the order names must be there now; for each ticket it is asked again. */
async function nobodyThere(tx: Tx, order: BulkOrder) {
  if (order.what === 'assign' && order.agentId && !(await workingAgent(tx, order.agentId))) return 'agent_not_found'
  if (order.what === 'hand_over' && !(await lineById(tx, order.lineId))) return 'line_not_found'
}
