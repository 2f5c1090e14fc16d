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
}

/** Writes one clause down. The route is relative to /api/v1; words after a colon come from the input by name. */
export function clause<In extends Schema, Out extends Schema, const Code extends string>(
  route: Clause['route'],
  terms: { who: readonly Role[] | 'anyone'; input: In; output: Out; refusals: readonly Code[] },
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
  'clock_wrong',
  'server_error',
] as const
export type CommonRefusal = (typeof commonRefusals)[number]

/** The body of every answer that is not a success, in the language of the reader. */
export type Problem = {
  code: string
  message: string
  /** Malformed input: which field, and why. */
  fields?: { path: string; message: string }[]
  /** Quote it to the support of the desk; the log has the same code. */
  reference?: string
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
}
