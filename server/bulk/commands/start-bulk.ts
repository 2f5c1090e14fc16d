import { type BulkOrder, mostAtOnce } from '#contract/bulk.ts'
import { bulk } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { lineById, workingAgent } from '../../staff/index.ts'
import { askedBy, seenBy, whichOf } from '../../tickets/index.ts'
import { countBulk, giveBulk } from '../give.ts'
import { objectionToOrder } from '../rules.ts'
import { fixMatching, fixPicked } from '../store.ts'

/** What is meant by "all of these" is fixed now; what refuses, refuses later, ticket by ticket. */
export const startBulk = performPrepared(bulk.startBulk, countBulk, async ({ chosen, order }, moment) => {
  const { tx, actor, now, refusal } = moment
  const objection = objectionToOrder(order, actor, now) ?? (await nobodyThere(tx, order))
  if (objection) throw refusal(objection)
  const asked = 'view' in chosen ? await askedBy(tx, actor, chosen.view) : null
  if (asked === undefined) throw refusal('view_not_found')
  const given = await giveBulk(moment, { said: order }, (bulkId) =>
    'view' in chosen
      ? fixMatching(tx, bulkId, whichOf(asked!, actor, now), chosen.except, mostAtOnce + 1)
      : fixPicked(tx, bulkId, chosen.ticketIds, seenBy(actor)),
  )
  if (!given) throw refusal('nothing_chosen')
  if (given.total > mostAtOnce) throw refusal('too_many_chosen')
  return given
})

/** Whom or where the order names must be there now; for each ticket it is asked again. */
async function nobodyThere(tx: Tx, order: BulkOrder) {
  if (order.what === 'assign' && order.agentId && !(await workingAgent(tx, order.agentId))) return 'agent_not_found'
  if (order.what === 'hand_over' && !(await lineById(tx, order.lineId))) return 'line_not_found'
}
