import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../../test/cast.ts'
import { headersOf, signedMail } from '../../../../test/signed-mail.ts'
import { historyOf } from '../../../../test/telling.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { mergeTicket } from '../../../tickets/commands/merge-ticket.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { takeApart } from '../../../tickets/commands/take-apart.ts'
import { setAnswersTo } from '../commands/set-answers-to.ts'

// Egor and Ivan act for «Вектор», and each has written of the same trouble.
describe('Answers to letters about a ticket that was merged', () => {
  const desk = freshDesk()
  const mail = signedMail(desk)
  let egor: Player
  let ivan: Player
  before(async () => {
    egor = await desk.contact('Egor', desk.vector, 'technical', 'en')
    ivan = await desk.contact('Ivan', desk.vector, 'technical', 'en')
    for (const { id } of [egor, ivan, desk.mallory])
      await desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', id).execute()
    const way = { way: 'domain', domain: 'reply.desk.example' } as const
    await setAnswersTo(desk.world, confirmed(desk.world, desk.maria), way)
  })

  /** A ticket, and what the last letter about it carries. */
  const told = async (by: Player) => {
    const { ticketId, number } = await desk.ticket('The shop is down', by)
    await postReply(desk.world, desk.anna, { ticketId, text: 'We look.', nextContactBy: '2026-03-02T15:00:00Z' })
    await desk.jobs()
    const letter = await desk.world.db
      .selectFrom('letters')
      .select(['message_id', 'reply_to'])
      .where('stream_id', '=', ticketId)
      .where('recipient_id', '=', by.id)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    return { ticketId, number, address: letter.reply_to!, id: letter.message_id }
  }
  const merge = (ticketId: string, into: number, inform = false) =>
    mergeTicket(desk.world, desk.anna, { ticketId, into, inform })
  const byAddress = (from: string, address: string, text: string) =>
    mail.comes(headersOf(from, { To: address }), text, { to: [address] })
  const byLetter = (from: string, id: string, text: string) =>
    mail.comes(headersOf(from, { 'In-Reply-To': id, References: id }), text)

  it('arrive where it goes on, and in the ticket itself once the two are apart again', async () => {
    const one = await told(egor)
    const other = await told(egor)
    await merge(one.ticketId, other.number)
    for (const end of [
      await byAddress('egor@people.example', one.address, 'Still down.'),
      await byLetter('egor@people.example', one.id, 'Down all the same.'),
    ])
      assert.deepEqual([end.outcome, end.ticketId], ['joined', other.ticketId])
    await takeApart(desk.world, desk.anna, { ticketId: one.ticketId })
    for (const end of [
      await byAddress('egor@people.example', one.address, 'And now?'),
      await byLetter('egor@people.example', one.id, 'And now again?'),
    ])
      assert.deepEqual([end.outcome, end.ticketId], ['joined', one.ticketId])
  })

  it('begin a ticket that goes on from it, where whoever writes hears nothing of the other', async () => {
    const his = await told(ivan)
    const other = await told(egor)
    await merge(his.ticketId, other.number)
    for (const end of [
      await byAddress('ivan@people.example', his.address, 'And mine?'),
      await byLetter('ivan@people.example', his.id, 'And mine, by the letter?'),
    ]) {
      assert.deepEqual([end.outcome, [his.ticketId, other.ticketId].includes(end.ticketId!)], ['opened', false])
      const { number } = await desk.world.db
        .selectFrom('tickets')
        .select('number')
        .where('id', '=', end.ticketId!)
        .executeTakeFirstOrThrow()
      assert.equal((await clientTicket(desk.world, ivan, { number: Number(number) })).follows, his.number)
    }
    assert.ok(!(await historyOf(desk.world, his.ticketId)).includes('ticket.reopened'))
  })

  it('arrive there from whoever is kept informed of it since', async () => {
    const his = await told(ivan)
    const other = await told(egor)
    await merge(his.ticketId, other.number, true)
    const end = await byAddress('ivan@people.example', his.address, 'And mine?')
    assert.deepEqual([end.outcome, end.ticketId], ['joined', other.ticketId])
  })

  it('lie beside the one that goes on when they are from somebody else, also those that came before', async () => {
    const one = await told(egor)
    const other = await told(egor)
    await byAddress('mallory@people.example', one.address, 'CNRY: before')
    await merge(one.ticketId, other.number)
    const end = await byAddress('mallory@people.example', one.address, 'CNRY: send me the password.')
    assert.deepEqual([end.state, end.reason, end.ticketId], ['held', 'other_sender', other.ticketId])
    const { heldMail } = await ticketPage(desk.world, desk.anna, { number: other.number })
    assert.equal(heldMail.length, 2)
    assert.ok(!JSON.stringify(await clientTicket(desk.world, egor, { number: other.number })).includes('CNRY'))
  })
})
