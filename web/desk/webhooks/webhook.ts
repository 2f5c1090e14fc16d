import type { Output, webhooks } from '#contract/index.ts'

export type Webhook = Output<typeof webhooks.webhookList>['webhooks'][number]
export type Head = Output<typeof webhooks.webhookLog>['webhook']
export type Delivery = Output<typeof webhooks.webhookLog>['rows'][number]
