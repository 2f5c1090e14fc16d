import type { MailProof } from '#contract/mail/trust.ts'

type Judged = { trust: MailProof['level'] | null; evidence: string | null }

/** How a mail was proven, out of what was kept of it; null while it has not been read. */
export function proofOf({ trust, evidence }: Judged): MailProof | null {
  if (!trust || !evidence) return null
  const { reason, about } = JSON.parse(evidence) as Pick<MailProof, 'reason' | 'about'>
  return { level: trust, reason, about }
}
