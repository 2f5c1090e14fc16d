/** The same order with the same key gets the same answer, stored with the order itself. */
import { hash } from 'node:crypto'
import type { Clause } from '#contract/index.ts'
import type { Db } from './db.ts'
import { canonical } from './ledger/event.ts'
import { Refused } from './refused.ts'

export type Kept = { person_id: string; key: string; route: string; request_hash: string; once: readonly string[] }

/** What the answer to this order will be kept under: whose key it was, and a hash of what was asked. */
export function keptAnswer(clause: Clause, personId: string, key: string, input: unknown): Kept {
  const asked = clause.secret ? without(clause.secret, input as object) : input
  const request_hash = hash('sha256', clause.route + canonical(asked), 'hex')
  return { person_id: personId, key, route: clause.route, request_hash, once: clause.once ?? [] }
}

const without = (secret: readonly string[], input: object) =>
  Object.fromEntries(Object.entries(input).filter(([field]) => !secret.includes(field)))

/** What is shown once is not kept: a key to somebody's door has no place in a table, and who asks again gets null. */
export const withoutOnce = (once: readonly string[], output: unknown) =>
  once.length > 0 ? { ...(output as object), ...Object.fromEntries(once.map((field) => [field, null])) } : output

/** The answer of an earlier try; refused when the same key was used for something else. */
export async function answerOf(db: Db, kept: Kept) {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_hash', 'response'])
    .where('person_id', '=', kept.person_id)
    .where('key', '=', kept.key)
    .executeTakeFirst()
  if (row && row.request_hash.toString('hex') !== kept.request_hash) throw new Refused('key_reused')
  return row
}
