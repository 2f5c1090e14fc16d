import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../../test/cast.ts'
import { mailOf, signed } from '../../../../test/forged-mail.ts'
import { headersOf, keysOfPeople, signedMail } from '../../../../test/signed-mail.ts'
import { setAnswersTo } from '../commands/set-answers-to.ts'

// Somebody has got hold of a genuine mail of Egor's, as it was signed, and knows from and for whom it was handed over.
describe('a genuine mail that somebody hands over once more', () => {
  const desk = freshDesk()
  const mail = signedMail(desk)
  let egor: Player
  let address: string
  let ticketId: string
  before(async () => {
    const domain = 'reply.desk.example'
    await setAnswersTo(desk.world, confirmed(desk.world, desk.maria), { way: 'domain', domain })
    egor = await desk.contact('Egor', desk.vector, 'technical', 'en')
    await desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', egor.id).execute()
    ;({ ticketId } = await desk.ticket('The shop is down', egor))
    await desk.jobs()
    const letter = await desk.world.db
      .selectFrom('letters')
      .select('reply_to')
      .where('stream_id', '=', ticketId)
      .executeTakeFirstOrThrow()
    address = letter.reply_to!
  })
  const said = async () => {
    const { n } = await desk.world.db
      .selectFrom('messages')
      .select((q) => q.fn.countAll().as('n'))
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow()
    return Number(n)
  }

  it('says nothing a second time: neither with a header more, nor byte for byte after weeks', async () => {
    const handing = { from: 'egor@people.example', to: [address] }
    const raw = await signed(
      mailOf(headersOf('egor@people.example', { To: address }), 'Yes, delete it.'),
      keysOfPeople.good,
    )
    assert.equal((await mail.handOver(raw, handing)).outcome, 'joined')
    const before = await said()

    const withMore = await mail.handOver(`X-Seen: again\r\n${raw}`, handing)
    assert.deepEqual([withMore.state, withMore.reason, withMore.trust], ['held', 'unproven', 'M0'])
    desk.clock.pass({ hours: 24 * 40 })
    const asItWas = await mail.handOver(raw, handing)
    assert.deepEqual([asItWas.outcome, asItWas.reason], ['repeated', 'same_again'])
    assert.equal(await said(), before)
  })

  it('is still one mail when a queue brings it twice by two ways, with other lines of servers above it', async () => {
    const handing = { from: 'egor@people.example', to: [address] }
    const raw = await signed(mailOf(headersOf('egor@people.example', { To: address }), 'It works.'), keysOfPeople.good)
    assert.equal((await mail.handOver(raw, handing)).trust, 'M2')
    const again = await mail.handOver(`Received: from b.example by c.example; today\r\n${raw}`, handing)
    assert.deepEqual([again.outcome, again.trust], ['repeated', 'M2'])
  })
})
