import * as z from 'zod/mini'
import { clause } from './kit.ts'

const administrators = ['administrator'] as const

/** What a young desk has still to do; each step is told from what is there, and nobody ticks it off. */
export const firstSteps = clause('GET /desk/first-steps', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    /** In its first month; after that nobody is led by the hand. */
    young: z.boolean(),
    /** The sample request, if the first run put one into the queue. */
    sample: z.nullable(
      z.strictObject({
        number: z.number(),
        answered: z.boolean(),
        removed: z.boolean(),
        /** What a letter to the client would lead to; null once it leads nowhere. */
        seenByClient: z.nullable(z.string()),
      }),
    ),
    /** Somebody else works here. */
    colleagues: z.boolean(),
    mailGoesOut: z.boolean(),
  }),
  refusals: [],
})

/** The sample request is closed and its client can no longer come in; what was written stays. Works once. */
export const removeSample = clause('POST /sample/removal', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['sample_not_found'],
})
