import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { webhookRemoved } from '../events.ts'
import { deleteWebhook, lockWebhook } from '../store.ts'

/** A job that still waits for one of its deliveries finds nothing and ends. */
export const removeWebhook = perform(webhooks.removeWebhook, async ({ webhookId }, { tx, announce, refusal }) => {
  if (!(await lockWebhook(tx, webhookId))) throw refusal('webhook_not_found')

  await deleteWebhook(tx, webhookId)
  await announce(webhookRemoved(systemStream, { webhookId }))
  return {}
})
