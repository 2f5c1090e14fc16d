import { bulk } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { countBulk, giveBulk } from '../give.ts'
import { objectionToUndo } from '../rules.ts'
import { fixDone, holdBulk, undoneBy } from '../store.ts'

/** The opposite for every ticket where it was done; a ticket that has changed since refuses and stays as it is. */
export const undoBulk = performPrepared(bulk.undoBulk, countBulk, async ({ bulkId }, moment) => {
  const { tx, actor, refusal } = moment
  const order = await holdBulk(tx, actor, bulkId)
  if (!order) throw refusal('bulk_not_found')
  const objection = objectionToUndo(order, (await undoneBy(tx, bulkId)) !== null)
  if (objection || order.said.what === 'undo') throw refusal(objection ?? 'cannot_be_undone')
  const said = { what: 'undo', order: order.said } as const
  const given = await giveBulk(moment, { said, undoes: bulkId }, (id) => fixDone(tx, id, bulkId))
  if (!given) throw refusal('nothing_chosen')
  return given
})
