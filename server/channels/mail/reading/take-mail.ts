/** From raw bytes to what a person wrote: pure, and to be run where it can be killed (readers/). */
import { shownHeaders } from '#contract/mail/shown-headers.ts'
import { mailboxesOf } from './headers/addresses.ts'
import { dateOf } from './headers/dates.ts'
import { readable } from './headers/encoded-words.ts'
import { fieldOf, fieldsOf, unfolded } from './headers/fields.ts'
import { messageIdsOf } from './headers/message-ids.ts'
import { reportIn } from './kind/report.ts'
import type { Limits } from './limits.ts'
import type { Attachment, Header, Outline, ReadMail, Warning, WholeMail } from './mail.ts'
import { maskedWords } from './masked-words.ts'
import { contentOf } from './parts/content.ts'
import { type Budget, takeApart } from './parts/tree.ts'
import { cutReply } from './reply/cut.ts'
import { bodyOf } from './text/body.ts'
import { withoutSecrets } from './without-secrets.ts'

export function takeMail(raw: Uint8Array, limits: Limits): WholeMail {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const mail = mailIn(bytes, { limits, parts: limits.parts }, 0)
  const without = withoutSecrets(bytes, takeApart(bytes, { limits, parts: limits.parts }), mail.text)
  const masked = maskedWords(mail)
  return { ...mail, ...(without ? { without } : {}), ...(masked ? { masked } : {}) }
}

/** As much of it as leaves the process that reads it. */
export const toldOf = ({ html, mails, invitations, sealed, ...told }: WholeMail): ReadMail => told

/** From the headers alone, when the rest could not be read. */
export function outlineOf(raw: Uint8Array): Outline {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 64 * 1024))
  const { headers } = fieldsOf(start, 0, start.length, { headerBytes: start.length })
  const { from, subject, date, messageId } = named(headers)
  return { from, subject, date, messageId }
}

function mailIn(bytes: Buffer, budget: Budget, depth: number): WholeMail {
  const root = takeApart(bytes, budget, depth)
  const content = contentOf(root)
  const { text, marked, whole, ...body } = bodyOf(content, budget.limits)
  const warnings = new Set<Warning>([...content.warnings, ...body.warnings])
  if (isDoubled(root.headers)) warnings.add('headers_doubled')
  const cutText: Attachment[] = whole === null ? [] : [attachedText(whole)]
  const { headers } = root
  const mails = content.mails.map((inner) => mailIn(inner.bytes, budget, depth + inner.depth))
  return {
    headers,
    ...named(headers),
    text,
    textFrom: body.textFrom,
    ...cutReply(text, marked),
    formatted: body.html !== null,
    html: body.html,
    textDiffersFromHtml: warnings.has('text_differs_from_html'),
    attachments: [...content.attachments, ...cutText],
    carries: mails.flatMap(({ messageId }) => messageId ?? []),
    mails,
    invitations: content.invitations,
    sealed: content.sealed,
    report: reportIn(content),
    warnings: [...warnings],
  }
}

function named(headers: Header[]) {
  const people = (name: string) => mailboxesOf(fieldsNamed(headers, name).map(unfolded).join(', '))
  return {
    from: people('from'),
    sender: people('sender'),
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    subject: readable(fieldOf(headers, 'subject').slice(0, longestSubject)),
    date: dateOf(fieldOf(headers, 'date')),
    messageId: messageIdsOf(fieldOf(headers, 'message-id'))[0] ?? null,
    inReplyTo: messageIdsOf(fieldOf(headers, 'in-reply-to')),
    references: messageIdsOf(fieldsNamed(headers, 'references').map(unfolded).join(' ')),
  }
}

/** Letters as they stand in the mail. What is longer is no subject, and everybody who looks at one goes through it. */
const longestSubject = 4000

const fieldsNamed = (headers: Header[], name: string) => headers.filter((header) => header.name === name)

const single = [...shownHeaders, 'references']
/** RFC 5322 3.6 allows each of these once; twice, one reader sees the first and another the last. */
const isDoubled = (headers: Header[]) => single.some((name) => fieldsNamed(headers, name).length > 1)

const attachedText = (whole: string): Attachment => ({
  name: 'text.txt',
  type: 'text/plain',
  contentId: null,
  inline: false,
  bytes: Buffer.from(whole),
  from: 'cut_text',
})
