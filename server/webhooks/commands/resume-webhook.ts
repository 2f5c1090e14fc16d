import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { webhookResumed } from '../events.ts'
import { lockWebhook, orderSending, queueWaiting, setWebhook } from '../store.ts'

export const resumeWebhook = perform(webhooks.resumeWebhook, async ({ webhookId }, { tx, now, announce, refusal }) => {
  const webhook = await lockWebhook(tx, webhookId)
  if (!webhook) throw refusal('webhook_not_found')
  if (webhook.state === 'active') throw refusal('webhook_active')

  await setWebhook(tx, webhookId, { state: 'active', paused_why: null, failing_since: null })
  await queueWaiting(tx, webhookId, now)
  await orderSending(tx, webhookId)
  await announce(webhookResumed(systemStream, { webhookId }))
  return {}
})
