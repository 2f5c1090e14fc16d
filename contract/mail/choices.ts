import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts } from '../roles.ts'

/**
 * Letters that a client may do without, as what they tell stands in the portal all the same. `copies`: of a colleague's
 * tickets only the answers, not who has it and until when.
 */
export const optionalLetters = ['receipt', 'hand_over', 'next_contact', 'missed', 'copies'] as const
export type OptionalLetter = (typeof optionalLetters)[number]

/** Letters that come always; the reason is said beside each. */
export const fixedLetters = ['reply', 'waiting', 'solution', 'begun', 'informed', 'security'] as const

export const myLetters = clause('GET /me/letters', {
  who: contacts,
  input: z.strictObject({}),
  output: z.strictObject({ letters: z.array(z.strictObject({ kind: z.enum(optionalLetters), on: z.boolean() })) }),
  refusals: [],
})

/** The letters one wants from now on, of those that may be done without; what was written before stays. */
export const chooseLetters = clause('POST /me/letters', {
  who: contacts,
  input: z.strictObject({ letters: z.array(z.enum(optionalLetters)) }),
  output: z.strictObject({}),
  refusals: [],
})
