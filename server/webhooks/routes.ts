import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { addWebhook } from './commands/add-webhook.ts'
import { changeWebhook } from './commands/change-webhook.ts'
import { pauseWebhook } from './commands/pause-webhook.ts'
import { removeWebhook } from './commands/remove-webhook.ts'
import { renewWebhookSecret } from './commands/renew-webhook-secret.ts'
import { resumeWebhook } from './commands/resume-webhook.ts'
import { retryDelivery } from './commands/retry-delivery.ts'
import { testWebhook } from './commands/test-webhook.ts'

const commands = [
  addWebhook,
  changeWebhook,
  renewWebhookSecret,
  pauseWebhook,
  resumeWebhook,
  testWebhook,
  removeWebhook,
  retryDelivery,
]

export function webhookRoutes(edge: Edge) {
  for (const command of commands) serve(edge, command)
}
