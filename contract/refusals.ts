import type * as accounts from './accounts.ts'
import type * as bulk from './bulk.ts'
import type * as drafts from './drafts.ts'
import type * as firstRun from './first-run.ts'
import type * as incidents from './incidents.ts'
import type { Clause, CommonRefusal, RefusalCode } from './kit.ts'
import type * as knowledge from './knowledge.ts'
import type * as mail from './mail.ts'
import type * as notices from './notices.ts'
import type * as presence from './presence.ts'
import type * as promises from './promises.ts'
import type * as signIn from './sign-in.ts'
import type * as staff from './staff.ts'
import type * as tickets from './tickets.ts'
import type * as tokens from './tokens.ts'
import type * as webhooks from './webhooks.ts'

type CodesOf<Slice> = { [K in keyof Slice]: Slice[K] extends Clause ? RefusalCode<Slice[K]> : never }[keyof Slice]

/** Every code that any clause may refuse with: each must have words in both languages. */
export type AnyRefusal =
  | CommonRefusal
  | CodesOf<typeof tickets>
  | CodesOf<typeof accounts>
  | CodesOf<typeof staff>
  | CodesOf<typeof signIn>
  | CodesOf<typeof mail>
  | CodesOf<typeof notices>
  | CodesOf<typeof presence>
  | CodesOf<typeof promises>
  | CodesOf<typeof tokens>
  | CodesOf<typeof webhooks>
  | CodesOf<typeof firstRun>
  | CodesOf<typeof drafts>
  | CodesOf<typeof incidents>
  | CodesOf<typeof knowledge>
  | CodesOf<typeof bulk>
  | (typeof bulk.ticketRefusals)[number]

/** Facts a refusal may mention in its sentence. */
export type RefusalFacts = {
  seconds?: number
  reference?: string
  bytes?: number
  who?: string
  at?: string
  blank?: string
}
