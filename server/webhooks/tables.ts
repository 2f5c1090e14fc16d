import type { DeliveryFault, DeliveryState, PauseReason, WebhookEvent } from '#contract/webhooks.ts'

declare module '#platform/db.ts' {
  interface Tables {
    webhooks: WebhookRow
    webhook_deliveries: DeliveryRow
  }
}

export interface WebhookRow {
  id: string
  url: string
  events: WebhookEvent[]
  /** What deliveries are signed with, sealed. */
  secret: Buffer
  /** The one before it, sealed too: both sign until then. */
  earlier_secret: Buffer | null
  earlier_until: Date | null
  state: 'active' | 'paused'
  paused_why: PauseReason | null
  /** The first failure since anything arrived. */
  failing_since: Date | null
  created_by: string | null
  created_at: Date
}

/** One event for one receiver; unique by both. */
export interface DeliveryRow {
  id: string
  webhook_id: string
  stream_id: string
  seq: number
  kind: string
  state: DeliveryState
  /** Since it was made, or since somebody tried it again by hand. */
  attempts: number
  fault: DeliveryFault | null
  /** Of the last answer, if there was one. */
  status: number | null
  next_try_at: Date
  created_at: Date
  delivered_at: Date | null
}
