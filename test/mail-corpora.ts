/**
 * Real mails that lie beside the project, with what is known of how they should be read: stored results where the corpus
 * brings them, its file names where those say it, nothing elsewhere. Used by the story of the corpora and by its bench.
 */
import { type Judged, kindOf } from '../server/channels/mail/reading/kind/kind-of.ts'
import type { Mailbox, WholeMail } from '../server/channels/mail/reading/mail.ts'
import { entries } from './shared-data.ts'

export type Met = Record<string, boolean>
export type Case = { corpus: string; name: string; raw: Buffer; met(mail: WholeMail): Met }

const unknown = () => ({})

export function mailCases(): Case[] {
  return [
    ...stalwart(),
    ...plain('mikel-mail'),
    ...enmime(),
    ...plain('webklex'),
    ...chatwoot(),
    ...plain('mailparser'),
    ...flanker(),
    ...plain('spamscope'),
    ...plain('python-email'),
    ...bounces(),
    ...spamassassin(),
    ...cyrillic(),
    ...plain('dkim-arc-spf', /\.eml$/),
    ...winmail(),
    ...calendar(),
    ...crisp(),
    ...replies('github'),
    ...replies('willdurand'),
    ...talon(),
  ]
}

function files(folder: string, corpus: string, wanted = /./) {
  const found = entries(`${folder}/${corpus}.tar.gz`)
  return found.filter(({ name }) => wanted.test(name) && !/(?:\.gitattributes|\.gitignore|LICENSE)$/.test(name))
}

const plain = (corpus: string, wanted?: RegExp): Case[] =>
  files('mail', corpus, wanted).map(({ name, bytes }) => ({ corpus, name, raw: bytes, met: unknown }))

const kindIs = (mail: WholeMail, ...kinds: Judged['kind'][]) => ({ kind: kinds.includes(kindOf(mail).kind) })

// ── stored results ─────────────────────────────────────────────────────────

type Address = { name?: string; address?: string }
type Value = {
  Text?: string
  Address?: { List?: Address[]; Group?: { addresses: Address[] }[] }
  DateTime?: Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'tz_hour' | 'tz_minute', number> & {
    tz_before_gmt: boolean
  }
}
type Part = { headers: { name: string; value: Value }[]; body: { Text?: string; Html?: string } }
type Parsed = { text_body: number[]; html_body: number[]; attachments: number[]; parts: Part[] }

/** Every mail as stored and with the line ends of SMTP. */
function stalwart(): Case[] {
  const all = files('mail', 'stalwart')
  const parsed = new Map(all.map(({ name, bytes }) => [name, bytes]))
  return all
    .filter(({ name }) => name.endsWith('.eml'))
    .flatMap(({ name, bytes }) => {
      const want = JSON.parse(parsed.get(name.replace('.eml', '.json'))!.toString()) as Parsed
      const met = (mail: WholeMail) => metOf(want, mail)
      const overSmtp = Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
      return [
        { corpus: 'stalwart', name, raw: bytes, met },
        { corpus: 'stalwart', name: `${name} with CRLF`, raw: overSmtp, met },
      ]
    })
}

function metOf({ parts, text_body, html_body, attachments }: Parsed, mail: WholeMail): Met {
  const value = (name: string) => parts[0]!.headers.find((header) => header.name === name)?.value
  const bodies = (which: number[], kind: 'Text' | 'Html') => which.flatMap((part) => parts[part]!.body[kind] ?? [])
  const met: Met = {}
  const subject = value('subject')?.Text
  if (subject) met.subject = same(subject, mail.subject)
  for (const who of ['from', 'to', 'cc'] as const) {
    const people = value(who)?.Address
    if (people) met[who] = same(peopleIn(people).map(said).join(';'), mail[who].map(said).join(';'))
  }
  const date = value('date')?.DateTime
  if (date) met.date = isoOf(date) === mail.date
  const [text, html] = [bodies(text_body, 'Text'), bodies(html_body, 'Html')]
  if (text.length > 0) met.text = same(text.join(' '), mail.text)
  if (html.length > 0) met.html = html.every((one) => squeezed(mail.html ?? '').includes(squeezed(one)))
  met.attachments = attachments.length === mail.attachments.length
  return met
}

const peopleIn = ({ List, Group }: NonNullable<Value['Address']>) =>
  List ?? Group?.flatMap((one) => one.addresses) ?? []
const said = ({ name, address }: Address | Mailbox) => `${squeezed(name ?? '')}|${address ?? ''}`
const squeezed = (text: string) => text.replace(/[\s\0\u200b]+/g, ' ').trim()

/** Where the stored result gave up a letter, we may have read it. */
function same(want: string, got: string) {
  const [wanted, found] = [squeezed(want), squeezed(got)]
  if (!wanted.includes('\ufffd')) return wanted === found
  const pieces = wanted.split(/\ufffd+/)
  let at = 0
  for (const piece of pieces) {
    at = found.indexOf(piece, at)
    if (at < 0) return false
    at += piece.length
  }
  return Math.abs(wanted.length - found.length) <= pieces.length * 2
}

function isoOf(date: NonNullable<Value['DateTime']>) {
  const offset = (date.tz_hour * 60 + date.tz_minute) * (date.tz_before_gmt ? 1 : -1)
  return new Date(
    Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute + offset, date.second),
  ).toISOString()
}

// ── what the names of the files say ────────────────────────────────────────

function enmime(): Case[] {
  const reports = (name: string) => (mail: WholeMail) =>
    kindIs(mail, name.includes('delayed') ? 'delivery_report' : 'bounce')
  return plain('enmime').map((one) => (one.name.includes('dsn/') ? { ...one, met: reports(one.name) } : one))
}

