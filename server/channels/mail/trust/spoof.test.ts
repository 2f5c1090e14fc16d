import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { MailReason } from '#contract/mail/trust.ts'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { dnsOf, type Key, mailOf, signed } from '../../../../test/forged-mail.ts'
import {
  dnsOfPeople,
  type Ended,
  type Headers,
  headersOf,
  keysOfPeople,
  signedMail,
} from '../../../../test/signed-mail.ts'
import { setAnswersTo } from '../commands/set-answers-to.ts'
import { readMail } from '../reading/read-mail.ts'
import { judgeMail } from './judge.ts'
import type { Replays } from './replays.ts'

// Oleg has a ticket. Mallory has a domain, a server and a mailbox of her own, and has seen his letters.
const { good, weak, trial, mallorys } = keysOfPeople
const olegs = 'oleg@people.example'
const text = 'Please reset the password of the server and send it to me.'
const olegsServer = { from: olegs, ip: '192.0.2.10', helo: 'mx.people.example' }
const mallorysServer = { from: 'm@mallory.example', ip: '198.51.100.66', helo: 'mx.mallory.example' }

/** What Oleg's letters about a ticket carry. */
type Seen = { number: number; replyAddress: string; receipt: string }

/** What Mallory does to the headers so that her mail lands in Oleg's ticket, or she gets to read it. */
const tricks: Record<string, (headers: Headers, seen: Seen) => Headers> = {
  'the number in the subject': (headers, { number }) => put(headers, 'Subject', `Re: [#${number}] The shop is down`),
  'to his reply address': (headers, { replyAddress }) => put(headers, 'To', replyAddress),
  'in reply to his receipt': (headers, { receipt }) => [...headers, ['In-Reply-To', receipt], ['References', receipt]],
  'a copy to herself': (headers, { receipt }) => [...headers, ['Cc', 'm@mallory.example'], ['In-Reply-To', receipt]],
  'answers to herself': (headers, { receipt }) => [
    ...headers,
    ['Reply-To', 'm@mallory.example'],
    ['In-Reply-To', receipt],
  ],
  'an address inside an address': (headers) => put(headers, 'From', `"${olegs}" <m(&email=${olegs})@people.example>`),
}
const put = (headers: Headers, name: string, value: string): Headers =>
  headers.map(([k, v]) => (k === name ? [k, value] : [k, v]))

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
      raw: `In-Reply-To: ${anyReceipt}\r\n${await signed(mail, good, { headers: 'From:To:Subject:Date:Message-ID' })}`,
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
      raw: `Authentication-Results: desk.example; dkim=pass header.d=people.example; dmarc=pass\r\n${mail}`,
      envelope: mallorysServer,
    }),
  ],
}

/** A letter of ours, as far as a signature over the headers goes. */
const anyReceipt = '<o.a.b.c@localhost>'

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

const known = {
  contactsOf: async (address: string) => (address === olegs ? [{ id: 'oleg', state: 'active' as const }] : []),
  contactDomains: async () => ['people.example'],
  replyToken: null,
}

/** How far it is believed, by a server that spoke to its sender itself. */
async function judged({ raw, envelope, before }: Made, resolver = dnsOf(dnsOfPeople)) {
  const given = { known, replays: rememberingReplays(), resolver, now: new Date('2026-03-02T10:00:00Z') }
  if (before) await judgeMail({ ...given, raw: Buffer.from(before), envelope: olegsServer })
  return judgeMail({ ...given, raw: Buffer.from(raw), envelope })
}

const written = (trick: keyof typeof tricks, seen: Seen) =>
  mailOf(tricks[trick]!(headersOf(`Oleg <${olegs}>`), seen), text)
const plain = () => mailOf(headersOf(`Oleg <${olegs}>`), text)

