import type { Authorship } from '#contract/tickets.ts'

/** A mail that proves nothing of its sender (TRUST 3.1). */
export const isUnproven = ({ trust }: { trust: string }) => trust === 'M0'

/** How they said so: by the link of a letter, signed in, or by a mail that is proven. */
export const wayOf = ({ trust }: { trust: string }) =>
  trust === 'L' ? 'link' : trust.startsWith('M') ? 'mail' : 'signed_in'

type Asked = { contact_id: string; authorship: Authorship | null }

/** Why this person may not say whether they wrote it, or nothing: only they know, so nobody says it for them. */
export function objectionToAnswer({ contact_id, authorship }: Asked, who: { id: string | null }) {
  if (authorship !== 'unconfirmed') return 'nothing_to_confirm'
  return contact_id === who.id ? null : 'not_asked_of_you'
}

const day = 24 * 3_600_000
/** A client is asked once more, and what still nobody has confirmed ends with what was solved: after a week. */
export const remindAfterDays = 2
export const endsAfterDays = 7

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * day)