function flanker(): Case[] {
  return plain('flanker').map((one) =>
    /^(?:.*\/)?bounce\//.test(one.name) ? { ...one, met: (mail) => kindIs(mail, 'bounce', 'delivery_report') } : one,
  )
}

/** Those called exchange, unsubscribe and the like are pieces without headers. */
function bounces(): Case[] {
  return plain('bounces').map((one) => {
    if (/(?:arf\d|fbl-(?:aol|comcast|yahoo))/.test(one.name))
      return { ...one, met: (mail) => kindIs(mail, 'delivery_report') }
    if (!/(?:^|\/)(?:[\d.]+|testfile)\.eml$/.test(one.name)) return one
    return {
      ...one,
      met: (mail) => ({
        ...kindIs(mail, 'bounce', 'delivery_report'),
        recipient: kindOf(mail).recipients.some(({ address }) => address.includes('@')),
      }),
    }
  })
}

function chatwoot(): Case[] {
  return plain('chatwoot').map((one) => {
    const kind = one.name.includes('auto_reply') ? 'auto_reply' : one.name.includes('bounced') ? 'bounce' : 'person'
    if (one.name.includes('non_utf')) return one
    return { ...one, met: (mail) => kindIs(mail, kind) }
  })
}

/** Mails of lists: each has its Message-ID, and none is taken for a bounce or for an answering machine. */
function spamassassin(): Case[] {
  return plain('spamassassin').map((one) =>
    one.name.includes('ham')
      ? { ...one, met: (mail) => ({ messageId: mail.messageId !== null, list: kindIs(mail, 'list', 'person').kind }) }
      : one,
  )
}

/** Those of a spam archive are English with a Russian label. */
function cyrillic(): Case[] {
  return plain('cyrillic').map((one) => ({
    ...one,
    met:
      one.name.includes('sa-0') || one.name.includes('sa-1')
        ? unknown
        : (mail) => {
            const all = [
              mail.subject,
              mail.text,
              ...[...mail.from, ...mail.to].map(({ name }) => name),
              ...mail.attachments.map(({ name }) => name),
            ]
            return {
              cyrillic: /[а-яё]{2}/iu.test(all.join(' ')) || mail.mails.some(({ text }) => /[а-яё]{2}/iu.test(text)),
            }
          },
  }))
}

// ── parts, wrapped in a mail ───────────────────────────────────────────────

const wrapped = (type: string, bytes: Buffer) =>
  Buffer.from(
    `From: oleg@shop.example\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n`,
  )

const withoutContent = /garbage|multi-name|body\.tnef/

function winmail(): Case[] {
  return files('mail', 'winmail-dat').map(({ name, bytes }) => ({
    corpus: 'winmail-dat',
    name,
    raw: wrapped('application/ms-tnef; name=winmail.dat', bytes),
    met: (mail) => ({
      opened: !mail.warnings.includes('winmail_broken'),
      ...(withoutContent.test(name) ? {} : { files: mail.attachments.some(({ from }) => from === 'winmail') }),
      ...(name.includes('body.tnef') ? { text: mail.textFrom === 'winmail' } : {}),
    }),
  }))
}

function calendar(): Case[] {
  return files('mail', 'calendar', /\.ics$/).map(({ name, bytes }) => ({
    corpus: 'calendar',
    name,
    raw: wrapped('text/calendar; charset=utf-8; method=REQUEST', bytes),
    met: (mail) => ({
      event: mail.invitations.length === Math.min(20, bytes.toString().match(/^BEGIN:VEVENT/gim)?.length ?? 0),
    }),
  }))
}

// ── replies ────────────────────────────────────────────────────────────────

const replies = (corpus: string): Case[] =>
  files('quotes', corpus, /\.txt$/).map(({ name, bytes }) => ({
    corpus,
    name,
    raw: wrapped('text/plain; charset=utf-8', bytes),
    met: unknown,
  }))

function crisp(): Case[] {
  const expected = files('quotes', 'crisp', /expected\.json$/)[0]
  const known: Record<string, { firstFragment?: string; visibleText?: string }> = expected
    ? JSON.parse(expected.bytes.toString())
    : {}
  return replies('crisp').map((one) => {
    const want = known[one.name.replace(/^.*\/|\.txt$/g, '')]
    const reply = want?.firstFragment ?? want?.visibleText
    return reply ? { ...one, met: (mail) => ({ reply: squeezed(reply) === squeezed(mail.reply) }) } : one
  })
}

/** Plain replies with what is to be left of them; where no file says it, the suite of the corpus expects "Hello". */
function talon(): Case[] {
  const all = files('quotes', 'talon')
  const texts = new Map(all.map(({ name, bytes }) => [name, bytes.toString()]))
  const standard = all.filter(({ name }) => /standard_replies\/.*\.eml$/.test(name))
  const pages = all.filter(({ name }) => /html_replies\/.*\.html$/.test(name))
  return [
    ...standard.map(({ name, bytes }) => {
      const want = texts.get(name.replace('.eml', '_reply_text')) ?? 'Hello'
      const met = ({ reply, signature }: WholeMail) => ({ reply: squeezed(`${reply} ${signature}`) === squeezed(want) })
      return { corpus: 'talon', name, raw: bytes, met }
    }),
    ...pages.map(({ name, bytes }) => ({
      corpus: 'talon',
      name,
      raw: wrapped('text/html; charset=utf-8', bytes),
      met: ({ reply }: WholeMail) => ({ reply: squeezed(reply) === 'Hi. I am fine. Thanks, Alex' }),
    })),
  ]
}
