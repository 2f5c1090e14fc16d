import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { ticketWorkers } from './roles.ts'
import { id, instant } from './text.ts'

/** What somebody of the staff is told about a promise: it breaks soon, very soon, or it is broken. */
export const promiseStep = z.enum(['soon', 'very_soon', 'missed'])
export const notice = z.strictObject({
  ticketId: id,
  number: z.number(),
  step: promiseStep,
  promised: z.string(),
  /** Mine to keep; otherwise I am told as a lead, or because nobody has it. */
  mine: z.boolean(),
  at: z.string(),
})
export type Notice = z.output<typeof notice>

/** I have seen what I was told up to here. */
export const markNoticesSeen = clause('POST /notices/seen', {
  who: ticketWorkers,
  input: z.strictObject({ upTo: instant }),
  output: z.strictObject({}),
  refusals: [],
})
