import { bulk } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { bulkCancelled } from '../events.ts'
import { objectionToCancel } from '../rules.ts'
import { endBulk, holdBulk } from '../store.ts'

/** Of a held order nothing ever existed; one that runs stops behind the ticket it is at. */
export const cancelBulk = perform(bulk.cancelBulk, async ({ bulkId }, { tx, actor, now, announce, refusal }) => {
  const order = await holdBulk(tx, actor, bulkId)
  if (!order) throw refusal('bulk_not_found')
  const objection = objectionToCancel(order)
  if (objection) throw refusal(objection)
  await endBulk(tx, bulkId, 'cancelled', now)
  await announce(bulkCancelled(systemStream, { bulkId }))
  return {}
})
