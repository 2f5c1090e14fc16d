import { event } from '#platform/events.ts'

export const webhookAdded = event('system', 'webhook.added')<
  { webhookId: string; events: readonly string[] },
  { url: string }
>()
export const webhookChanged = event('system', 'webhook.changed')<
  { webhookId: string; events: readonly string[] },
  { url: string }
>()
export const webhookPaused = event('system', 'webhook.paused')<
  { webhookId: string; why: 'by_hand' | 'failing' },
  { url: string }
>()
export const webhookResumed = event('system', 'webhook.resumed')<{ webhookId: string }>()
export const webhookRemoved = event('system', 'webhook.removed')<{ webhookId: string }>()
export const secretRenewed = event('system', 'webhook.secret_renewed')<{ webhookId: string }>()
export const webhookTested = event('system', 'webhook.tested')<{ webhookId: string }>()
export const deliveryRetried = event('system', 'webhook.delivery_retried')<{ webhookId: string; deliveryId: string }>()
