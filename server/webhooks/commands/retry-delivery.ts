import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { deliveryRetried } from '../events.ts'
import { lockDelivery, lockWebhook, orderSending, queueAgain } from '../store.ts'

export const retryDelivery = perform(webhooks.retryDelivery, async ({ webhookId, deliveryId }, moment) => {
  const { tx, now, announce, refusal } = moment
  const webhook = await lockWebhook(tx, webhookId)
  if (!webhook) throw refusal('webhook_not_found')
  const delivery = await lockDelivery(tx, webhookId, deliveryId)
  if (!delivery) throw refusal('delivery_not_found')
  if (webhook.state === 'paused') throw refusal('webhook_paused')
  if (delivery.state !== 'failed') throw refusal('delivery_not_failed')

  await queueAgain(tx, deliveryId, now)
  await orderSending(tx, webhookId)
  await announce(deliveryRetried(systemStream, { webhookId, deliveryId }))
  return {}
})
