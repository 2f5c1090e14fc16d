import type * as z from 'zod/mini'
import type { Role } from './roles.ts'

type Schema = z.ZodMiniType

/** A sentence of the treaty: something a person or a program may ask for (GET) or order (everything else). */
export type Clause<In extends Schema = Schema, Out extends Schema = Schema, Code extends string = string> = {
  route: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`
  /** Who may come through this door at all; whose thing it is, is asked inside. A clause without it does not compile. */
  who: readonly Role[] | 'anyone'
  input: In
  output: Out
  /** Every reason for which an honest caller may hear "no". Codes that end with _not_found answer 404, the rest 409. */
  refusals: readonly Code[]
  /** How the caller must be proven beyond a password. A lower proof is answered with what to do about it. */
  proof?: Proof
  /** Fields of the answer that are shown once and kept nowhere: who repeats the order gets null there. */
  once?: readonly string[]
  /** Fields of the order that leave no trace with the kept answer: a quick hash of a password would give it away. */
  secret?: readonly string[]
  /** Fields with words that others read: what looks like a secret in them is hidden before anybody's work begins. A dot leads into a part, a list or a record is meant with all that stands in it. */
  said?: readonly string[]
}

/** By a second factor in this session; or by one that was confirmed a moment ago (P2F), for what cannot be taken back. */
export type Proof = 'factor' | 'fresh_factor'
export const freshMinutes = 10

/** Writes one clause down. The route is relative to /api/v1; words after a colon come from the input by name. */
export function clause<In extends Schema, Out extends Schema, const Code extends string>(
  route: Clause['route'],
  terms: {
    who: readonly Role[] | 'anyone'
    input: In
    output: Out
    refusals: readonly Code[]
    proof?: Proof
    once?: readonly string[]
    secret?: readonly string[]
    said?: readonly string[]
  },
): Clause<In, Out, Code> {
  return { route, ...terms }
}

export type Input<C extends Clause> = z.output<C['input']>
/** What a caller may send: defaults may be left out. */
export type Ask<C extends Clause> = z.input<C['input']>
export type Output<C extends Clause> = z.output<C['output']>
export type RefusalCode<C extends Clause> = C['refusals'][number]

/** Refusals that any door may answer, whatever its clause. */
export const commonRefusals = [
  'malformed',
  'sign_in_required',
  'not_allowed',
  'second_factor_needed',
  'step_up_needed',
  'foreign_origin',
  'key_reused',
  'too_many_attempts',
  'token_not_valid',
  'scope_missing',
  'two_identities',
  'too_many_requests',
  'too_large',
  'unsupported_type',
  'page_not_found',
  'method_not_allowed',
  'headers_too_large',
  'too_slow',
  'unavailable',
  'no_room',
  'clock_wrong',
  'server_error',
] as const
export type CommonRefusal = (typeof commonRefusals)[number]

/** The body of every answer that is not a success, in the language of the reader. */
export type Problem = {
  code: string
  message: string
  /** Malformed input: which field, and why. */
  fields?: {
    path: string
    message: string
    /** What a question of a form is called there. */
    name?: string
  }[]
  /** Quote it to the support of the desk; the log has the same code. */
  reference?: string
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
}
