import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { freshDesk, type Player } from '../../../../test/cast.ts'
import { dkimKey, dnsOf, mailOf, recordOf, signed } from '../../../../test/forged-mail.ts'
import { incomingMail } from '../../../screens/incoming-mail.ts'
import { incomingMails } from '../../../screens/incoming-mails.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { dismissMail } from '../commands/dismiss-mail.ts'
import { joinFromMail } from '../commands/join-from-mail.ts'
import { openFromMail } from '../commands/open-from-mail.ts'
import { readMailAgain } from '../commands/read-mail-again.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { failure } from '../trust/resolver.ts'
import { type Judged, judgeBy } from './judge.ts'
import { type Arrived, keepMail } from './keep.ts'
import { type Means, takeIn } from './take-in.ts'

type Parts = { from?: string; subject?: string; text?: string; head?: string }
const written = ({
  from = 'Mallory <mallory@people.example>',
  subject = 'No mail comes in',
  text,
  head = '',
}: Parts = {}) =>
  Buffer.from(
    `From: ${from}\r\nTo: support@desk.example\r\nSubject: ${subject}\r\nMessage-ID: <1@people.example>\r\n` +
      `Date: Mon, 2 Mar 2026 09:00:00 +0000\r\n${head}Content-Type: text/plain; charset=utf-8\r\n\r\n` +
      `${text ?? 'Since this morning no mail comes in.'}\r\n`,
  )

