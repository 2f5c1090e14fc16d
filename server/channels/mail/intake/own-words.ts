import type { Judged } from '../reading/kind/kind-of.ts'

/** What is known of its sender besides the mail. */
type Sender = {
  /** A contact of ours has the address. */
  isKnown: boolean
  /** It answers a letter of ours, or came to an address that we made. */
  answersUs: boolean
  /** It came with the empty path: nobody hears of it when it cannot be delivered, as with the mail of machines. */
  hasNoPath: boolean
}

/**
 * Clients write to us *about* mail that came back and automatic replies that do not work, in the very words of those
 * machines. Where nothing but words speaks for a machine and a contact of ours has the address, a person wrote: a question
 * must never end unseen among the reports, nor a report that they send on. To a letter of ours an absence notice answers as well, by its subject alone.
 */
export function inTheirOwnWords(judged: Judged, { isKnown, answersUs, hasNoPath }: Sender): Judged {
  const sentOn = judged.reason === 'words' || judged.reason === 'delivery-status'
  const byWordsAlone = sentOn || (judged.reason === 'subject' && !answersUs)
  return isKnown && byWordsAlone && !hasNoPath ? { kind: 'person', reason: 'known_sender', recipients: [] } : judged
}
