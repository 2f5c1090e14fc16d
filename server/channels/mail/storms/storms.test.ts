import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailFor, proven, written } from '../../../../test/arrives.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { mailStorms } from '../../../screens/mail-storms.ts'
import { readAtOnce } from '../answering/counts.ts'
import { stormBegins } from '../answering/rates.ts'
import { dismissStorm } from '../commands/dismiss-storm.ts'
import { putInStorm } from '../commands/put-in-storm.ts'
import { keepMail } from '../intake/keep.ts'
import { caughtIn } from './caught-in.ts'

describe('a storm of mails', () => {
  const desk = freshDesk()
  const arrives = mailFor(desk)
  const endOf = (mailId: string) =>
    desk.world.db
      .selectFrom('incoming_mail')
      .select(['state', 'outcome', 'reason'])
      .where('id', '=', mailId)
      .executeTakeFirstOrThrow()
  const storms = async () => (await mailStorms(desk.world, desk.anna, {})).storms
  const tickets = async () => (await desk.world.db.selectFrom('tickets').select('id').execute()).length
  const lettersOf = async (kind: 'storm' | 'receipt') => {
    await desk.jobs()
    return desk.world.db.selectFrom('letters').select(['to_address', 'text']).where('kind', '=', kind).execute()
  }
  const subjects = ['The site', 'A domain', 'The invoice', 'A letter', 'Backup']
  const floods = async (count: number) => {
    const ids: string[] = []
    for (let i = 0; i < count; i++)
      ids.push(await arrives({ judged: proven, subject: `${subjects[i % 5]} ${'abcdefghijk'[i]}` }))
    return ids
  }

  it('is held from the mail that is one too many, and told once to whoever can look', async () => {
    const ids = await floods(stormBegins.bySenderAndTicket)
    assert.equal(await tickets(), stormBegins.bySenderAndTicket)
    ids.push(await arrives({ judged: proven }), await arrives({ judged: proven }))
    assert.deepEqual(await endOf(ids.at(-1)!), { state: 'held', outcome: null, reason: 'storm' })
    assert.equal(await tickets(), stormBegins.bySenderAndTicket)
    const [storm, ...more] = await storms()
    assert.deepEqual(more, [])
    assert.deepEqual(
      [storm!.of, storm!.about, storm!.held, storm!.blows],
      ['sender', 'mallory@people.example', 2, true],
    )
    const told = await lettersOf('storm')
    assert.deepEqual(
      told.map(({ to_address }) => to_address),
      ['maria@desk.example'],
    )
    assert.match(told[0]!.text, /mallory@people\.example/)
  })

  it('goes on holding after ten minutes, as long as it blows', async () => {
    await desk.later({ minutes: 30 })
    const id = await arrives({ judged: proven })
    assert.equal((await endOf(id)).reason, 'storm')
  })

  it('put-in-storm: everything it held becomes what it would have been, and no machine answers it', async () => {
    const [storm] = await storms()
    const before = await tickets()
    const receipts = (await lettersOf('receipt')).length
    assert.deepEqual(await putInStorm(desk.world, desk.anna, { stormId: storm!.id }), { mails: 3 })
    assert.deepEqual(await storms(), [])
    const held = await desk.world.db.selectFrom('incoming_mail').select('id').where('state', '=', 'waiting').execute()
    assert.equal(held.length, 3)
    for (const { id } of held) await arrives.again(id, proven)
    assert.equal(await tickets(), before + 3)
    assert.equal((await lettersOf('receipt')).length, receipts)
  })

  it('dismiss-storm: all of it leaves the tray, and stays among everything that came', async () => {
    for (let i = 0; i < stormBegins.bySubject + 2; i++)
      await arrives({ from: `Robot <r${i}@robots.example>`, subject: `Re: [Ticket ${900 + i}] We have received it` })
    const [storm] = await storms()
    assert.equal(storm!.of, 'subject')
    const { mails } = await dismissStorm(desk.world, desk.anna, { stormId: storm!.id, reason: 'not_for_us' })
    assert.equal(mails, storm!.held)
    assert.deepEqual(await storms(), [])
    const kept = await desk.world.db
      .selectFrom('incoming_mail')
      .select('id')
      .where('outcome', '=', 'dismissed')
      .execute()
    assert.equal(kept.length, mails)
  })

  it('is over by itself when an hour was calm', async () => {
    await desk.later({ hours: 2 })
    await floods(stormBegins.bySenderAndTicket + 1)
    assert.equal((await storms())[0]!.blows, true)
    await desk.later({ hours: 2 })
    const id = await arrives({ judged: proven })
    assert.equal((await endOf(id)).outcome, 'opened')
    assert.equal((await storms())[0]!.blows, false)
  })
})

