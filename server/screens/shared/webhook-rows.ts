import { sql } from 'kysely'
import type { PauseReason, WebhookEvent } from '#contract/webhooks.ts'

export type WebhookLine = {
  id: string
  url: string
  events: WebhookEvent[]
  state: 'active' | 'paused'
  paused_why: PauseReason | null
  failing_since: Date | null
  created_at: Date
}

/** Of `webhooks w`; the secret is not among them. */
export const webhookColumns = sql`w.id, w.url, w.events, w.state, w.paused_why, w.failing_since, w.created_at`

export const asWebhook = (row: WebhookLine) => ({
  id: row.id,
  url: row.url,
  events: row.events,
  state: row.state,
  pausedWhy: row.paused_why,
  failingSince: row.failing_since?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})
