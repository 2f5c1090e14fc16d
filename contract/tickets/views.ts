import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders } from '../roles.ts'
import { cursor, id, oneLine } from '../text.ts'
import { deskRow } from './desk.ts'
import { fieldId, fieldKind } from './form/field.ts'
import { person, place, priority } from './terms.ts'

/** Views that stand ready for everybody: about the reader's own work, and one of everything that is not solved. */
export const readyView = z.enum(['handed', 'new', 'waiting', 'aside', 'unsolved', 'ended'])
export type ReadyView = z.output<typeof readyView>

/** A ready view by its name, a saved one by its id. */
export const viewRef = z.union([readyView, id])

export const viewColumn = z.enum([
  'number',
  'subject',
  'client',
  'contact',
  'service',
  'topic',
  'line',
  'agent',
  'priority',
  'status',
  'next_contact',
  'updated',
  'opened',
  'tags',
])
export type ViewColumn = z.output<typeof viewColumn>

export const viewOrder = z.enum(['next_contact', 'newest', 'oldest_client_word'])
export type ViewOrder = z.output<typeof viewOrder>

const openStatus = z.enum(['new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned'])
const few = <Item extends z.ZodMiniType>(item: Item) => z._default(z.array(item).check(z.maxLength(50)), [])

/** `values`: ids of options, else words that the answer contains. None for `answered`. */
const answerCondition = z.strictObject({
  field: fieldId,
  is: z.enum(['answered', 'one_of', 'contains']),
  values: z._default(z.array(oneLine(200)).check(z.maxLength(30)), []),
})
export type AnswerCondition = z.output<typeof answerCondition>

/** Which open tickets; what is left out does not narrow. Ended ones are searched, not listed. */
export const viewConditions = z.strictObject({
  lineIds: few(id),
  /** Whose they are, as the reader stands to them. */
  whose: z._default(z.enum(['anyones', 'mine', 'nobodys', 'handed_to_me']), 'anyones'),
  agentIds: few(id),
  statuses: few(openStatus),
  priorities: few(priority),
  topicIds: few(id),
  /** All of them stand on the ticket. */
  tagIds: few(id),
  /** Who said the last word. */
  lastWord: z._default(z.enum(['anyones', 'clients', 'ours']), 'anyones'),
  /** What was answered to questions of topics: all of them hold. */
  answers: z._default(z.array(answerCondition).check(z.maxLength(10)), []),
})
export type ViewConditions = z.output<typeof viewConditions>

const shape = {
  conditions: viewConditions,
  columns: z.array(viewColumn).check(z.minLength(1), z.maxLength(14)),
  /** Questions whose answers stand in columns of their own, after the others. */
  answerColumns: z._default(z.array(fieldId).check(z.maxLength(6)), []),
  order: viewOrder,
}
const view = {
  name: oneLine(60),
  ...shape,
  /** Everybody on this line sees it; null keeps it for oneself. */
  lineId: z.nullable(id),
}

/** Counted no further than this: what is more is said as "999+". */
export const mostCounted = 999
export const mostListed = 10_000

export const viewRow = z.extend(deskRow, {
  serviceName: z.nullable(z.string()),
  topicName: z.nullable(z.string()),
  openedAt: z.string(),
  /** What was answered in the columns asked for, by question; of a date and time the instant. */
  answers: z.record(z.string(), z.strictObject({ kind: fieldKind, values: z.array(z.string()) })),
})
export type ViewRow = z.output<typeof viewRow>

/** One page of a view; the first page says how many there are. */
export const ticketView = clause('GET /desk/views/:view/tickets', {
  who: ticketReaders,
  input: z.strictObject({ view: viewRef, after: cursor }),
  output: z.strictObject({
    /** Null for a ready view: its name is a word of the reader's language. */
    name: z.nullable(z.string()),
    ...shape,
    line: z.nullable(place),
    mine: z.boolean(),
    /** How the questions are called in whose columns the answers stand. */
    answerLabels: z.record(z.string(), z.string()),
    rows: z.array(viewRow),
    next: z.nullable(z.string()),
    /** Null on later pages. */
    total: z.nullable(z.number()),
    /** There are more than `total` says. */
    more: z.boolean(),
  }),
  refusals: ['view_not_found'],
})

const counted = { count: z.number(), more: z.boolean() }

/** Every view of the reader with how many tickets it has now. */
export const viewList = clause('GET /desk/views', {
  who: ticketReaders,
  input: z.strictObject({}),
  output: z.strictObject({
    ready: z.array(z.strictObject({ view: readyView, ...counted })),
    saved: z.array(
      z.strictObject({ id, name: z.string(), line: z.nullable(place), mine: z.boolean(), ...shape, ...counted }),
    ),
  }),
  refusals: [],
})

/** What a view can ask for and an order for many can name. */
export const deskChoices = clause('GET /desk/choices', {
  who: ticketReaders,
  input: z.strictObject({}),
  output: z.strictObject({
    lines: z.array(place),
    agents: z.array(z.extend(person, { lineIds: z.array(id) })),
    topics: z.array(place),
    /** The most used first. */
    tags: z.array(place),
    /** Questions of the topics; the same name in two topics is one question. */
    questions: z.array(
      z.strictObject({
        field: z.string(),
        kind: fieldKind,
        label: z.string(),
        topics: z.array(z.string()),
        options: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
    ),
  }),
  refusals: [],
})

export const saveView = clause('POST /views', {
  who: ticketReaders,
  input: z.strictObject(view),
  output: z.strictObject({ viewId: id }),
  refusals: ['line_not_found', 'lead_only', 'too_many_views'],
  // Answers are asked for as they stand there: without what was hidden in them.
  said: ['name', 'conditions'],
})

export const changeView = clause('POST /views/:viewId', {
  who: ticketReaders,
  input: z.strictObject({ viewId: id, ...view }),
  output: z.strictObject({ viewId: id }),
  refusals: ['view_not_found', 'line_not_found', 'lead_only'],
  said: ['name', 'conditions'],
})

export const removeView = clause('POST /views/:viewId/remove', {
  who: ticketReaders,
  input: z.strictObject({ viewId: id }),
  output: z.strictObject({}),
  refusals: ['view_not_found'],
})
