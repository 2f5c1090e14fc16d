import type { Tx } from '#platform/db.ts'
import type { AnswerObjection } from './objection.ts'
import { mayAnswerOnceMore } from './rates.ts'
import { answeredLately, judgedMail } from './store.ts'

export type NoAnswer = AnswerObjection | 'answered_enough'

/**
 * Why the desk may not write by itself to `to` because of this mail, or null: what its headers said when it was read, and
 * how often this address was answered lately, less often the less the mail proves (TRUST 3.8).
 *
 * Whoever is about to write such a letter asks here, in the transaction that writes it, and passes the mail to
 * `writeLetter` as `answers`: by that the letter is counted, is marked as a machine's answer, comes back to nobody, and
 * lies under the client's own mail. Nothing is counted by asking, so a job that runs twice asks twice and writes once.
 */
export async function objectionToAnswering(
  { tx, now }: { tx: Tx; now: Date },
  mailId: string,
  to: string,
): Promise<NoAnswer | null> {
  const { answer_objection, trust } = await judgedMail(tx, mailId)
  if (answer_objection) return answer_objection
  const lately = await answeredLately(tx, to, now, mailId)
  return mayAnswerOnceMore(trust ?? 'M0', lately) ? null : 'answered_enough'
}
