import { sql } from 'kysely'
import { webhooks } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { asWebhook, type WebhookLine, webhookColumns } from './shared/webhook-rows.ts'

type Row = WebhookLine & { waiting: number; failed: number; last_delivered_at: Date | null }

export const webhookList = screen(webhooks.webhookList, async (_, { db }) => {
  const { rows } = await sql<Row>`
    select ${webhookColumns},
      (select count(*)::int from webhook_deliveries d where d.webhook_id = w.id and d.state in ('queued', 'sending')) as waiting,
      (select count(*)::int from webhook_deliveries d where d.webhook_id = w.id and d.state = 'failed') as failed,
      (select d.delivered_at from webhook_deliveries d where d.webhook_id = w.id and d.state = 'delivered'
        order by d.id desc limit 1) as last_delivered_at
    from webhooks w order by w.id`.execute(db)
  return {
    webhooks: rows.map((row) => ({
      ...asWebhook(row),
      waiting: row.waiting,
      failed: row.failed,
      lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
    })),
  }
})
