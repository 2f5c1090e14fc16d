import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { objectionToAddress } from '#platform/egress.ts'
import { systemStream } from '#platform/events.ts'
import { webhookChanged } from '../events.ts'
import { lockWebhook, setWebhook } from '../store.ts'

export const changeWebhook = perform(webhooks.changeWebhook, async ({ webhookId, url, events }, moment) => {
  const { tx, world, announce, refusal } = moment
  if (!(await lockWebhook(tx, webhookId))) throw refusal('webhook_not_found')
  if (objectionToAddress(url, world.settings.egressAllow)) throw refusal('address_not_allowed')

  await setWebhook(tx, webhookId, { url, events: [...new Set(events)] })
  await announce(webhookChanged(systemStream, { webhookId, events }, { url }))
  return {}
})
