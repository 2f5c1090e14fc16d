import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { DeliveryRow, WebhookRow } from './tables.ts'

export const addWebhookRow = (tx: Tx, webhook: WebhookRow) => tx.insertInto('webhooks').values(webhook).execute()

export const lockWebhook = (tx: Tx, id: string) =>
  tx
    .selectFrom('webhooks')
    .select(['id', 'url', 'state', 'failing_since', 'secret'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const setWebhook = (tx: Tx, id: string, change: Partial<Omit<WebhookRow, 'id' | 'created_by' | 'created_at'>>) =>
  tx.updateTable('webhooks').set(change).where('id', '=', id).execute()

export const deleteWebhook = (tx: Tx, id: string) => tx.deleteFrom('webhooks').where('id', '=', id).execute()

/** On most desks nobody is told of anything, so that is remembered: whoever writes does not even ask. */
export const anybodyHears = settled(
  async (tx: Db | Tx, kind: string | null) => (await receiversOf(tx, kind!)).length > 0,
)

/** Who is to be told of this. */
export const receiversOf = (tx: Db | Tx, kind: string) =>
  tx
    .selectFrom('webhooks')
    .select('id')
    .where('state', '=', 'active')
    .where(sql<boolean>`${kind} = any(events)`)
    .execute()

/** The row and its job stand or fall with what they tell of. */
export async function queueDelivery(
  tx: Tx,
  delivery: Pick<DeliveryRow, 'id' | 'webhook_id' | 'stream_id' | 'seq' | 'kind'>,
  now: Date,
) {
  await tx
    .insertInto('webhook_deliveries')
    .values({
      ...delivery,
      state: 'queued',
      attempts: 0,
      fault: null,
      status: null,
      next_try_at: now,
      created_at: now,
      delivered_at: null,
    })
    .execute()
  await orderSending(tx, delivery.webhook_id)
}

/** A plain job: it hinders no other command, and only calls the one that sends. */
export const orderSending = (tx: Tx, webhookId: string) =>
  sql`select graphile_worker.add_job('call-webhook', json_build_object('webhook', ${webhookId}::text))`.execute(tx)

/**
 * Sending is one job a receiver in a queue of its own, now or later: who answers slowly keeps one worker busy at most
 * and nobody but itself waiting.
 */
export const callSender = (db: Db, webhookId: string, inSeconds = 0) => {
  const queue = `webhook:${webhookId}`
  return sql`select graphile_worker.add_job('send-webhook', json_build_object('webhook', ${webhookId}::text),
    queue_name := ${queue}, job_key := ${inSeconds ? `${queue}:later` : queue},
    run_at := now() + make_interval(secs => ${inSeconds}::int))`.execute(db)
}

/**
 * Takes the delivery that has been due longest into one's hands before the receiver is spoken to. One found there
 * already was in the hands of a node that died: it goes out again under the same id.
 */
export async function takeNext(db: Db, webhookId: string, now: Date) {
  const { rows } = await sql<{
    id: string
    webhook_id: string
    stream_id: string
    seq: number
    kind: string
    attempts: number
    url: string
    secret: Buffer
    earlier_secret: Buffer | null
    earlier_until: Date | null
  }>`
    update webhook_deliveries d set state = 'sending', attempts = d.attempts + 1
    from webhooks w
    where w.id = d.webhook_id and w.state = 'active' and d.id = (
      select id from webhook_deliveries
      where webhook_id = ${webhookId} and state in ('queued', 'sending') and next_try_at <= ${now}
      order by next_try_at, created_at, stream_id, seq limit 1)
    returning d.id, d.webhook_id, d.stream_id, d.seq, d.kind, d.attempts, w.url, w.secret,
      w.earlier_secret, w.earlier_until`.execute(db)
  return rows[0]
}
export type ToDeliver = NonNullable<Awaited<ReturnType<typeof takeNext>>>

/** When something of this receiver is due next; nothing while it is paused or all is done. */
export async function nextDue(db: Db, webhookId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhooks as w', 'w.id', 'd.webhook_id')
    .select('d.next_try_at')
    .where('d.webhook_id', '=', webhookId)
    .where('d.state', 'in', ['queued', 'sending'])
    .where('w.state', '=', 'active')
    .orderBy('d.next_try_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_try_at
}

export async function markDelivered(db: Db, { id, webhook_id }: ToDeliver, status: number, now: Date) {
  await db
    .updateTable('webhook_deliveries')
    .set({ state: 'delivered', status, fault: null, delivered_at: now })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('webhooks')
    .set({ failing_since: null })
    .where('id', '=', webhook_id)
    .where('failing_since', 'is not', null)
    .execute()
}

export const markUndelivered = (
  tx: Tx,
  id: string,
  outcome: Pick<DeliveryRow, 'state' | 'fault' | 'status' | 'next_try_at'>,
) => tx.updateTable('webhook_deliveries').set(outcome).where('id', '=', id).execute()

export const lockDelivery = (tx: Tx, webhookId: string, id: string) =>
  tx
    .selectFrom('webhook_deliveries')
    .select(['id', 'state'])
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Due at once, with a new row of attempts. */
export const queueAgain = (tx: Tx, id: string, now: Date) =>
  tx
    .updateTable('webhook_deliveries')
    .set({ state: 'queued', attempts: 0, next_try_at: now })
    .where('id', '=', id)
    .execute()

/** What was waiting when the receiver was paused is due at once, with a new row of attempts. */
export const queueWaiting = (tx: Tx, webhookId: string, now: Date) =>
  tx
    .updateTable('webhook_deliveries')
    .set({ state: 'queued', attempts: 0, next_try_at: now })
    .where('webhook_id', '=', webhookId)
    .where('state', 'in', ['queued', 'sending'])
    .execute()

export const eventOf = (db: Db, streamId: string, seq: number) =>
  db
    .selectFrom('events')
    .select(['kind', 'at', 'stream_kind', 'actor_type', 'meta'])
    .where('stream_id', '=', streamId)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()

export const forgetDeliveries = (db: Db, before: Date) =>
  db
    .deleteFrom('webhook_deliveries')
    .where('created_at', '<', before)
    .where('state', 'in', ['delivered', 'failed'])
    .execute()
