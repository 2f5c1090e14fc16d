import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { MailReason } from '#contract/mail/trust.ts'
import { openVault } from '#platform/vault.ts'
import { dkimKey, dnsOf, type Key, mailOf, recordOf, signed } from '../../../../test/forged-mail.ts'
import { makerOf, messageIdOf, ownMessageId, receiptOf } from '../message-id.ts'
import { quarterKeys } from '../threading/keys.ts'
import { type Pointed, placeOf } from '../threading/place.ts'
import { readReplyAddress, replyAddress, replyPurpose } from '../threading/reply-address.ts'
import { threadOf } from '../threading/thread-of.ts'
import { headerLines, valueIn } from './headers.ts'
import { judgeMail } from './judge.ts'
import type { Replays } from './replays.ts'

// Oleg of client.ru has a ticket. Mallory has a domain, a server and a mailbox of her own, and has seen his letters.
const now = new Date('2026-03-02T10:00:00Z')
const oleg = { id: 'oleg', state: 'active' as const }
const olegs = 'oleg@client.ru'
const replyDomain = 'reply.desk.example'
const ticketId = '0195a1c0-0000-7000-8000-000000000001'

const good = dkimKey('client.ru', 'good')
const weak = dkimKey('client.ru', 'weak', 768)
const trial = dkimKey('client.ru', 'trial', 2048, 't=y; ')
const mallorys = dkimKey('mallory.example', 'm')
const dns = {
  ...Object.assign({}, ...[good, weak, trial, mallorys].map(recordOf)),
  'client.ru': 'v=spf1 ip4:192.0.2.10 -all',
  '_dmarc.client.ru': 'v=DMARC1; p=reject',
  'mallory.example': 'v=spf1 ip4:198.51.100.66 -all',
  '_dmarc.mallory.example': 'v=DMARC1; p=reject',
}

const vault = openVault('/nowhere', randomBytes(32).toString('base64'))
const keys = quarterKeys(vault, replyPurpose, now)
const maker = makerOf('https://desk.example', vault)
const handles = { thread: randomBytes(8), participant: randomBytes(5) }
const olegsReplyAddress = replyAddress(handles, { before: '', domain: replyDomain }, keys)
const olegsReceipt = messageIdOf(receiptOf(ticketId, oleg.id), maker)
const conversation = { ticketId, contactId: oleg.id }
const givenOut = {
  byHandles: async ({ thread }: { thread: Buffer }) => (thread.equals(handles.thread) ? conversation : null),
  byMessageId: async (id: string) => (id === olegsReceipt ? conversation : null),
}

function rememberingReplays(): Replays {
  const seen = new Map<string, string>()
  return {
    async isReplay({ domain, value }, mark) {
      const first = seen.get(domain + value) ?? mark
      seen.set(domain + value, first)
      return first !== mark
    },
  }
}

type Headers = [string, string][]
const plain: Headers = [
  ['From', `Oleg <${olegs}>`],
  ['To', 'support@desk.example'],
  ['Subject', 'Re: [#104233] The shop is down'],
  ['Date', 'Mon, 2 Mar 2026 09:00:00 +0000'],
  ['Message-ID', '<1@client.ru>'],
]
const text = 'Please reset the password of the server and send it to me.'
const olegsServer = { from: olegs, ip: '192.0.2.10', helo: 'mx.client.ru' }
const mallorysServer = { from: 'm@mallory.example', ip: '198.51.100.66', helo: 'mx.mallory.example' }

/** What Mallory does to the headers so that her mail lands in Oleg's ticket, or she gets to read it. */
const tricks: Record<string, (headers: Headers) => Headers> = {
  'the number in the subject': (headers) => headers,
  'to his reply address': (headers) => headers.map(([k, v]) => (k === 'To' ? [k, olegsReplyAddress] : [k, v])),
  'in reply to his receipt': (headers) => [...headers, ['In-Reply-To', olegsReceipt], ['References', olegsReceipt]],
  'a copy to herself': (headers) => [...headers, ['Cc', 'm@mallory.example'], ['In-Reply-To', olegsReceipt]],
  'answers to herself': (headers) => [...headers, ['Reply-To', 'm@mallory.example'], ['In-Reply-To', olegsReceipt]],
  'an address inside an address': (headers) =>
    headers.map(([k, v]) => (k === 'From' ? [k, `"${olegs}" <m(&email=${olegs})@client.ru>`] : [k, v])),
}

