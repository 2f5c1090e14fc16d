import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { ticketWorkers } from './roles.ts'
import { id, instant, manyLines, oneLine } from './text.ts'
import { listInAddress, lists } from './tickets/lists.ts'
import { tagNames } from './tickets/tags.ts'
import { person, priority } from './tickets/terms.ts'

const except = z._default(z.array(id).check(z.maxLength(1000)), [])

/** Tickets picked one by one, or everything a list shows but a few. What it means is fixed when the order is given. */
const chosen = z.union([
  z.strictObject({ ticketIds: z.array(id).check(z.minLength(1), z.maxLength(1000)) }),
  z.extend(lists.view, { except }),
  z.extend(lists.myTurn, { except }),
  z.extend(lists.line, { except }),
  z.extend(lists.search, { except }),
])
export type Chosen = z.output<typeof chosen>

/** No order is for more. */
export const mostAtOnce = 50_000
/** A word for clients waits so long before anything of it exists, and until then can be taken back. */
export const heldSeconds = 10

const text = manyLines(100_000)
const part = manyLines(20_000, 3)
const toClients = { reason: oneLine(500, 3), nextContactBy: instant }

/** What many can be told: the ordinary orders of one ticket. Texts may have blanks, such as {{client.name}}. */
export const bulkOrder = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('assign'), agentId: z.nullable(id) }),
  z.strictObject({
    what: z.literal('hand_over'),
    lineId: id,
    summary: manyLines(20_000, 10),
    ...toClients,
  }),
  z.strictObject({ what: z.literal('priority'), priority }),
  z.strictObject({ what: z.literal('tags'), add: tagNames, remove: tagNames }),
  z.strictObject({
    what: z.literal('wait'),
    for: z.enum(['waiting_for_client', 'waiting_for_third_party', 'planned']),
    ...toClients,
  }),
  z.strictObject({ what: z.literal('take_up') }),
  z.strictObject({ what: z.literal('note'), text }),
  z.strictObject({
    what: z.literal('reply'),
    /** Each client gets the one in their language, or the only one there is. */
    texts: z.strictObject({ ru: z.optional(text), en: z.optional(text) }),
    nextContactBy: instant,
    move: z._default(z.enum(['ours', 'clients']), 'ours'),
  }),
  z.strictObject({ what: z.literal('resolve'), happened: part, done: part, advice: part }),
])
export type BulkOrder = z.output<typeof bulkOrder>
export type BulkWhat = BulkOrder['what'] | 'undo'
export const bulkState = z.enum(['held', 'running', 'done', 'cancelled'])
export type BulkState = z.output<typeof bulkState>

const given = z.strictObject({ bulkId: id, total: z.number() })

/** One order for many tickets. It runs by itself, ticket by ticket, each by the rules of the ordinary order. */
export const startBulk = clause('POST /bulk', {
  who: ticketWorkers,
  input: z.strictObject({ chosen, order: bulkOrder }),
  output: given,
  refusals: [
    'view_not_found',
    'nothing_chosen',
    'too_many_chosen',
    'lead_only',
    'blank_unknown',
    'text_missing',
    'agent_not_found',
    'line_not_found',
    'next_contact_past',
    'next_contact_too_far',
  ],
  said: ['order'],
})

/** What has not been done yet stays undone; of a held order nothing ever existed. */
export const cancelBulk = clause('POST /bulk/:bulkId/cancel', {
  who: ticketWorkers,
  input: z.strictObject({ bulkId: id }),
  output: z.strictObject({}),
  refusals: ['bulk_not_found', 'bulk_over'],
})

/** The opposite order for every ticket where nothing has changed since. */
export const undoBulk = clause('POST /bulk/:bulkId/undo', {
  who: ticketWorkers,
  input: z.strictObject({ bulkId: id }),
  output: given,
  refusals: ['bulk_not_found', 'bulk_not_over', 'cannot_be_undone', 'nothing_chosen'],
})

/** The same order once more for the tickets that refused it. */
export const repeatBulk = clause('POST /bulk/:bulkId/repeat', {
  who: ticketWorkers,
  input: z.strictObject({ bulkId: id }),
  output: given,
  refusals: [
    'bulk_not_found',
    'bulk_not_over',
    'cannot_be_repeated',
    'nothing_chosen',
    'lead_only',
    'next_contact_past',
  ],
})

/** Why a ticket refuses an order for many, beside the reasons of the ordinary order. */
export const ticketRefusals = ['blank_empty'] as const

const summary = {
  bulkId: id,
  what: z.enum(['assign', 'hand_over', 'priority', 'tags', 'wait', 'take_up', 'note', 'reply', 'resolve', 'undo']),
  state: bulkState,
  at: z.string(),
  total: z.number(),
  done: z.number(),
  refused: z.number(),
}

/** One order for many: how far it has come, and every ticket that refused it with the reason. */
export const bulkReport = clause('GET /desk/bulk/:bulkId', {
  who: ticketWorkers,
  input: z.strictObject({ bulkId: id }),
  output: z.strictObject({
    ...summary,
    by: person,
    startsAt: z.string(),
    endedAt: z.nullable(z.string()),
    /** What the order names and says, in words: to whom, to which line, what text. */
    said: z.record(z.string(), z.string()),
    refusals: z.array(z.strictObject({ number: z.number(), subject: z.nullable(z.string()), code: z.string() })),
    /** More were refused than are listed. */
    moreRefusals: z.boolean(),
    undoes: z.nullable(id),
    undoneBy: z.nullable(id),
    may: z.strictObject({
      cancel: z.nullable(z.string()),
      undo: z.nullable(z.string()),
      repeat: z.nullable(z.string()),
    }),
  }),
  refusals: ['bulk_not_found'],
})

/** The reader's last orders for many, the newest first. */
export const bulkList = clause('GET /desk/bulk', {
  who: ticketWorkers,
  input: z.strictObject({}),
  output: z.strictObject({ orders: z.array(z.strictObject(summary)) }),
  refusals: [],
})

/** Three of those who would be written to, in as many languages as there are, and how many read which. */
export const bulkSamples = clause('GET /desk/bulk-samples', {
  who: ticketWorkers,
  input: z.strictObject({
    ...listInAddress,
    /** Ids of tickets, apart by commas. */
    ticketIds: z.optional(z.string().check(z.maxLength(40_000), z.regex(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36})*$/))),
  }),
  output: z.strictObject({
    total: z.number(),
    readers: z.strictObject({ ru: z.number(), en: z.number() }),
    /** Of how many nobody has confirmed that their client wrote them. */
    unconfirmed: z.number(),
    samples: z.array(
      z.strictObject({
        number: z.number(),
        subject: z.string(),
        clientName: z.string(),
        email: z.nullable(z.string()),
        language: z.enum(['ru', 'en']),
        serviceName: z.nullable(z.string()),
      }),
    ),
  }),
  refusals: ['view_not_found', 'line_not_found'],
})

/** How many tickets an order for everything in a list would be for: one of its words names which. */
export const bulkCount = clause('GET /desk/bulk-count', {
  who: ticketWorkers,
  input: z.strictObject(listInAddress),
  output: z.strictObject({
    total: z.number(),
    /** There are more than `total` says. */
    more: z.boolean(),
  }),
  refusals: ['view_not_found', 'line_not_found'],
})
