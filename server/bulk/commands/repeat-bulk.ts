import { bulk } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { countBulk, giveBulk } from '../give.ts'
import { objectionToOrder, objectionToRepeat } from '../rules.ts'
import { fixRefused, holdBulk } from '../store.ts'

/** Once more for those that refused, as they are now: what stood in the way may be gone. */
export const repeatBulk = performPrepared(bulk.repeatBulk, countBulk, async ({ bulkId }, moment) => {
  const { tx, actor, now, refusal } = moment
  const order = await holdBulk(tx, actor, bulkId)
  if (!order) throw refusal('bulk_not_found')
  const { said } = order
  const objection = objectionToRepeat(order)
  if (objection || said.what === 'undo') throw refusal(objection ?? 'cannot_be_repeated')
  const notNow = objectionToOrder(said, actor, now)
  if (notNow === 'lead_only' || notNow === 'next_contact_past') throw refusal(notNow)
  const given = await giveBulk(moment, { said, repeats: bulkId }, (id) => fixRefused(tx, id, bulkId))
  if (!given) throw refusal('nothing_chosen')
  return given
})
