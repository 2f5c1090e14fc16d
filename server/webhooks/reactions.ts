import { type Reaction, within } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { anybodyHears, queueDelivery, receiversOf } from './store.ts'
import { told } from './told.ts'

/**
 * Within, and not after: the deliveries are stored with what they tell of, and where nobody is to be told it costs a
 * look at an empty table instead of a job. An import tells nobody: it is about the past.
 */
export const webhookReactions: readonly Reaction[] = Object.entries(told).map(([kind, { event }]) =>
  within(event, `webhooks.${kind}`, async ({ streamId, seq, channel }, { tx, now }) => {
    if (channel === 'import' || !(await anybodyHears(tx, kind))) return
    for (const { id: webhook_id } of await receiversOf(tx, kind))
      await queueDelivery(tx, { id: newId(now), webhook_id, stream_id: streamId, seq, kind }, now)
  }),
)
