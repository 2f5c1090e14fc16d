import * as z from 'zod/mini'
import { type ChosenKeys, faultIn, type KeyName, keyNames } from '../keys.ts'
import { clause } from '../kit.ts'
import { staff } from '../roles.ts'

/** Press by name of the key. Names that were known to an older desk are passed over. */
const chosen = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(20)))
const known = (value: Record<string, string>): ChosenKeys =>
  Object.fromEntries(Object.entries(value).filter(([name]) => keyNames.includes(name as KeyName)))

/** The reader's own keyboard: which keys they have chosen, and whether single letters do anything at all. */
export const ownKeys = clause('GET /me/keys', {
  who: staff,
  input: z.strictObject({}),
  output: z.strictObject({ letters: z.boolean(), chosen }),
  refusals: [],
})

/** The whole of it: what is not named is as usual again. */
export const chooseKeys = clause('POST /me/keys', {
  who: staff,
  input: z.strictObject({
    letters: z.boolean(),
    chosen: chosen.check(z.refine((value) => faultIn(known(value)) === undefined, { error: 'wrong' })),
  }),
  output: z.strictObject({}),
  refusals: [],
})
