import type { MailReason } from '#contract/mail/trust.ts'
import type { Evidence } from '../trust/judge.ts'

const vouchedFor: readonly MailReason[] = [
  'sender_unknown',
  'sender_unproven',
  'sender_left',
  'sender_ambiguous',
  'sender_lookalike',
  'spf_only',
  'token_of_another',
  'signed_by_domain',
  'answered_our_letter',
]

/**
 * Whether the sender's own domain says that such a mail is not theirs (DMARC asks that it be refused): whoever has that
 * address did not write it, and an answer would only trouble them.
 */
export const isDisowned = (reason: MailReason, { dmarc, spf }: Pick<Evidence, 'dmarc' | 'spf'>): boolean =>
  !vouchedFor.includes(reason) &&
  (dmarc?.policy === 'reject' || dmarc?.policy === 'quarantine' || spf?.result === 'fail')
