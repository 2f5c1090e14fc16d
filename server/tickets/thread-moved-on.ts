import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { recipientsOf } from './recipients-store.ts'
import { objectionToMeanwhile } from './rules.ts'
import { saidSince } from './store.ts'

type Seen = { seenSeq?: number | undefined; to?: readonly string[] | undefined }
type Thread = { id: string; account_id: string; contact_id: string }

/**
 * Why what was written may no longer fit: the client or a colleague wrote after what the writer has seen, or it would
 * go to others than stood on the button. The ticket is held, so nobody comes in between. Who says nothing of what they
 * saw, a program for instance, is not asked.
 */
export async function threadMovedOn(tx: Tx, ticket: Thread, actor: Actor, { seenSeq, to }: Seen, now: Date) {
  const said = seenSeq === undefined ? null : await saidSince(tx, ticket.id, seenSeq, actor.id!)
  return objectionToMeanwhile(said) ?? ((await goesToOthers(tx, ticket, to, now)) ? 'recipients_changed' : undefined)
}

/** Whether somebody was added or has gone since the writer read on the button who gets it. */
export async function goesToOthers(tx: Tx, ticket: Thread, to: Seen['to'], now: Date) {
  if (!to) return false
  const addresses = (await recipientsOf(tx, ticket, now)).map(({ email }) => email)
  return new Set(addresses).symmetricDifference(new Set(to)).size > 0
}
