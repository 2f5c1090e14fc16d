import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { id, language, manyLines, oneLine } from './text.ts'
import { tagNames } from './tickets/tags.ts'
import { priority } from './tickets/terms.ts'

/** Those who write ready texts: their own who answer clients, everybody's who lead or administrate. */
const writers = ['agent', 'lead', 'administrator'] as const

/** What goes with a ready text when it is sent: shown before, done in the same step as the reply. */
export const answerActions = z.strictObject({
  /** Whose move it is then. */
  move: z.nullable(z.enum(['ours', 'clients'])),
  /** Minutes from sending until the client hears next. */
  nextInMinutes: z.nullable(z.int().check(z.minimum(5), z.maximum(60 * 24 * 60))),
  priority: z.nullable(priority),
  /** Put on the ticket, where they do not stand yet. */
  tags: tagNames,
  /** Hands the ticket over to this line, with a reason in words for the client. */
  lineId: z.nullable(id),
  reasonRu: oneLine(500, 0),
  reasonEn: oneLine(500, 0),
})
export type AnswerActions = z.output<typeof answerActions>

const answer = {
  /** Everybody's, or the writer's own. */
  shared: z.boolean(),
  /** Of each language title and text, or neither; one language at least. */
  titleRu: oneLine(120, 0),
  titleEn: oneLine(120, 0),
  /** In light Markdown, with blanks: `{{client.name}}` is filled from the ticket, `{{what?}}` by whoever answers. */
  textRu: manyLines(20_000, 0),
  textEn: manyLines(20_000, 0),
  /** Further words by which it is found. */
  keywords: oneLine(300, 0),
  /** Where it is offered; empty: everywhere. */
  lineIds: z.array(id).check(z.maxLength(50)),
  topicIds: z.array(id).check(z.maxLength(200)),
  actions: answerActions,
  /** A starting point: the server sends no reply that is this text and nothing more. */
  notAsItIs: z.boolean(),
}
const written = z.strictObject(answer)
export type AnswerWritten = z.output<typeof written>

const row = z.strictObject({
  answerId: id,
  shared: z.boolean(),
  title: z.string(),
  /** The languages it is written in. */
  languages: z.array(language),
  keywords: z.string(),
  notAsItIs: z.boolean(),
  /** Something is done along with it. */
  acts: z.boolean(),
  uses: z.number(),
  retired: z.boolean(),
})
export type AnswerRow = z.output<typeof row>

/** The ready texts this person may use, their own and everybody's. */
export const answerList = clause('GET /desk/answers', {
  who: writers,
  input: z.strictObject({
    q: z._default(oneLine(200, 0), ''),
    show: z._default(z.enum(['active', 'retired']), 'active'),
  }),
  output: z.strictObject({ rows: z.array(row), mayShare: z.boolean(), mayKeepOwn: z.boolean() }),
  refusals: [],
})

/** One ready text, to be read or changed. */
export const answerCard = clause('GET /desk/answers/:answerId', {
  who: writers,
  input: z.strictObject({ answerId: id }),
  output: z.strictObject({
    ...answer,
    answerId: id,
    /** Named again when it is changed, so that nobody overwrites a colleague unseen. */
    version: z.number(),
    retired: z.boolean(),
    uses: z.number(),
    changedAt: z.string(),
    changedBy: z.nullable(z.string()),
    mayChange: z.boolean(),
  }),
  refusals: ['answer_not_found'],
})

/** What can be chosen in the editor of a ready text. */
export const answerPlaces = clause('GET /desk/answer-places', {
  who: writers,
  input: z.strictObject({}),
  output: z.strictObject({
    lines: z.array(z.strictObject({ id, name: z.string() })),
    topics: z.array(z.strictObject({ id, name: z.string() })),
    /** A ticket to try it on: the latest of one's turn. */
    ticket: z.nullable(z.strictObject({ ticketId: id, number: z.number(), subject: z.string() })),
  }),
  refusals: [],
})

export const addAnswer = clause('POST /answers', {
  who: writers,
  input: written,
  output: z.strictObject({ answerId: id, version: z.number() }),
  refusals: [
    'shared_answer_not_yours',
    'own_answer_not_yours',
    'answer_incomplete',
    'line_not_found',
    'topic_not_found',
  ],
})

export const changeAnswer = clause('POST /answers/:answerId', {
  who: writers,
  input: z.strictObject({ answerId: id, ...answer, version: z.int() }),
  output: z.strictObject({ answerId: id, version: z.number() }),
  refusals: [
    'answer_not_found',
    'answer_changed',
    'shared_answer_not_yours',
    'own_answer_not_yours',
    'answer_incomplete',
    'line_not_found',
    'topic_not_found',
  ],
})

/** Offered no more; what was sent with it stays as it was. */
export const retireAnswer = clause('POST /answers/:answerId/retirement', {
  who: writers,
  input: z.strictObject({ answerId: id }),
  output: z.strictObject({}),
  refusals: ['answer_not_found', 'shared_answer_not_yours', 'already_there'],
})

export const bringBackAnswer = clause('POST /answers/:answerId/return', {
  who: writers,
  input: z.strictObject({ answerId: id }),
  output: z.strictObject({}),
  refusals: ['answer_not_found', 'shared_answer_not_yours', 'already_there'],
})
