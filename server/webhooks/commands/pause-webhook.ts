import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { webhookPaused } from '../events.ts'
import { lockWebhook, setWebhook } from '../store.ts'

export const pauseWebhook = perform(webhooks.pauseWebhook, async ({ webhookId }, { tx, announce, refusal }) => {
  const webhook = await lockWebhook(tx, webhookId)
  if (!webhook) throw refusal('webhook_not_found')
  if (webhook.state === 'paused') throw refusal('webhook_paused')

  await setWebhook(tx, webhookId, { state: 'paused', paused_why: 'by_hand' })
  await announce(webhookPaused(systemStream, { webhookId, why: 'by_hand' }, { url: webhook.url }))
  return {}
})
