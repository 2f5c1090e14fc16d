/**
 * Whether a person wrote this, and if not, what did: machines are stored and never answered, reopen nothing and restart no
 * clock (MODELS.md 1.7, TRUST.md 3.8). The first rule that fits decides; the more telling ones come first.
 */
import { fieldOf } from '../headers/fields.ts'
import type { FailedRecipient, ReadMail } from '../mail.ts'
import { saysAbsent } from './absence.ts'
import { bounceWithoutReport, saysDelayed } from './bounce-in-words.ts'

export type Kind = 'person' | 'bounce' | 'delivery_report' | 'out_of_office' | 'auto_reply' | 'list' | 'own_loop'

export type Judged = {
  kind: Kind
  /** What said so: a header's name, or the part of the mail that it was read from. */
  reason: string
  /** Of bounces and reports: whom it did not reach, or reached. */
  recipients: FailedRecipient[]
}

/** What is known outside of the mail itself. */
export type Surroundings = {
  /** The path it came with; an empty one is a machine's. Where it is not known, Return-Path is asked. */
  envelopeFrom?: string
  /** Whether we gave this Message-ID to a letter of ours. */
  isOurs?(messageId: string): boolean
}

type Rule = (mail: ReadMail, header: (name: string) => string, around: Surroundings) => Judged | null

export function kindOf(mail: ReadMail, around: Surroundings = {}): Judged {
  const header = (name: string) => fieldOf(mail.headers, name).toLowerCase()
  for (const rule of rules) {
    const judged = rule(mail, header, around)
    if (judged) return judged
  }
  return { kind: 'person', reason: 'nothing', recipients: [] }
}

const rules: Rule[] = [
  ownLoop,
  report,
  complaintOrReceipt,
  bounceInWords,
  outOfOffice,
  mailingList,
  autoReply,
  sentByAMachine,
]

function ownLoop({ messageId }: ReadMail, _: unknown, { isOurs }: Surroundings) {
  return messageId && isOurs?.(messageId) ? judged('own_loop', 'message-id') : null
}

function report({ report }: ReadMail) {
  if (!report) return null
  const failed = report.recipients.filter(
    ({ action, status }) => action === 'failed' || (!action && status.startsWith('5')),
  )
  if (failed.length > 0) return judged('bounce', 'delivery-status', failed)
  return judged('delivery_report', 'delivery-status', report.recipients)
}

/** "This is spam", and "it was read": the same kind of post, about a letter and not in answer to it. */
function complaintOrReceipt(_: ReadMail, header: (name: string) => string) {
  const type = header('content-type')
  if (!type.startsWith('multipart/report')) return null
  if (type.includes('feedback-report')) return judged('delivery_report', 'feedback-report')
  return type.includes('disposition-notification') ? judged('delivery_report', 'disposition-notification') : null
}

function bounceInWords(mail: ReadMail, header: (name: string) => string, around: Surroundings) {
  const recipients = bounceWithoutReport(mail, isFromMachine(header, around))
  if (!recipients) return null
  if (!saysDelayed(mail.subject)) return judged('bounce', 'words', recipients)
  return judged(
    'delivery_report',
    'words',
    recipients.map((one) => ({ ...one, action: 'delayed' })),
  )
}

function outOfOffice(mail: ReadMail, header: (name: string) => string) {
  if (header('x-autoreply') === 'oof' || header('x-auto-response-suppress') === 'oof')
    return judged('out_of_office', 'x-autoreply')
  const automatic = automaticHeader(header)
  if (automatic === 'list-unsubscribe' || !saysAbsent(mail.subject)) return null
  return judged('out_of_office', automatic ?? 'subject')
}

function mailingList(_: ReadMail, header: (name: string) => string) {
  const name = ['list-id', 'list-unsubscribe', 'list-post', 'mailing-list', 'x-campaign-id', 'x-mailing-list'].find(
    header,
  )
  if (name) return judged('list', name)
  return /^(?:list|bulk|junk)\b/.test(header('precedence')) && !isAutoSubmitted(header)
    ? judged('list', 'precedence')
    : null
}

function autoReply(_: ReadMail, header: (name: string) => string) {
  const name = automaticHeader(header)
  return name ? judged('auto_reply', name) : null
}

function sentByAMachine(_: ReadMail, header: (name: string) => string, around: Surroundings) {
  return isFromMachine(header, around) ? judged('auto_reply', 'return-path') : null
}

const isAutoSubmitted = (header: (name: string) => string) => /^auto-/.test(header('auto-submitted'))

const automatic = [
  'x-autoreply',
  'x-autorespond',
  'x-autoreply-from',
  'x-autoresponder',
  'x-auto-response-suppress',
  'x-mail-autoreply',
  'x-loop',
]

function automaticHeader(header: (name: string) => string) {
  if (isAutoSubmitted(header)) return 'auto-submitted'
  if (/^auto[_-]?reply\b/.test(header('precedence')) || header('x-precedence').startsWith('auto')) return 'precedence'
  return automatic.find((name) => header(name) !== '' && header(name) !== 'no' && header(name) !== 'none')
}

function isFromMachine(header: (name: string) => string, { envelopeFrom }: Surroundings) {
  if (envelopeFrom !== undefined) return /^(?:<>)?$/.test(envelopeFrom.trim())
  return /^<\s*>$/.test(header('return-path'))
}

const judged = (kind: Kind, reason: string, recipients: FailedRecipient[] = []): Judged => ({
  kind,
  reason,
  recipients,
})
