import type { DeliveryFault } from '#contract/webhooks.ts'
import { asSystem, type World } from '#platform/command.ts'
import { NotReached } from '#platform/egress.ts'
import { systemStream } from '#platform/events.ts'
import type { Task } from '#platform/jobs.ts'
import { bodyOf } from './body.ts'
import { webhookPaused } from './events.ts'
import { hasFailedTooLong, isTaken, nextTry } from './rules.ts'
import { openSecret } from './secret.ts'
import { signatureOf } from './signature.ts'
import {
  callSender,
  lockWebhook,
  markDelivered,
  markUndelivered,
  nextDue,
  setWebhook,
  type ToDeliver,
  takeNext,
} from './store.ts'

type Failure = { fault: DeliveryFault; status: number | null; permanent: boolean }

/** Deliveries that one job sends before others get their turn. */
const most = 100
const leastPause = 10

/** What the command's job does: it wakes the one job that sends to this receiver. */
export const call: Task = async ({ db }, { webhook }) => void (await callSender(db, String(webhook)))

/**
 * Sends what is due to one receiver, one after another, and orders the next turn. After a failure the receiver is left
 * alone for a while: it would only fail again. Who dies between sending and noting it leaves a delivery that goes out
 * again under the same id.
 */
export const deliver: Task = async (world, payload) => {
  const webhookId = String(payload.webhook)
  for (let left = most; left > 0; left--) {
    const delivery = await takeNext(world.db, webhookId, world.clock())
    if (!delivery) return orderTurn(world, webhookId, 1)
    const answer = await send(world, delivery)
    if (typeof answer === 'number') await markDelivered(world.db, delivery, answer, world.clock())
    else {
      await keepUndelivered(world, delivery, answer)
      if (!answer.permanent) return orderTurn(world, webhookId, leastPause)
    }
  }
  await callSender(world.db, webhookId)
}

async function orderTurn({ db, clock }: World, webhookId: string, least: number) {
  const due = await nextDue(db, webhookId)
  if (due) await callSender(db, webhookId, Math.max(least, Math.ceil((due.getTime() - clock().getTime()) / 1000)))
}

async function send(world: World, delivery: ToDeliver): Promise<number | Failure> {
  const { db, clock, egress } = world
  const { id, url, kind, stream_id: streamId, seq } = delivery
  const body = await bodyOf(db, { id, streamId, seq })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Otklik-Webhook/1',
    'otklik-delivery': id,
    'otklik-event': kind,
    'otklik-signature': signatureOf(secretsOf(world, delivery), body, clock()),
  }
  try {
    const { status } = await egress(url, { method: 'POST', headers, body })
    return isTaken(status) ? status : { fault: 'status', status, permanent: false }
  } catch (error) {
    if (!(error instanceof NotReached)) throw error
    return { fault: error.reason, status: null, permanent: error.permanent }
  }
}

/** The present one, and for a day after a renewal the one before it. */
function secretsOf({ vault, clock }: World, { webhook_id, secret, earlier_secret, earlier_until }: ToDeliver) {
  const held = earlier_secret && earlier_until && earlier_until > clock() ? [secret, earlier_secret] : [secret]
  return held.map((sealed) => openSecret(vault, webhook_id, sealed))
}

/** Later again, or given up. And a receiver that has taken nothing for days is left alone until somebody looks. */
function keepUndelivered(world: World, { id, webhook_id, attempts }: ToDeliver, failure: Failure) {
  return asSystem(world, async ({ tx, now, announce }) => {
    const webhook = await lockWebhook(tx, webhook_id)
    if (!webhook) return
    const { fault, status, permanent } = failure
    const again = permanent ? undefined : nextTry(attempts, now)
    await markUndelivered(tx, id, { state: again ? 'queued' : 'failed', fault, status, next_try_at: again ?? now })
    const since = webhook.failing_since ?? now
    const pauses = webhook.state === 'active' && hasFailedTooLong(since, now)
    await setWebhook(tx, webhook_id, {
      failing_since: since,
      ...(pauses ? { state: 'paused' as const, paused_why: 'failing' as const } : {}),
    })
    if (pauses)
      await announce(webhookPaused(systemStream, { webhookId: webhook_id, why: 'failing' }, { url: webhook.url }))
  })
}