describe('what others do in a client’s name', () => {
  const desk = freshDesk()
  const arrives = mailFor(desk)
  const reasonOf = async (mailId: string) =>
    (
      await desk.world.db
        .selectFrom('incoming_mail')
        .select(['reason', 'outcome'])
        .where('id', '=', mailId)
        .executeTakeFirstOrThrow()
    ).reason

  it('makes a storm of its own: what they prove to have written comes in all the while', async () => {
    let forged = ''
    for (let i = 0; i <= stormBegins.bySenderAndTicket; i++)
      forged = await arrives({ subject: `Forged ${'abcdefghijk'[i]}` })
    assert.equal(await reasonOf(forged), 'storm')
    assert.equal(await reasonOf(await arrives({ judged: proven })), null)
    assert.equal(await reasonOf(await arrives({ judged: { byOwnServer: true } })), 'unproven')
  })

  it('and when a machine fails, every client may say the same', async () => {
    const caught = []
    for (let i = 0; i < stormBegins.bySubject + 5; i++) {
      const from = `client${i}@people.example`
      const arrival = {
        from,
        ticketId: null,
        subject: 'Сайт не открывается',
        standing: 'proven',
        isKnown: true,
      } as const
      caught.push(await caughtIn(desk.world, arrival))
    }
    assert.ok(caught.every((storm) => storm === null))
  })

  it('tells nobody of a number that stood in its subject', async () => {
    for (let i = 0; i <= stormBegins.bySenderAndTicket; i++)
      await arrives({ from: 'shop@stranger.example', subject: `Card 4111 1111 1111 1111 ${'abcdefghijk'[i]}` })
    for (let i = 0; i <= stormBegins.bySubject; i++)
      await arrives({ from: `s${i}@stranger.example`, subject: 'My card is 4111 1111 1111 1111' })
    const told = await desk.world.db.selectFrom('mail_storms').select('about').where('kind', '=', 'subject').execute()
    assert.deepEqual(
      told.map(({ about }) => about),
      ['My card is •••• 1111'],
    )
  })
})

describe('more of one sender than is read at once', () => {
  const desk = freshDesk()

  it('is stored all the same, and read after everything else when the hour is over', async () => {
    const keep = () =>
      keepMail(desk.world, {
        source: 'smtp',
        envelopeFrom: 'bulk@sender.example',
        envelopeTo: ['support@desk.example'],
        raw: written({ from: 'bulk@sender.example' }),
      })
    for (let i = 0; i < readAtOnce.ofSender; i++) await keep()
    const late = (await keep())!
    const { read_after } = await desk.world.db
      .selectFrom('incoming_mail')
      .select('read_after')
      .where('id', '=', late)
      .executeTakeFirstOrThrow()
    assert.equal(read_after!.toISOString(), '2026-03-02T10:00:00.000Z')
    const { rows } = await desk.pool.query(
      `select count(*)::int as jobs, count(*) filter (where priority > 0 and run_at > now() + interval '50 minutes')::int as late
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'read-mail'`,
    )
    assert.deepEqual(rows, [{ jobs: readAtOnce.ofSender + 1, late: 1 }])
  })
})

describe('more in one sender’s name than is read at once', () => {
  const desk = freshDesk()

  it('is counted by where it was handed over: nobody uses up what a client may send', async () => {
    const keep = (ip: string) =>
      keepMail(desk.world, {
        source: 'smtp',
        envelopeFrom: 'oleg@people.example',
        envelopeTo: ['support@desk.example'],
        peer: { ip, helo: 'mx.example' },
        raw: written({ from: 'oleg@people.example' }),
      })
    const waits = async (mailId: string | null) =>
      (
        await desk.world.db
          .selectFrom('incoming_mail')
          .select('read_after')
          .where('id', '=', mailId!)
          .executeTakeFirstOrThrow()
      ).read_after !== null
    for (let i = 0; i < readAtOnce.ofSender; i++) await keep('198.51.100.66')
    assert.equal(await waits(await keep('198.51.100.67')), true)
    assert.equal(await waits(await keep('192.0.2.10')), false)
  })
})
