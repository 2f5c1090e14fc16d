import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { objectionToAddress } from '#platform/egress.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { webhookAdded } from '../events.ts'
import { newSecret, sealSecret } from '../secret.ts'
import { addWebhookRow } from '../store.ts'

/** A name is looked up only when something is sent: what it leads to today says nothing of tomorrow. */
export const addWebhook = perform(webhooks.addWebhook, async ({ url, events }, moment) => {
  const { tx, now, actor, world, announce, refusal } = moment
  if (objectionToAddress(url, world.settings.egressAllow)) throw refusal('address_not_allowed')

  const id = newId(now)
  const secret = newSecret()
  await addWebhookRow(tx, {
    id,
    url,
    events: [...new Set(events)],
    secret: sealSecret(world.vault, id, secret),
    earlier_secret: null,
    earlier_until: null,
    state: 'active',
    paused_why: null,
    failing_since: null,
    created_by: actor.id,
    created_at: now,
  })
  await announce(webhookAdded(systemStream, { webhookId: id, events }, { url }))
  return { webhookId: id, secret }
})