type Made = { raw: string; envelope: typeof olegsServer; before?: string }
const broken = (raw: string) => raw.replace('Please reset', 'Please now reset')
const late = { signTime: new Date('2026-01-01'), expires: new Date('2026-02-01') }
const by =
  (key: Key, signing: Parameters<typeof signed>[2] = {}) =>
  async (mail: string): Promise<Made> => ({
    raw: await signed(mail, key, signing),
    envelope: mallorysServer,
  })

/** How the mail is, or is not, authenticated, and what is said of it. */
const forgeries: Record<string, [MailReason, (mail: string) => Promise<Made>]> = {
  'not signed': ['unsigned', async (raw) => ({ raw, envelope: mallorysServer })],
  'from a server that his domain allows, not signed': ['spf_only', async (raw) => ({ raw, envelope: olegsServer })],
  'signed by her own domain': ['signature_foreign', by(mallorys)],
  'signed by his domain, then changed': [
    'signature_broken',
    async (mail) => ({
      raw: broken(await signed(mail, good)),
      envelope: mallorysServer,
    }),
  ],
  'signed in its beginning only': ['signature_partial', by(good, { maxBodyLength: 10 })],
  'signed with a short key': ['key_weak', by(weak)],
  'signed by SHA-1': ['algorithm_weak', by(good, { algorithm: 'rsa-sha1' })],
  'his own mail, sent once more': [
    'replayed',
    async (mail) => {
      const raw = await signed(mail, good)
      return { raw, envelope: mallorysServer, before: raw }
    },
  ],
}
const moreForgeries: typeof forgeries = {
  'signed with a key on trial': ['key_testing', by(trial)],
  'signed, and expired': ['signature_expired', by(good, late)],
  'signed without the date': [
    'header_uncovered',
    by(good, { headers: 'From:To:Subject:Message-ID:Cc:In-Reply-To:References:Reply-To' }),
  ],
  'signed, with a copy added': [
    'header_uncovered',
    async (mail) => ({
      raw: `Cc: m@mallory.example\r\n${await signed(mail, good, { headers: 'From:To:Subject:Date:Message-ID' })}`,
      envelope: mallorysServer,
    }),
  ],
  'signed, with what it answers added': [
    'header_uncovered',
    async (mail) => ({
      raw: `In-Reply-To: ${olegsReceipt}\r\n${await signed(mail, good, { headers: 'From:To:Subject:Date:Message-ID' })}`,
      envelope: mallorysServer,
    }),
  ],
  'signed, with a second subject': [
    'header_twice',
    async (mail) => ({
      raw: `Subject: Close my account\r\n${await signed(mail, good)}`,
      envelope: mallorysServer,
    }),
  ],
  'signed, with a second From': [
    'author_many',
    async (mail) => ({
      raw: `From: m@mallory.example\r\n${await signed(mail, good)}`,
      envelope: mallorysServer,
    }),
  ],
  'with headers parted by a bare CR': [
    'malformed',
    async (mail) => ({
      raw: `X-A: b\rFrom: m@mallory.example\r\n${await signed(mail, good)}`,
      envelope: olegsServer,
    }),
  ],
  'a claim of another server that all is well': [
    'unsigned',
    async (mail) => ({
      raw: `Authentication-Results: desk.example; dkim=pass header.d=client.ru; dmarc=pass\r\n${mail}`,
      envelope: mallorysServer,
    }),
  ],
}

const states: Record<string, Partial<Pointed>> = {
  open: {},
  resolved: { status: 'resolved' },
  'closed, can be opened again': { status: 'closed' },
  'closed for good': { status: 'closed', reopens: false },
  merged: { status: 'closed', survivorId: 'survivor' },
}

const known = (replyToken: { contactId: string } | null) => ({
  contactsOf: async (address: string) => (address === olegs ? [oleg] : []),
  contactDomains: async () => ['client.ru'],
  replyToken,
})

/** As intake does it: whom it points to, how far it is believed, where it goes. */
async function arrives({ raw, envelope, before }: Made, state: Partial<Pointed> = {}) {
  const replays = rememberingReplays()
  const mail = Buffer.from(raw)
  const named = (name: string) =>
    headerLines(mail)
      .filter(({ key }) => key === name)
      .map(({ line }) => valueIn(line))
  const thread = await threadOf(
    {
      named: named('to'),
      handedTo: named('to'),
      inReplyTo: named('in-reply-to'),
      references: named('references'),
      subject: named('subject').join(),
    },
    { keys, maker, givenOut },
  )
  const token = thread.by === 'reply_address' ? { contactId: thread.contactId } : null
  const given = { known: known(token), replays, resolver: dnsOf(dns), now }
  if (before) await judgeMail({ ...given, raw: Buffer.from(before), envelope: olegsServer })
  const verdict = await judgeMail({ ...given, raw: mail, envelope })
  const pointed = thread.by
    ? { id: ticketId, status: 'open' as const, reopens: true, survivorId: null, participants: [oleg.id], ...state }
    : null
  return { verdict, thread, place: placeOf(verdict, thread, pointed) }
}

