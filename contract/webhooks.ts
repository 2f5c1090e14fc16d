import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { cursor, id } from './text.ts'

const administrators = ['administrator'] as const

/** What a receiver can be told of. Notes are told to nobody. */
export const webhookEvents = [
  'ticket.opened',
  'ticket.replied',
  'ticket.assigned',
  'ticket.handed_over',
  'ticket.put_to_wait',
  'ticket.taken_up',
  'ticket.priority_changed',
  'ticket.next_contact_set',
  'ticket.resolved',
  'ticket.closed',
  'ticket.merged',
  'ticket.taken_apart',
  'account.opened',
  'account.contact_added',
  'account.contact_ended',
  'account.service_added',
  'account.service_ended',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

const url = z.string().check(
  z.overwrite((value: string) => value.trim()),
  z.maxLength(1000),
  z.regex(/^https?:\/\/\S+$/i),
)
const events = z.array(z.enum(webhookEvents)).check(z.minLength(1), z.maxLength(webhookEvents.length))
const webhook = z.strictObject({ webhookId: id })
const done = z.strictObject({})

/** From now on the receiver at this address is told of these events. The secret is in this answer alone. */
export const addWebhook = clause('POST /webhooks', {
  who: administrators,
  // Whoever says where the desk's news go takes them out of the house.
  proof: 'fresh_factor',
  once: ['secret'],
  input: z.strictObject({ url, events }),
  output: z.strictObject({
    webhookId: id,
    /** What deliveries are signed with; null when this answer is a repeat of an earlier one. */
    secret: z.nullable(z.string()),
  }),
  refusals: ['address_not_allowed'],
})

/** Another address, or other events; the secret stays. */
export const changeWebhook = clause('POST /webhooks/:webhookId', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ webhookId: id, url, events }),
  output: done,
  refusals: ['webhook_not_found', 'address_not_allowed'],
})

/** A new secret. For a day deliveries are signed with both, so that the receiver can change over without losing one. */
export const renewWebhookSecret = clause('POST /webhooks/:webhookId/secret', {
  who: administrators,
  proof: 'fresh_factor',
  once: ['secret'],
  input: webhook,
  output: z.strictObject({
    /** Null when this answer is a repeat of an earlier one. */
    secret: z.nullable(z.string()),
  }),
  refusals: ['webhook_not_found'],
})

/** Nothing is sent until it is resumed; what happens meanwhile is not made up for. */
export const pauseWebhook = clause('POST /webhooks/:webhookId/pause', {
  who: administrators,
  input: webhook,
  output: done,
  refusals: ['webhook_not_found', 'webhook_paused'],
})

/** Sends again, beginning with what was waiting when it was paused. */
export const resumeWebhook = clause('POST /webhooks/:webhookId/resume', {
  who: administrators,
  input: webhook,
  output: done,
  refusals: ['webhook_not_found', 'webhook_active'],
})

/** Sends a delivery of the type `webhook.tested`, signed like any other. */
export const testWebhook = clause('POST /webhooks/:webhookId/test', {
  who: administrators,
  input: webhook,
  output: z.strictObject({ deliveryId: id }),
  refusals: ['webhook_not_found', 'webhook_paused'],
})

/** The receiver is told nothing more, and its log goes with it. */
export const removeWebhook = clause('POST /webhooks/:webhookId/remove', {
  who: administrators,
  input: webhook,
  output: done,
  refusals: ['webhook_not_found'],
})

/** Tries a delivery that failed once more; its id stays, so that the receiver knows it again. */
export const retryDelivery = clause('POST /webhooks/:webhookId/deliveries/:deliveryId/retry', {
  who: administrators,
  input: z.strictObject({ webhookId: id, deliveryId: id }),
  output: done,
  refusals: ['webhook_not_found', 'webhook_paused', 'delivery_not_found', 'delivery_not_failed'],
})

export const webhookState = z.enum(['active', 'paused'])
/** `failing`: paused by the desk itself, because nothing arrived for days. */
export const pauseReason = z.enum(['by_hand', 'failing'])
export type PauseReason = z.output<typeof pauseReason>
export const deliveryState = z.enum(['queued', 'sending', 'delivered', 'failed'])
export type DeliveryState = z.output<typeof deliveryState>
/** Why there was no answer worth the name; `status`: there was one, and it was not 2xx. */
export const deliveryFault = z.enum([
  'status',
  'not_an_address',
  'port_not_allowed',
  'address_not_public',
  'name_not_found',
  'timed_out',
  'too_large',
  'unreachable',
])
export type DeliveryFault = z.output<typeof deliveryFault>

const head = z.strictObject({
  id,
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  state: webhookState,
  pausedWhy: z.nullable(pauseReason),
  /** Since when nothing has arrived; null while all is well. */
  failingSince: z.nullable(z.string()),
  createdAt: z.string(),
})

/** Every receiver, and how it is doing. */
export const webhookList = clause('GET /desk/webhooks', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    webhooks: z.array(
      z.strictObject({
        ...head.shape,
        /** Still to be delivered. */
        waiting: z.number(),
        /** Given up within the time that the log goes back. */
        failed: z.number(),
        lastDeliveredAt: z.nullable(z.string()),
      }),
    ),
  }),
  refusals: [],
})

/** What one receiver was told, the newest first, for a month. */
export const webhookLog = clause('GET /desk/webhooks/:webhookId/log', {
  who: administrators,
  input: z.strictObject({ webhookId: id, after: cursor }),
  output: z.strictObject({
    webhook: head,
    rows: z.array(
      z.strictObject({
        id,
        event: z.string(),
        ticketNumber: z.nullable(z.number()),
        state: deliveryState,
        attempts: z.number(),
        fault: z.nullable(deliveryFault),
        /** The status of the last answer. */
        status: z.nullable(z.number()),
        createdAt: z.string(),
        nextTryAt: z.nullable(z.string()),
        deliveredAt: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refusals: ['webhook_not_found'],
})
