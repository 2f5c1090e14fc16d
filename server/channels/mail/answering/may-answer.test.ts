import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { asSystem } from '#platform/command.ts'
import { mailFor, proven } from '../../../../test/arrives.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { headerNames, mailSink } from '../../../../test/mail-sink.ts'
import { objectionToAnswering } from './may-answer.ts'
import { mostAnswers } from './rates.ts'

describe('the receipt of a ticket that came by mail', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)
  const receipts = async () => {
    await desk.jobs()
    return sink.fresh()
  }
  before(receipts)

  it("is a machine's answer: it lies under the client's mail, comes back to nobody and starts no other", async () => {
    await arrives({ judged: proven, messageId: '<down@people.example>' })
    const [receipt, ...more] = await receipts()
    assert.equal(more.length, 0)
    assert.equal(receipt!.inReplyTo, '<down@people.example>')
    assert.equal(receipt!.headers.get('auto-submitted'), 'auto-replied')
    assert.ok(headerNames(receipt!).includes('x-auto-response-suppress'))
  })

  it('is not sent to what must not be answered, and the ticket is there all the same', async () => {
    const mail = await arrives({ judged: proven, head: ['X-Auto-Response-Suppress: OOF, AutoReply', 'X-Loop: no'] })
    const { state } = await desk.world.db
      .selectFrom('incoming_mail')
      .select('state')
      .where('id', '=', mail)
      .executeTakeFirstOrThrow()
    assert.equal(state, 'ended')
    await arrives({ judged: { ...proven, kind: 'person' }, path: '' })
    assert.deepEqual(await receipts(), [])
    const opened = await desk.world.db.selectFrom('tickets').select('id').execute()
    assert.equal(opened.length, 2)
  })

  it(`goes ${mostAnswers.inThreeHours} times in three hours to one address, and then again`, async () => {
    for (let i = 0; i < mostAnswers.inThreeHours + 3; i++) await arrives({ judged: proven, subject: `Domain ${i}` })
    // One went in the first story.
    assert.equal((await receipts()).length, mostAnswers.inThreeHours - 1)
    await desk.later({ hours: 3, minutes: 1 })
    sink.fresh()
    await arrives({ judged: proven, subject: 'And another one' })
    assert.equal((await receipts()).length, 1)
  })

  it('says outside working hours when work goes on, beside the time by which the answer comes', async () => {
    desk.clock.moveTo('2026-03-03T20:00:00Z')
    await arrives({ judged: proven, subject: 'At night' })
    const [receipt] = await receipts()
    assert.match(receipt!.text!, /We are closed now and open again on 4\sMarch, 06:00/)
    assert.match(receipt!.text!, /We will answer by 4\sMarch, 10:00/)
    desk.clock.moveTo('2026-03-04T10:00:00Z')
    await arrives({ judged: proven, subject: 'By day' })
    assert.doesNotMatch((await receipts())[0]!.text!, /closed now/)
  })

  it('is asked of a mail, not of the form in the portal', async () => {
    await desk.ticket('By the portal', desk.mallory)
    const [receipt] = await receipts()
    assert.equal(receipt!.headers.get('auto-submitted'), 'auto-generated')
  })
})

describe('an answer of the machine to somebody who is not proven', () => {
  const desk = freshDesk()
  const arrives = mailFor(desk)
  const asked = (mailId: string, to: string) => asSystem(desk.world, (hands) => objectionToAnswering(hands, mailId, to))

  it('may go, until it must not', async () => {
    const stranger = 'Pyotr <pyotr@stranger.example>'
    assert.equal(await asked(await arrives({ from: stranger }), 'pyotr@stranger.example'), null)
    const robot = await arrives({ from: stranger, head: ['Auto-Submitted: auto-generated'] })
    assert.equal(await asked(robot, 'pyotr@stranger.example'), 'auto_submitted')
  })

  it('is not given to the desk itself', async () => {
    const own = await arrives({ from: 'Colleague <colleague@desk.example>' })
    assert.equal(await asked(own, 'colleague@desk.example'), 'own_address')
  })
})