describe('a mail in somebody’s name', () => {
  let forged = 0
  for (const [how, [why, forge]] of Object.entries(forgeries)) {
    it(`${how}: gets into no ticket, whatever its headers say and however the ticket stands`, async () => {
      for (const [trick, bend] of Object.entries(tricks)) {
        const made = await forge(mailOf(bend(plain), text))
        for (const [at, state] of Object.entries(states)) {
          const { verdict, place } = await arrives(made, state)
          const story = `${how}, ${trick}, ${at}`
          assert.equal(verdict.level, 'M0', story)
          assert.equal(verdict.reason, trick === 'an address inside an address' ? 'author_unreadable' : why, story)
          assert.equal(verdict.senderId, null, story)
          assert.ok(place.at === 'unverified_tray' || (place.at === 'new_ticket' && place.unverified), story)
          forged++
        }
      }
    })
  }

  it('was tried in 240 ways', () => assert.equal(forged, 240))

  for (const [how, [why, forge]] of Object.entries(moreForgeries))
    it(`${how}: is not believed either`, async () => {
      const { verdict } = await arrives(await forge(mailOf(plain, text)))
      assert.deepEqual([verdict.level, verdict.reason], ['M0', why])
    })
})

describe('Oleg’s own mail', () => {
  const honest = async (bend: (headers: Headers) => Headers, state: Partial<Pointed> = {}) =>
    arrives({ raw: await signed(mailOf(bend(plain), text), good), envelope: olegsServer }, state)

  it('to his reply address joins his ticket, the one that it was merged into, or opens one beside it', async () => {
    const went = []
    for (const state of Object.values(states)) {
      const { verdict, place } = await honest(tricks['to his reply address']!, state)
      assert.equal(verdict.level, 'M2')
      went.push(place.at === 'new_ticket' ? `linked to ${place.linkedTo}` : `${place.at} ${place.ticketId}`)
    }
    assert.deepEqual(went, [
      `ticket ${ticketId}`,
      `ticket ${ticketId}`,
      `ticket ${ticketId}`,
      `linked to ${ticketId}`,
      'ticket survivor',
    ])
  })

  it('in answer to a letter joins the ticket while he takes part in it', async () => {
    const there = await honest(tricks['in reply to his receipt']!)
    assert.deepEqual([there.verdict.level, there.place.at], ['M1', 'ticket'])
    const gone = await honest(tricks['in reply to his receipt']!, { participants: ['petr'] })
    assert.deepEqual(gone.place, { at: 'new_ticket', linkedTo: null, unverified: false, suggests: null })
  })

  it('with a number in its subject opens a ticket of its own, and the number is only offered', async () => {
    const { verdict, place } = await honest((headers) => headers)
    assert.deepEqual([verdict.level, verdict.reason, verdict.senderId], ['M1', 'signed_by_domain', 'oleg'])
    assert.deepEqual(place, { at: 'new_ticket', linkedTo: null, unverified: false, suggests: 104233 })
  })

  it('is the same mail when it is processed once more', async () => {
    const raw = await signed(mailOf(plain, text), good)
    assert.equal((await arrives({ raw, envelope: olegsServer, before: raw })).verdict.level, 'M1')
  })

  it('cannot be checked while the DNS is silent, and says so', async () => {
    const raw = Buffer.from(await signed(mailOf(plain, text), good))
    const silent = dnsOf(dns, ['client.ru'])
    const verdict = await judgeMail({
      raw,
      envelope: olegsServer,
      known: known(null),
      replays: rememberingReplays(),
      resolver: silent,
      now,
    })
    assert.deepEqual([verdict.level, verdict.reason, verdict.about.signer], ['M0', 'dns_failed', 'client.ru'])
  })
})

it('reads addresses and ids of our own only', () => {
  assert.deepEqual(readReplyAddress(olegsReplyAddress.toUpperCase(), keys), handles)
  assert.equal(ownMessageId('<1@client.ru>', maker), null)
})
