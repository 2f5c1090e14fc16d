import * as z from 'zod/mini'
import { clause } from './kit.ts'

/** Works every hash out anew, in parts, while everybody goes on working; when one runs already that one is named. */
export const checkLedger = clause('POST /desk/ledger/checks', {
  who: ['administrator'],
  input: z.strictObject({}),
  output: z.strictObject({ checkId: z.string() }),
  refusals: [],
})
