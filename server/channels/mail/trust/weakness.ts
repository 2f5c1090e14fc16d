import type { MailReason } from '#contract/mail/trust.ts'

/** Nothing speaks against the sender: the proof is missing or too weak, as it is with many an honest mail. */
const weak: readonly MailReason[] = [
  'unsigned',
  'spf_only',
  'dns_failed',
  'header_uncovered',
  'signature_partial',
  'key_testing',
  'algorithm_weak',
  'key_weak',
  'signature_expired',
  'policy_missing',
  'signature_broken',
  'signature_foreign',
]

/** Whether asking the contact is all that is needed. What is forged by its form, or sent once more, is not asked about. */
export const isOnlyWeak = (reason: MailReason): boolean => weak.includes(reason)
