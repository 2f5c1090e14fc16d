import { sql } from 'kysely'
import { webhooks } from '#contract/index.ts'
import type { DeliveryFault, DeliveryState } from '#contract/webhooks.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { asWebhook, type WebhookLine, webhookColumns } from './shared/webhook-rows.ts'

const size = 50

type Row = {
  id: string
  kind: string
  number: string | null
  state: DeliveryState
  attempts: number
  fault: DeliveryFault | null
  status: number | null
  created_at: Date
  next_try_at: Date
  delivered_at: Date | null
}

/** What one receiver was told, the newest first: ids grow with time. */
export const webhookLog = screen(webhooks.webhookLog, async ({ webhookId, after }, { db, refusal }) => {
  const found = await sql<WebhookLine>`select ${webhookColumns} from webhooks w where w.id = ${webhookId}`.execute(db)
  const webhook = found.rows[0]
  if (!webhook) throw refusal('webhook_not_found')
  const [id] = cursorValues(after, 'id') ?? ['ffffffff-ffff-ffff-ffff-ffffffffffff']
  const { rows } = await sql<Row>`
    select d.id, d.kind, t.number::text as number, d.state, d.attempts, d.fault, d.status, d.created_at, d.next_try_at,
      d.delivered_at
    from webhook_deliveries d left join tickets t on t.id = d.stream_id
    where d.webhook_id = ${webhookId} and d.id < ${id}::uuid
    order by d.id desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.id))
  const waits = webhook.state === 'active'
  return {
    webhook: asWebhook(webhook),
    rows: page.rows.map((row) => ({
      id: row.id,
      event: row.kind,
      ticketNumber: row.number === null ? null : Number(row.number),
      state: row.state,
      attempts: row.attempts,
      fault: row.fault,
      status: row.status,
      createdAt: row.created_at.toISOString(),
      nextTryAt: waits && row.state === 'queued' ? row.next_try_at.toISOString() : null,
      deliveredAt: row.delivered_at?.toISOString() ?? null,
    })),
    next: page.next,
  }
})
