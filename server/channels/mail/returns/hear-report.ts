import type { Hands } from '#platform/command.ts'
import type { MailKind } from '../intake/end-of.ts'
import type { FailedRecipient } from '../reading/mail.ts'
import { didNotArrive } from './did-not-arrive.ts'
import { letterOf, type Report } from './letter-of.ts'
import { markDelivered, unmarkArrived } from './store.ts'
import { verdictOf } from './verdict.ts'

/**
 * What a server reports of a letter of ours, done. A report about nothing of ours, or about a letter that is on its way
 * still, changes nothing.
 *
 * @returns the ticket that the letter was about.
 */
export async function hearReport(
  hands: Hands,
  { kind, recipients, ...report }: Report & { kind: MailKind; recipients: readonly FailedRecipient[] },
): Promise<string | null> {
  if (kind !== 'bounce' && kind !== 'delivery_report') return null
  const letter = await letterOf(hands, report)
  if (!letter) return null
  const verdict = verdictOf(kind, recipients)
  if (verdict?.is === 'returned')
    await didNotArrive(hands, letter, { state: 'returned', said: verdict.said, refused: true })
  if (verdict?.is === 'delivered') {
    await markDelivered(hands.tx, letter.id, hands.now)
    await unmarkArrived(hands.tx, letter.to_address, letter.created_at)
  }
  return letter.ticket_id
}
