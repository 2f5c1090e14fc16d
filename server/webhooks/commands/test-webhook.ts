import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { webhookTested } from '../events.ts'
import { lockWebhook, queueDelivery } from '../store.ts'

export const testWebhook = perform(webhooks.testWebhook, async ({ webhookId }, { tx, now, announce, refusal }) => {
  const webhook = await lockWebhook(tx, webhookId)
  if (!webhook) throw refusal('webhook_not_found')
  if (webhook.state === 'paused') throw refusal('webhook_paused')

  const seq = await announce(webhookTested(systemStream, { webhookId }))
  const id = newId(now)
  const about = { stream_id: systemStream, seq, kind: webhookTested.kind }
  await queueDelivery(tx, { id, webhook_id: webhookId, ...about }, now)
  return { deliveryId: id }
})