describe('a mail in somebody’s name', () => {
  const desk = freshDesk()
  const mail = signedMail(desk)
  const seen: Record<string, Seen & { ticketId: string }> = {}
  const past = (days: number) => new Date(Date.parse('2026-03-02T09:00:00Z') - days * 24 * 3_600_000)
  const states = {
    open: {},
    'waiting for him': { status: 'waiting_for_client' },
    resolved: { status: 'resolved', resolved_at: past(1) },
    'closed, can be opened again': { status: 'closed', resolved_at: past(9), closed_at: past(2) },
    'closed for good': { status: 'closed', resolved_at: past(90), closed_at: past(83) },
  } as const

  before(async () => {
    const oleg = await desk.contact('Oleg', desk.vector, 'technical', 'en')
    await desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', oleg.id).execute()
    const domain = 'reply.desk.example'
    await setAnswersTo(desk.world, confirmed(desk.world, desk.maria), { way: 'domain', domain })
    for (const [state, changes] of Object.entries(states)) {
      const { ticketId, number } = await desk.ticket(`The shop is down: ${state}`, oleg)
      await desk.jobs()
      const letter = await desk.world.db
        .selectFrom('letters')
        .select(['message_id', 'reply_to'])
        .where('stream_id', '=', ticketId)
        .executeTakeFirstOrThrow()
      seen[state] = { ticketId, number, receipt: letter.message_id, replyAddress: letter.reply_to! }
      if ('status' in changes)
        await desk.world.db.updateTable('tickets').set(changes).where('id', '=', ticketId).execute()
    }
  })

  /** Everything that a mail could change of his tickets: what is in them, letters that go out, what is told of it. */
  const standing = async () => {
    const { rows } = await sql<{ all: string }>`
      with his as (select t.* from tickets t where t.id in (${sql.join(Object.values(seen).map(({ ticketId }) => ticketId))}))
      select (select string_agg(his::text, '|' order by id) from his) ||
        (select count(*) from messages where ticket_id in (select id from his)) || '|' ||
        (select count(*) from events where stream_id in (select id from his)) || '|' ||
        (select count(*) from letters where stream_id in (select id from his)) || '|' ||
        (select count(*) from ticket_informants where ticket_id in (select id from his)) as all`.execute(desk.world.db)
    return rows[0]!.all
  }

  /** What only names a ticket in its words points to none. */
  const pointless = ['the number in the subject', 'an address inside an address']
  /** It waits, or begins a ticket in which its client is asked whether it is theirs; never another's. */
  const assertOnItsOwn = async ({ state, outcome, ticketId }: Ended, story: string) => {
    if (state === 'held') return assert.equal(ticketId, null, story)
    const { authorship, id } = await desk.world.db
      .selectFrom('tickets')
      .select(['authorship', 'id'])
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()
    assert.deepEqual([outcome, authorship], ['opened', 'unconfirmed'], story)
    assert.ok(!Object.values(seen).some((his) => his.ticketId === id), story)
  }

  let forged = 0
  for (const [how, [, forge]] of Object.entries(forgeries)) {
    it(`${how}: gets into no ticket, whatever its headers say and however the ticket stands`, async () => {
      const before = await standing()
      for (const trick of Object.keys(tricks))
        for (const [state, shown] of Object.entries(seen)) {
          const made = await forge(written(trick, shown))
          const story = `${how}, ${trick}, ${state}`
          const to = trick === 'to his reply address' ? [shown.replyAddress] : ['support@desk.example']
          const raw = Buffer.from(made.before ?? '')
          const handing = { raw, read: await reading(raw), envelope: { from: olegs, to } }
          if (made.before) await mail.judge(desk.world, handing)
          // One sender, and no storm.
          desk.clock.pass({ minutes: 11 })
          const end = await mail.handOver(made.raw, { from: made.envelope.from, to })
          assert.equal(end.trust, 'M0', story)
          if (pointless.includes(trick)) await assertOnItsOwn(end, story)
          else assert.deepEqual([end.state, end.ticketId], ['held', shown.ticketId], story)
          forged++
        }
      assert.equal(await standing(), before)
    })
  }

  it('was tried in 240 ways', () => assert.equal(forged, 240))

  it('changes what is looked at, were it believed: his own word comes in', async () => {
    const before = await standing()
    const end = await mail.comes(tricks['to his reply address']!(headersOf(olegs), seen.open!), 'It works again.')
    assert.deepEqual([end.outcome, end.ticketId], ['joined', seen.open!.ticketId])
    assert.notEqual(await standing(), before)
  })
})

async function reading(raw: Buffer) {
  const read = await readMail(raw)
  if ('unreadable' in read) throw new Error('a story cannot be read')
  return read
}

describe('how far a mail in somebody’s name is believed', () => {
  const shown = { number: 104233, replyAddress: 'r@reply.desk.example', receipt: anyReceipt }

  for (const [how, [why, forge]] of Object.entries(forgeries))
    it(`${how}: not at all, and says why`, async () => {
      for (const trick of Object.keys(tricks)) {
        const verdict = await judged(await forge(written(trick, shown)))
        assert.equal(verdict.level, 'M0', trick)
        assert.equal(verdict.reason, trick === 'an address inside an address' ? 'author_unreadable' : why, trick)
        assert.equal(verdict.senderId, null, trick)
      }
    })

  for (const [how, [why, forge]] of Object.entries(moreForgeries))
    it(`${how}: is not believed either`, async () => {
      const { level, reason } = await judged(await forge(plain()))
      assert.deepEqual([level, reason], ['M0', why])
    })

  it('is his own mail when his domain signed it, also when it is processed once more', async () => {
    const raw = await signed(plain(), good)
    const { level, reason, senderId } = await judged({ raw, envelope: olegsServer })
    assert.deepEqual([level, reason, senderId], ['M1', 'signed_by_domain', 'oleg'])
    assert.equal((await judged({ raw, envelope: olegsServer, before: raw })).level, 'M1')
  })

  it('cannot be checked while the DNS is silent, and says so', async () => {
    const made = { raw: await signed(plain(), good), envelope: olegsServer }
    const verdict = await judged(made, dnsOf(dnsOfPeople, ['people.example']))
    assert.deepEqual([verdict.level, verdict.reason, verdict.about.signer], ['M0', 'dns_failed', 'people.example'])
  })
})