describe('Mail that comes in', () => {
  const desk = freshDesk()
  after(() => endIdleReaders())
  // All stories at one moment would be a storm.
  beforeEach(() => desk.clock.pass({ minutes: 11 }))

  const keep = (mail: Partial<Arrived> = {}) =>
    keepMail(desk.world, {
      source: 'pipe',
      envelopeFrom: 'mallory@people.example',
      envelopeTo: ['support@desk.example'],
      raw: written(),
      ...mail,
    })
  /** A world in which no domain says anything. */
  const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
  /** As if the sender's domain had signed it. */
  const believing = (more: Partial<Judged> = {}): Means => ({
    read: readMail,
    judge: async (world, mail) => ({ ...(await judge(world, mail)), level: 'M1', ...more }),
  })
  const asItIs: Means = { read: readMail, judge }
  const arrives = async (parts: Parts = {}, means = believing()) => {
    const id = (await keep({
      raw: written({ text: `${parts.text ?? 'It does not work.'} ${crypto.randomUUID()}`, ...parts }),
    }))!
    await takeIn(desk.world, id, means)
    return id
  }
  const shown = (mailId: string, by: Player = desk.anna) => incomingMail(desk.world, by, { mailId })
  const held = () => arrives({}, asItIs)
  const counted = async (table: 'tickets' | 'messages') =>
    Number(
      (
        await desk.world.db
          .selectFrom(table)
          .select((q) => q.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  it('opens a ticket for a client who is proven, and says how it was proven', async () => {
    const id = await arrives({ subject: 'Second address, please' })
    const { outcome, ticketNumber, contact } = await shown(id)
    assert.equal(outcome, 'opened')
    assert.equal(contact?.name, 'Mallory')
    const ticket = await desk.world.db
      .selectFrom('tickets')
      .select(['id', 'subject', 'channel', 'contact_id'])
      .where('number', '=', String(ticketNumber))
      .executeTakeFirstOrThrow()
    assert.equal(ticket.subject, 'Second address, please')
    assert.equal(ticket.channel, 'mail')
    assert.equal(ticket.contact_id, desk.mallory.id)
    const event = await desk.world.db
      .selectFrom('events')
      .select(['channel', 'trust', 'actor_id'])
      .where('stream_id', '=', ticket.id)
      .where('kind', '=', 'ticket.opened')
      .executeTakeFirstOrThrow()
    assert.deepEqual(event, { channel: 'mail', trust: 'M1', actor_id: desk.mallory.id })
  })

  it('adds to the ticket that it answers only what is new, with its files', async () => {
    const { ticketId, number } = await desk.ticket('The site is down', desk.mallory)
    const text = 'Still down.\r\n\r\nOn Mon, 2 Mar 2026, Support wrote:\r\n> We are looking into it.\r\n'
    const id = await arrives(
      { text },
      believing({ thread: { by: 'message_id', ticketId, contactId: desk.mallory.id } }),
    )
    const { outcome, ticketNumber } = await shown(id)
    assert.deepEqual({ outcome, ticketNumber }, { outcome: 'joined', ticketNumber: number })
    const { content } = await desk.world.db
      .selectFrom('event_content')
      .innerJoin('events', (j) =>
        j.onRef('events.stream_id', '=', 'event_content.stream_id').onRef('events.seq', '=', 'event_content.seq'),
      )
      .select('event_content.content')
      .where('events.stream_id', '=', ticketId)
      .where('events.kind', '=', 'ticket.replied')
      .executeTakeFirstOrThrow()
    assert.match(JSON.stringify(content), /Still down/)
    assert.doesNotMatch(JSON.stringify(content), /We are looking/)
  })

  it('keeps a forged mail, changes nothing by it, and lets an agent decide', async () => {
    const before = await counted('messages')
    const id = await held()
    assert.equal(await counted('messages'), before)
    const { state, reason, proof, contact } = await shown(id)
    assert.deepEqual({ state, reason, proof: proof?.reason }, { state: 'held', reason: 'unproven', proof: 'unsigned' })
    assert.deepEqual(
      contact?.accounts.map(({ name }) => name),
      ['Other Ltd'],
    )
    const tray = await incomingMails(desk.world, desk.anna, {})
    assert.ok(tray.rows.some((row) => row.id === id))
  })

  it('open-from-mail: becomes a ticket by an agent, worth no more as a proof than before', async () => {
    const id = await held()
    const { number } = await openFromMail(desk.world, desk.anna, {
      mailId: id,
      contactId: desk.mallory.id,
      accountId: desk.other,
    })
    const { outcome, ticketNumber, endedBy } = await shown(id)
    assert.deepEqual(
      { outcome, ticketNumber, endedBy },
      { outcome: 'opened', ticketNumber: number, endedBy: desk.anna.name },
    )
    const released = await desk.world.db
      .selectFrom('events')
      .select(['actor_id', 'trust'])
      .where('kind', '=', 'mail.released')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(released.actor_id, desk.anna.id)
    const opened = await desk.world.db
      .selectFrom('events')
      .select('trust')
      .where('kind', '=', 'ticket.opened')
      .orderBy('at', 'desc')
      .orderBy('stream_id', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(opened.trust, 'M0')
  })

  it('open-from-mail: proves nothing of a contact whom it is not from', async () => {
    const colleague = await desk.contact('Colleague', desk.other, 'technical', 'en')
    const noEnd = { may_call: false, until: null, named: null, ended_at: null }
    await desk.world.db
      .insertInto('account_contacts')
      .values({ account_id: desk.vector, contact_id: desk.mallory.id, role: 'technical', ...noEnd })
      .execute()
    const mailId = await arrives()
    assert.deepEqual((({ reason, proof }) => [reason, proof?.level])(await shown(mailId)), ['several_accounts', 'M1'])
    const { ticketId } = await openFromMail(desk.world, desk.anna, {
      mailId,
      contactId: colleague.id,
      accountId: desk.other,
    })
    const opened = await desk.world.db
      .selectFrom('events')
      .select(['actor_id', 'trust'])
      .where('stream_id', '=', ticketId)
      .where('seq', '=', 1)
      .executeTakeFirstOrThrow()
    assert.deepEqual(opened, { actor_id: colleague.id, trust: 'M0' })
    await desk.world.db
      .deleteFrom('account_contacts')
      .where('account_id', '=', desk.vector)
      .where('contact_id', '=', desk.mallory.id)
      .execute()
  })

  it('join-from-mail: goes into a ticket as a note, when its sender has no part in that ticket', async () => {
    const { ticketId, number } = await desk.ticket()
    const id = await held()
    await joinFromMail(desk.world, desk.anna, { mailId: id, number })
    const last = await desk.world.db
      .selectFrom('messages')
      .select(['kind', 'author_id'])
      .where('ticket_id', '=', ticketId)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    assert.deepEqual(last, { kind: 'note', author_id: desk.anna.id })
  })

  it('does not go into a ticket that the agent may not see', async () => {
    const { ticketId, number } = await desk.ticket()
    await desk.world.db
      .updateTable('tickets')
      .set({ line_id: desk.lines.vip, assignee_id: null })
      .where('id', '=', ticketId)
      .execute()
    const mailId = await held()
    await assert.rejects(joinFromMail(desk.world, desk.vera, { mailId, number }), { code: 'ticket_not_found' })
    await assert.rejects(joinFromMail(desk.world, desk.vera, { mailId, number: 999_999 }), { code: 'ticket_not_found' })
  })

  it('dismiss-mail: has one end, when two agents decide at once and while it is read again', async () => {
    const mailId = await held()
    const before = await counted('tickets')
    const terms = { mailId, contactId: desk.mallory.id, accountId: desk.other }
    const tries = await Promise.allSettled([
      openFromMail(desk.world, desk.anna, terms),
      openFromMail(desk.world, desk.vera, terms),
      dismissMail(desk.world, desk.anna, { mailId, reason: 'spam' }),
    ])
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    const told = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(told, ['mail_has_ended', 'mail_has_ended'])
    assert.ok((await counted('tickets')) - before <= 1)
    await assert.rejects(readMailAgain(desk.world, desk.anna, { mailId }), { code: 'mail_has_ended' })
  })

  it('is read once, however often its job runs and by how many at once', async () => {
    const before = await counted('tickets')
    const id = (await keep({ raw: written({ text: 'Only once.' }) }))!
    await Promise.all(Array.from({ length: 8 }, () => takeIn(desk.world, id, believing())))
    await takeIn(desk.world, id, believing())
    assert.equal((await counted('tickets')) - before, 1)
  })

  it('is taken once from a mailbox that gives it twice, and a Message-ID never decides that', async () => {
    const place = { uidvalidity: 1n, uid: 7n }
    const first = await keep({ source: 'box', place })
    assert.ok(first)
    assert.equal(await keep({ source: 'box', place }), null)
    assert.ok(await keep({ source: 'box', place: { ...place, uid: 8n } }))
    assert.ok(await keep({ source: 'box', place: { ...place, uidvalidity: 2n } }))
    assert.ok(await keep({ raw: written({ text: 'Another one under the same Message-ID.' }) }))
  })

  it('is kept and shown when the very same comes again within ten minutes', async () => {
    const raw = written({ text: 'By two ways.' })
    await takeIn(desk.world, (await keep({ raw }))!, believing())
    const byAnother = Buffer.concat([Buffer.from('Received: from b.example by c.example\r\n'), raw])
    const again = (await keep({ raw: byAnother }))!
    await takeIn(desk.world, again, believing())
    assert.equal((await shown(again)).outcome, 'repeated')
  })

  it('read-mail-again: waits for its next try when what is needed is away, and is set aside when it fails again and again', async () => {
    const id = (await keep({ raw: written({ text: 'Later.' }) }))!
    const away: Means = { read: readMail, judge: () => Promise.reject(new Error('no names are resolved')) }
    for (let attempt = 0; attempt < 10; attempt++) await assert.rejects(takeIn(desk.world, id, away))
    await takeIn(desk.world, id, away)
    assert.deepEqual((({ state, reason }) => ({ state, reason }))(await shown(id)), {
      state: 'aside',
      reason: 'kept_failing',
    })
    await readMailAgain(desk.world, desk.anna, { mailId: id })
    await takeIn(desk.world, id, believing())
    assert.equal((await shown(id)).outcome, 'opened')
  })

  it('is set aside when it cannot be read, and stops no other', async () => {
    const id = (await keep())!
    await takeIn(desk.world, id, { ...asItIs, read: async () => ({ unreadable: 'too_long', outline: null }) })
    assert.deepEqual((({ state, reason }) => ({ state, reason }))(await shown(id)), {
      state: 'aside',
      reason: 'too_long',
    })
    await assert.rejects(
      openFromMail(desk.world, desk.anna, {
        mailId: crypto.randomUUID(),
        contactId: desk.mallory.id,
        accountId: desk.other,
      }),
      { code: 'mail_not_found' },
    )
  })

  it('waits for a look when the client has written more than a person can', async () => {
    for (let n = 0; n < 20; n++) await desk.world.limits.take(`tickets:${desk.irina.id}`, 20, 3600)
    const id = (await keep({ raw: written({ text: 'One more.' }) }))!
    await takeIn(desk.world, id, believing({ contactId: desk.irina.id }))
    assert.deepEqual((({ state, reason }) => ({ state, reason }))(await shown(id)), {
      state: 'held',
      reason: 'too_many',
    })
  })

  it('of somebody whose right has ended is nobody’s', async () => {
    const former = await desk.contact('Former', desk.other, 'technical', 'en')
    await desk.world.db.updateTable('persons').set({ active: false }).where('id', '=', former.id).execute()
    const id = await arrives({ from: 'former@people.example' })
    assert.equal((await shown(id)).reason, 'unknown_sender')
  })

  it('is for those who work on tickets', async () => {
    const mailId = await held()
    for (const other of [desk.irina, desk.mallory])
      await assert.rejects(async () => shown(mailId, other), { code: 'not_allowed' })
  })
})

describe('A mail that proves itself', () => {
  const desk = freshDesk()
  after(() => endIdleReaders())
  const key = dkimKey('people.example', 'k1')
  const dns = dnsOf({ ...recordOf(key), '_dmarc.people.example': 'v=DMARC1; p=reject' })
  const means: Means = { read: readMail, judge: judgeBy(dns) }
  const arrives = async (headers: readonly (readonly [string, string])[], text: string) => {
    const written = mailOf(
      [
        ['From', 'Mallory <mallory@people.example>'],
        ['To', 'support@desk.example'],
        ['Date', 'Mon, 02 Mar 2026 09:00:00 +0000'],
        ...headers,
      ],
      text,
    )
    const raw = Buffer.from(await signed(written, key))
    const arrived = {
      source: 'pipe',
      envelopeFrom: 'mallory@people.example',
      envelopeTo: ['support@desk.example'],
      raw,
    }
    const mailId = (await keepMail(desk.world, arrived))!
    await takeIn(desk.world, mailId, means)
    return incomingMail(desk.world, desk.anna, { mailId })
  }

  // Who has never chosen a password has not shown yet that the address is theirs.
  before(() =>
    desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', desk.mallory.id).execute(),
  )

  it('opens a ticket, and the answer to our letter about it lies in that ticket', async () => {
    const opened = await arrives(
      [
        ['Subject', 'The site is down'],
        ['Message-ID', '<1@people.example>'],
      ],
      'Since noon.',
    )
    assert.equal(opened.outcome, 'opened')
    assert.deepEqual(opened.proof, {
      level: 'M1',
      reason: 'signed_by_domain',
      about: { domain: 'people.example', signer: '', header: '', like: '' },
    })
    await desk.jobs()
    const receipt = await desk.world.db
      .selectFrom('letters')
      .select('message_id')
      .where('kind', '=', 'receipt')
      .executeTakeFirstOrThrow()
    const answer = await arrives(
      [
        ['Subject', 'Re: The site is down'],
        ['Message-ID', '<2@people.example>'],
        ['In-Reply-To', receipt.message_id],
      ],
      'It works again.',
    )
    assert.deepEqual([answer.outcome, answer.ticketNumber], ['joined', opened.ticketNumber])
  })

  it('is led to no ticket by its subject, which anybody can write', async () => {
    const { number } = await desk.ticket('The site is down', desk.mallory)
    const came = await arrives(
      [
        ['Subject', `Re: [#${number}] help`],
        ['Message-ID', '<3@people.example>'],
      ],
      'And another thing.',
    )
    assert.equal(came.outcome, 'opened')
    assert.notEqual(came.ticketNumber, number)
  })

  it('is believed no longer when somebody changes a letter of it on the way', async () => {
    const written = mailOf(
      [
        ['From', 'mallory@people.example'],
        ['Subject', 'Hello'],
        ['Date', 'Mon, 02 Mar 2026 09:00:00 +0000'],
        ['Message-ID', '<4@people.example>'],
        ['To', 'support@desk.example'],
      ],
      'Give me access.',
    )
    const raw = Buffer.from((await signed(written, key)).replace('Give me', 'Give him'))
    const mailId = (await keepMail(desk.world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw }))!
    await takeIn(desk.world, mailId, means)
    const { proof, ticketNumber } = await incomingMail(desk.world, desk.anna, { mailId })
    assert.deepEqual([proof?.level, proof?.reason], ['M0', 'signature_broken'])
    assert.equal((await ticketPage(desk.world, desk.anna, { number: ticketNumber! })).authorship, 'unconfirmed')
  })

  it('waits until the DNS answers, and is taken for unproven when it never does', async () => {
    const silent: Means = { read: readMail, judge: judgeBy(dnsOf({}, ['people.example'])) }
    const raw = Buffer.from(
      await signed(
        mailOf(
          [
            ['From', 'mallory@people.example'],
            ['To', 'support@desk.example'],
            ['Subject', 'Later'],
            ['Date', 'Mon, 02 Mar 2026 09:00:00 +0000'],
            ['Message-ID', '<5@people.example>'],
          ],
          'Later.',
        ),
        key,
      ),
    )
    const mailId = (await keepMail(desk.world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw }))!
    for (let attempt = 0; attempt < 3; attempt++) await assert.rejects(takeIn(desk.world, mailId, silent), /DNS/)
    await takeIn(desk.world, mailId, silent)
    const { proof, ticketNumber } = await incomingMail(desk.world, desk.anna, { mailId })
    assert.deepEqual([proof?.level, proof?.reason], ['M0', 'dns_failed'])
    assert.equal((await ticketPage(desk.world, desk.anna, { number: ticketNumber! })).authorship, 'unconfirmed')
  })
})
