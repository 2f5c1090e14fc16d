import type { MailKind } from '../intake/end-of.ts'
import type { FailedRecipient } from '../reading/mail.ts'

export type Verdict = { is: 'returned'; said: string } | { is: 'delivered' }

const longestSaying = 500

/**
 * What a report says of the one receiver that each of our letters has; null for one that is on its way still. Whose
 * address it names is not asked: a letter that was forwarded is returned by where it went.
 */
export function verdictOf(kind: MailKind, recipients: readonly FailedRecipient[]): Verdict | null {
  if (kind === 'bounce') return { is: 'returned', said: said(recipients) }
  const all = recipients.length > 0 && recipients.every(({ action }) => action === 'delivered')
  return kind === 'delivery_report' && all ? { is: 'delivered' } : null
}

const said = (recipients: readonly FailedRecipient[]) =>
  recipients
    .map(({ status, diagnostic }) => (diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`).trim())
    .find(Boolean)
    ?.replace(/\s+/g, ' ')
    .slice(0, longestSaying) ?? ''
