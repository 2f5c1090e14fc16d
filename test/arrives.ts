/** Mails that come in to the desk of a story, through the real intake. */
import { after } from 'node:test'
import { type Judged, judgeBy } from '../server/channels/mail/intake/judge.ts'
import { keepMail } from '../server/channels/mail/intake/keep.ts'
import { takeIn } from '../server/channels/mail/intake/take-in.ts'
import { endIdleReaders, readMail } from '../server/channels/mail/reading/read-mail.ts'
import { failure } from '../server/channels/mail/trust/resolver.ts'
import type { Story } from './cast.ts'

export type Sent = {
  from?: string
  /** The envelope's sender; empty for the null path, left out: as in From. */
  path?: string
  to?: string
  subject?: string
  text?: string
  messageId?: string
  /** More lines of the header. */
  head?: readonly string[]
  /** The whole mail, instead of everything but `path` and `to`. */
  raw?: Buffer
  /** What its judge would have said otherwise: as if a domain had signed it, say. */
  judged?: Partial<Judged>
}

const support = 'support@desk.example'
/** A world in which no domain says anything. */
const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))

/** Call it in the body of a describe. Gives what brings one mail in, to its end, and tells its id. */
export function mailFor(desk: Pick<Story, 'world'>) {
  after(() => endIdleReaders())
  const read = (id: string, judged: Sent['judged'] = {}) =>
    takeIn(desk.world, id, {
      read: readMail,
      judge: async (world, mail) => ({ ...(await judge(world, mail)), ...judged }),
    })
  const arrives = async (sent: Sent = {}): Promise<string> => {
    const address = /[^<\s]+@[^>\s]+/.exec(sent.from ?? 'mallory@people.example')![0]
    const id = (await keepMail(desk.world, {
      source: 'pipe',
      envelopeFrom: sent.path ?? address,
      envelopeTo: [sent.to ?? support],
      raw: sent.raw ?? written(sent),
    }))!
    await read(id, sent.judged)
    return id
  }
  /** One that is to be read once more. */
  return Object.assign(arrives, { again: read })
}

/** Proven by the signature of the sender's domain. */
export const proven = { level: 'M1' } as const satisfies Partial<Judged>

export function written({ from, to = support, subject, text, messageId, head = [] }: Sent = {}): Buffer {
  const lines = [
    `From: ${from ?? 'Mallory <mallory@people.example>'}`,
    `To: ${to}`,
    `Subject: ${subject ?? 'No mail comes in'}`,
    `Message-ID: ${messageId ?? `<${crypto.randomUUID()}@people.example>`}`,
    'Date: Mon, 2 Mar 2026 09:00:00 +0000',
    ...head,
    ...(head.some((line) => /^content-type:/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text ?? `It does not work: ${crypto.randomUUID()}`}\r\n`)
}
