/**
 * The sentences a provider may say in words of its own, by their place in the catalogue: which blanks each can have, and
 * which it must. The catalogue itself stays what is said when nothing else was written.
 */
export const ownable = {
  'mail.receipt.heading': { of: 'receipt', blanks: ['number'], must: ['number'] },
  'mail.receipt.subject': { of: 'receipt', blanks: ['subject'], must: [] },
  'mail.receipt.answerBy': { of: 'receipt', blanks: ['time'], must: ['time'] },
  'mail.receipt.add': { of: 'receipt', blanks: [], must: [] },
  'mail.reply.heading': { of: 'reply', blanks: ['number'], must: ['number'] },
  'mail.reply.yourMove': { of: 'reply', blanks: [], must: [] },
  'mail.handOver.heading': { of: 'hand_over', blanks: ['number'], must: ['number'] },
  'mail.handOver.nowWith': { of: 'hand_over', blanks: ['who'], must: ['who'] },
  'mail.waiting.headings.waiting_for_client': { of: 'waiting', blanks: ['number'], must: ['number'] },
  'mail.waiting.headings.waiting_for_third_party': { of: 'waiting_third', blanks: ['number'], must: ['number'] },
  'mail.waiting.headings.planned': { of: 'planned', blanks: ['number'], must: ['number'] },
  'mail.nextContact.heading': { of: 'next_contact', blanks: ['number'], must: ['number'] },
  'mail.nextContact.missed': { of: 'next_contact', blanks: ['was'], must: ['was'] },
  'mail.solution.heading': { of: 'solution', blanks: ['number'], must: ['number'] },
  'mail.solution.check': { of: 'solution', blanks: [], must: [] },
  'mail.missed.heading': { of: 'missed', blanks: ['number'], must: ['number'] },
  'mail.missed.said': { of: 'missed', blanks: ['was'], must: ['was'] },
  'mail.missed.leadKnows': { of: 'missed', blanks: [], must: [] },
  'mail.begun.heading': { of: 'begun', blanks: ['number'], must: ['number'] },
  'mail.informed.heading': { of: 'informed', blanks: ['number'], must: ['number'] },
  'mail.informed.why': { of: 'informed', blanks: ['by'], must: ['by'] },
  'mail.informed.end': { of: 'informed', blanks: [], must: [] },
  'mail.merged.heading': { of: 'merged', blanks: ['number'], must: ['number'] },
  'mail.merged.into': { of: 'merged', blanks: ['number'], must: ['number'] },
  'mail.merged.kept': { of: 'merged', blanks: [], must: [] },
  'mail.newLink.heading': { of: 'new_link', blanks: ['number'], must: ['number'] },
  'mail.newLink.what': { of: 'new_link', blanks: [], must: [] },
  'mail.invitation.subject': { of: 'invitation', blanks: ['company'], must: [] },
  'mail.invitation.heading': { of: 'invitation', blanks: ['name'], must: [] },
  'mail.invitation.what': { of: 'invitation', blanks: [], must: [] },
  'mail.invitation.unexpected': { of: 'invitation', blanks: [], must: [] },
  'mail.reset.subject': { of: 'reset', blanks: ['company'], must: [] },
  'mail.reset.what': { of: 'reset', blanks: ['email'], must: ['email'] },
  'mail.missedStaff.heading': { of: 'missed_staff', blanks: ['number'], must: ['number'] },
  'mail.missedStaff.said': { of: 'missed_staff', blanks: ['was'], must: ['was'] },
  'mail.missedStaff.next': { of: 'missed_staff', blanks: ['time'], must: ['time'] },
  'mail.missedStaff.yours': { of: 'missed_staff_again', blanks: [], must: [] },
  'mail.complaint.heading': { of: 'complaint', blanks: ['number'], must: ['number'] },
  'mail.complaint.said': { of: 'complaint', blanks: [], must: [] },
  'mail.complaint.answerBy': { of: 'complaint', blanks: ['time'], must: ['time'] },
  'mail.invitation.deskSubject': { of: 'invitation_desk', blanks: ['company'], must: [] },
  'mail.invitation.deskWhat': { of: 'invitation_desk', blanks: [], must: [] },
  'mail.reset.deskWhat': { of: 'reset_desk', blanks: ['email'], must: ['email'] },
  'mail.withWhom': { of: 'every', blanks: ['who'], must: ['who'] },
  'mail.next': { of: 'every', blanks: ['time'], must: ['time'] },
  'mail.answerThere': { of: 'every', blanks: [], must: [] },
  'mail.answerHere': { of: 'answerable', blanks: [], must: [] },
  'portal.sent.next': { of: 'portal', blanks: [], must: [] },
  'portal.sent.noNews': { of: 'portal', blanks: [], must: [] },
  'portal.sent.add': { of: 'portal', blanks: [], must: [] },
} as const satisfies Record<string, { of: string; blanks: readonly string[]; must: readonly string[] }>

/** Said as delivered, whoever the provider is; the reason stands beside each. */
export const fixedTexts = ['security', 'links', 'webhook', 'names', 'screens'] as const

export type TextKey = keyof typeof ownable
export type TextPlace = (typeof ownable)[TextKey]['of']
export const textKeys = Object.keys(ownable) as [TextKey, ...TextKey[]]

/** What was written in place of the catalogue, in one language. */
export type OwnWords = Readonly<Partial<Record<TextKey, string>>>

export const blank = /\{(\w+)\}/g

/** Every {blank} of a text, each once. */
export const blanksIn = (text: string): string[] => [...new Set([...text.matchAll(blank)].map(([, name]) => name!))]

/** A blank that this text does not know, or lacks; null when it can be said. */
export function objectionToText(key: TextKey, text: string): { code: BlankFault; blank: string } | null {
  const { blanks, must }: { blanks: readonly string[]; must: readonly string[] } = ownable[key]
  const found = blanksIn(text)
  const unknown = found.find((name) => !blanks.includes(name))
  if (unknown) return { code: 'text_blank_unknown', blank: unknown }
  const lacking = must.find((name) => !found.includes(name))
  return lacking ? { code: 'text_blank_missing', blank: lacking } : null
}
export type BlankFault = 'text_blank_unknown' | 'text_blank_missing'
