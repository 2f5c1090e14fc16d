/** Mail of honest and of other people to the desk of a story: signed, judged by their DNS, through the real intake. */
import { after } from 'node:test'
import { sql } from 'kysely'
import { judgeBy } from '../server/channels/mail/intake/judge.ts'
import { keepMail } from '../server/channels/mail/intake/keep.ts'
import { takeIn } from '../server/channels/mail/intake/take-in.ts'
import { endIdleReaders, readMail } from '../server/channels/mail/reading/read-mail.ts'
import type { Story } from './cast.ts'
import { dkimKey, dnsOf, mailOf, recordOf, signed } from './forged-mail.ts'

export type Headers = [string, string][]
/** As a server hands it over: from and for whom. */
export type Handing = { from?: string; to?: readonly string[] }

/** The domain of everybody in the cast, its keys, and the one that Mallory keeps beside it. */
export const keysOfPeople = {
  good: dkimKey('people.example', 'good'),
  weak: dkimKey('people.example', 'weak', 768),
  trial: dkimKey('people.example', 'trial', 2048, 't=y; '),
  mallorys: dkimKey('mallory.example', 'm'),
}
export const dnsOfPeople = {
  ...Object.assign({}, ...Object.values(keysOfPeople).map(recordOf)),
  'people.example': 'v=spf1 ip4:192.0.2.10 -all',
  '_dmarc.people.example': 'v=DMARC1; p=reject',
  'mallory.example': 'v=spf1 ip4:198.51.100.66 -all',
  '_dmarc.mallory.example': 'v=DMARC1; p=reject',
}

export type Ended = {
  id: string
  state: string
  outcome: string | null
  reason: string | null
  ticketId: string | null
  trust: string | null
}

let written = 0
export const headersOf = (from: string, more: Record<string, string> = {}): Headers =>
  Object.entries({
    From: from,
    To: 'support@desk.example',
    Subject: 'Re: The shop is down',
    Date: 'Mon, 2 Mar 2026 09:00:00 +0000',
    'Message-ID': `<${++written}@people.example>`,
    ...more,
  })

/** Call it in the body of a describe, after the desk. */
export function signedMail(desk: Pick<Story, 'world'>) {
  const judge = judgeBy(dnsOf(dnsOfPeople))
  after(() => endIdleReaders())
  const handOver = async (raw: string, { from = 'x@people.example', to = ['support@desk.example'] }: Handing = {}) => {
    const mail = { source: 'pipe', envelopeFrom: from, envelopeTo: to, raw: Buffer.from(raw) }
    const id = (await keepMail(desk.world, mail))!
    await takeIn(desk.world, id, { read: readMail, judge })
    return endOf(id)
  }
  const endOf = async (id: string): Promise<Ended> => {
    const { rows } = await sql<Ended>`
      select id, state, outcome, reason, ticket_id as "ticketId", trust from incoming_mail where id = ${id}`.execute(
      desk.world.db,
    )
    return rows[0]!
  }
  return {
    judge,
    handOver,
    /** Signed by the domain of the cast. */
    comes: async (headers: Headers, text: string, handing: Handing = {}) =>
      handOver(await signed(mailOf(headers, text), keysOfPeople.good), handing),
  }
}
