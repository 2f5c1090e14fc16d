import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { id, language, oneLine } from '../text.ts'
import { priority } from './terms.ts'

const offered = z.strictObject({
  answerId: id,
  title: z.string(),
  /** Filled from the ticket, in the client's language where it is written in it. */
  text: z.string(),
  language,
  /** It is not written in the client's language. */
  foreign: z.boolean(),
  notAsItIs: z.boolean(),
  actions: z.strictObject({
    move: z.nullable(z.enum(['ours', 'clients'])),
    nextInMinutes: z.nullable(z.number()),
    priority: z.nullable(priority),
    tags: z.array(z.string()),
    handOver: z.nullable(z.strictObject({ lineId: id, lineName: z.string(), reason: z.string() })),
  }),
})
export type AnswerOffered = z.output<typeof offered>

/** Ready texts for this ticket: first those used on its topic, then one's own habits; with words, those that match. */
export const ticketAnswers = clause('GET /desk/tickets/:number/answers', {
  who: ticketWorkers,
  input: z.strictObject({
    number: z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999)),
    q: z._default(oneLine(100, 0), ''),
  }),
  output: z.strictObject({ answers: z.array(offered) }),
  refusals: ['ticket_not_found'],
})
