/** What the parts of a mail are for: text to read, files, mails in the mail, reports, seals. */
import { mailInvitation } from '../attached/invitation.ts'
import { withoutUuencoded } from '../attached/uuencode.ts'
import { openedWinmail } from '../attached/winmail.ts'
import { fieldOf } from '../headers/fields.ts'
import type { Attachment, Invitation, Sealed, Warning } from '../mail.ts'
import { decoded } from './charset.ts'
import { nameOf } from './name.ts'
import { transferred } from './transfer.ts'
import type { Part } from './tree.ts'

/** A stretch of the text, as plain text, as HTML or as both. */
export type Stretch = { plain: string | null; html: string | null; flowed?: 'kept' | 'deletes_space' }

export type Content = {
  stretches: Stretch[]
  /** Read where the mail has no text of its own. */
  winmail: Stretch | null
  attachments: Attachment[]
  /** Raw mails within, to be read in their turn. */
  mails: { bytes: Buffer; depth: number }[]
  invitations: Invitation[]
  sealed: Sealed[]
  /** Bodies of message/delivery-status. */
  statuses: string[]
  returnedHeaders: Buffer[]
  warnings: Set<Warning>
}

export function contentOf(root: Part): Content {
  const content: Content = {
    stretches: [],
    winmail: null,
    attachments: [],
    mails: [],
    invitations: [],
    sealed: [],
    statuses: [],
    returnedHeaders: [],
    warnings: new Set(),
  }
  take(root, content, 0)
  return content
}

type Where = { aloneInMail?: boolean; beside?: 'root' | 'related' }

function take(part: Part, content: Content, depth: number, where: Where = { aloneInMail: true }): void {
  if (part.broken) content.warnings.add(part.parts.length > 0 ? 'broken_structure' : 'broken_header')
  const way = ways[part.type.value]
  if (way) way(part, content, depth)
  else if (part.type.value.startsWith('multipart/')) takeEach(part, content, depth)
  else takeLeaf(part, content, depth, where)
}

const ways: Record<string, (part: Part, content: Content, depth: number) => void> = {
  'multipart/alternative': takeAlternatives,
  'multipart/related': takeRelated,
  'multipart/signed': takeSealed,
  'multipart/encrypted': takeSealed,
}

function takeEach({ parts }: Part, content: Content, depth: number) {
  for (const part of parts) take(part, content, depth + 1, {})
}

/** The same said in several ways is one stretch; what is neither text nor HTML is a file. */
function takeAlternatives(part: Part, content: Content, depth: number) {
  const before = content.stretches
  content.stretches = []
  takeEach(part, content, depth)
  const ways = content.stretches
  content.stretches = before
  if (ways.length === 0) return
  const plain = ways.flatMap(({ plain }) => plain ?? [])
  const html = ways.flatMap(({ html }) => html ?? [])
  const flowed = ways.find((way) => way.plain !== null && way.flowed)?.flowed
  content.stretches.push({
    plain: plain.length > 0 ? plain.join('\n') : null,
    html: html.length > 0 ? html.join('\n') : null,
    ...(flowed ? { flowed } : {}),
  })
}

function takeRelated(part: Part, content: Content, depth: number) {
  const start = part.type.of.get('start')
  const root = part.parts.find(({ headers }) => start && fieldOf(headers, 'content-id') === start) ?? part.parts[0]
  for (const child of part.parts) take(child, content, depth + 1, { beside: child === root ? 'root' : 'related' })
}

/** Read like any other, and kept as it came. */
function takeSealed(part: Part, content: Content, depth: number) {
  const as = part.type.value === 'multipart/signed' ? 'signed' : 'encrypted'
  content.sealed.push({ as, protocol: part.type.of.get('protocol') ?? '', bytes: part.whole })
  takeEach(part, content, depth)
}

function takeLeaf(part: Part, content: Content, depth: number, where: Where) {
  const { value } = part.type
  const { bytes, broken } = transferred(part.body, part.encoding)
  if (broken) content.warnings.add('broken_encoding')
  if (isText(part, where)) return takeText(part, bytes, content)
  if (/^message\/(?:rfc822|global|partial-rfc822)$/.test(value)) content.mails.push({ bytes, depth: depth + 1 })
  if (value === 'message/delivery-status') content.statuses.push(bytes.toString('latin1'))
  if (value === 'text/rfc822-headers') content.returnedHeaders.push(bytes)
  if (/^application\/(?:x-)?pkcs7-mime$/.test(value)) content.sealed.push(sealedAlone(part))
  if (value === 'text/calendar') takeCalendar(part, bytes, content)
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(value) && takeWinmail(bytes, content)) return
  content.attachments.push(attachmentOf(part, bytes, where))
}

const sealedAlone = ({ type, whole }: Part): Sealed => ({
  as: type.of.get('smime-type') === 'signed-data' ? 'signed' : 'encrypted',
  protocol: type.value,
  bytes: whole,
})

function isText({ type, disposition }: Part, { aloneInMail, beside }: Where) {
  if (type.value !== 'text/plain' && type.value !== 'text/html') return false
  if (disposition.value === 'attachment' || beside === 'related') return false
  return aloneInMail || beside === 'root' || !(disposition.of.has('filename') || type.of.has('name'))
}

function takeText({ type }: Part, bytes: Buffer, content: Content) {
  const { text, lied, guessed } = decoded(bytes, type.of.get('charset') || charsetInPage(type.value, bytes))
  if (lied) content.warnings.add('charset_lied')
  if (guessed) content.warnings.add('charset_guessed')
  if (type.value === 'text/html') return void content.stretches.push({ plain: null, html: text })
  const flows = type.of.get('format')?.toLowerCase() === 'flowed'
  const deletes = type.of.get('delsp')?.toLowerCase() === 'yes'
  const { rest, files } = withoutUuencoded(text)
  content.attachments.push(...files)
  content.stretches.push({
    plain: rest,
    html: null,
    ...(flows ? { flowed: deletes ? 'deletes_space' : 'kept' } : {}),
  })
}

/** What a page says of itself counts where the mail says nothing. */
function charsetInPage(type: string, bytes: Buffer) {
  const start = type === 'text/html' ? bytes.toString('latin1', 0, 4096) : ''
  return /<meta\s[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1] ?? ''
}

function takeCalendar({ type }: Part, bytes: Buffer, content: Content) {
  const { text } = decoded(bytes, type.of.get('charset') ?? 'utf-8')
  content.invitations.push(...mailInvitation(text, type.of.get('method') ?? ''))
}

/** False where it could not be opened: then it stays a file like others. */
function takeWinmail(bytes: Buffer, content: Content) {
  const opened = openedWinmail(bytes)
  if (!opened) {
    content.warnings.add('winmail_broken')
    return false
  }
  content.attachments.push(...opened.attachments)
  content.winmail ??= { plain: opened.plain || null, html: opened.html || null }
  return true
}

function attachmentOf(part: Part, bytes: Buffer, { beside }: Where): Attachment {
  const contentId = fieldOf(part.headers, 'content-id').replace(/^<|>$/g, '') || null
  const isInline =
    part.disposition.value !== 'attachment' && (part.disposition.value === 'inline' || beside === 'related')
  return { name: nameOf(part), type: part.type.value, contentId, inline: isInline, bytes }
}
