import { webhooks } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { secretRenewed } from '../events.ts'
import { bothSignUntil } from '../rules.ts'
import { newSecret, sealSecret } from '../secret.ts'
import { lockWebhook, setWebhook } from '../store.ts'

export const renewWebhookSecret = perform(webhooks.renewWebhookSecret, async ({ webhookId }, moment) => {
  const { tx, now, world, announce, refusal } = moment
  const webhook = await lockWebhook(tx, webhookId)
  if (!webhook) throw refusal('webhook_not_found')

  const secret = newSecret()
  await setWebhook(tx, webhookId, {
    secret: sealSecret(world.vault, webhookId, secret),
    earlier_secret: webhook.secret,
    earlier_until: bothSignUntil(now),
  })
  await announce(secretRenewed(systemStream, { webhookId }))
  return { secret }
})
