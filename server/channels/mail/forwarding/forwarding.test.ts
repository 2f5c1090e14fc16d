import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { before, describe, it } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { mailFor } from '../../../../test/arrives.ts'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { ticketNow } from '../../../../test/telling.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { notifications } from '../../../screens/notifications.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { assignTicket } from '../../../tickets/commands/assign-ticket.ts'
import { forwardTicket } from '../../../tickets/commands/forward-ticket.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { writeNote } from '../../../tickets/commands/write-note.ts'
import { setAnswersTo } from '../commands/set-answers-to.ts'

const shift = 'shift@dc.example'
const asked = 'Посмотрите питание стойки 4.'

describe('What is forwarded to somebody outside', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)
  before(() =>
    setAnswersTo(desk.world, confirmed(desk.world, desk.maria), { way: 'domain', domain: 'reply.desk.example' }),
  )

  const forwarded = async () => {
    const { world, oleg, vera } = desk
    const ticket = await desk.ticket('Сервер перезагрузился сам')
    const { id } = await keepUpload(world, oleg, 'журнал.txt', Readable.from([Buffer.from('power lost')]))
    const { seq } = await postReply(world, oleg, { ...ticketIdOf(ticket), text: 'Вот журнал.', files: [id] })
    await writeNote(world, vera, { ...ticketIdOf(ticket), text: 'Клиент снова не заплатил.' })
    await desk.jobs()
    sink.fresh()
    await forwardTicket(world, vera, {
      ...ticketIdOf(ticket),
      to: shift,
      toName: 'Смена',
      text: asked,
      messages: [seq],
    })
    await desk.jobs()
    const letters = sink.fresh()
    return { ...ticket, letter: letters[0]!, letters }
  }

  it('goes to that address alone, with the chosen words and files and nothing else of the ticket', async () => {
    const { letter, letters } = await forwarded()
    assert.deepEqual(
      letters.map(({ receiver }) => receiver),
      [shift],
    )
    assert.match(letter.subject!, /Посмотрите питание стойки 4/)
    assert.ok(letter.text!.includes(asked) && letter.text!.includes('Вот журнал.'))
    const whole = JSON.stringify([letter.subject, letter.text, letter.html])
    for (const inside of ['перезагрузился сам', 'не заплатил', 'oleg', '77-1820', 'people.example'])
      assert.ok(!whole.includes(inside), inside)
    assert.deepEqual(
      letter.attachments.map(({ filename, content }) => [filename, content.toString()]),
      [['журнал.txt', 'power lost']],
    )
    assert.match(letter.replyTo!.value[0]!.address!, /^r[a-z2-7]{39}@reply\.desk\.example$/)
  })

  it('is answered to staff alone, whoever says that it is them, and moves nothing', async () => {
    const { world, vera, oleg } = desk
    const { ticketId, number, letter } = await forwarded()
    await assignTicket(world, vera, { ticketId, agentId: vera.id! })
    const before = await ticketNow(world, ticketId)
    await arrives({
      from: `Смена <${shift}>`,
      to: letter.replyTo!.value[0]!.address!,
      text: 'Автомат выбило, включили.',
    })
    assert.deepEqual(await ticketNow(world, ticketId), before)
    const entry = (await ticketPage(world, vera, { number })).entries.at(-1)!
    assert.deepEqual(
      [entry.event, entry.kind, entry.text, entry.outside, entry.trust, entry.channel],
      [
        'ticket.outside_answered',
        'note',
        'Автомат выбило, включили.',
        { name: 'Смена', address: shift, messages: [] },
        'M0',
        'mail',
      ],
    )
    assert.ok(!JSON.stringify(await clientTicket(world, oleg, { number })).includes('Автомат'))
    const { rows } = await notifications(world, vera, {})
    assert.deepEqual([rows[0]?.kind, rows[0]?.ticket?.number], ['noted', number])
  })

  it('is answered without the number of a card, and by no more than a person writes', async () => {
    const { world, vera } = desk
    const { ticketId, number, letter } = await forwarded()
    const to = letter.replyTo!.value[0]!.address!
    await arrives({ from: shift, to, text: 'Оплатили картой 4111 1111 1111 1111, проверьте.' })
    const entry = (await ticketPage(world, vera, { number })).entries.at(-1)!
    assert.equal(entry.text, 'Оплатили картой •••• 1111, проверьте.')
    // In another name each time, so that it is no storm of one sender.
    for (let i = 1; i < 20; i++)
      await arrives({ from: `dozor${i}@dc.example`, to, subject: `Смена ${'абвгдежзиклмнопрстуф'[i]}` })
    const last = await arrives({ from: 'dozor@dc.example', to })
    const { state, reason, ticket_id } = await world.db
      .selectFrom('incoming_mail')
      .select(['state', 'reason', 'ticket_id'])
      .where('id', '=', last)
      .executeTakeFirstOrThrow()
    assert.deepEqual([state, reason, ticket_id], ['held', 'too_many', ticketId])
  })

  it('is known by the letter it answers too, where answers come to From alone', async () => {
    const { world, maria, vera } = desk
    const { number, letter } = await forwarded()
    await setAnswersTo(world, confirmed(world, maria), { way: 'from' })
    const head = [`In-Reply-To: ${letter.messageId}`]
    await arrives({ from: 'Другой дежурный <night@dc.example>', head, text: 'Проверили ввод.' })
    const entry = (await ticketPage(world, vera, { number })).entries.at(-1)!
    assert.deepEqual([entry.event, entry.outside?.address], ['ticket.outside_answered', 'night@dc.example'])
  })
})

const ticketIdOf = ({ ticketId }: { ticketId: string }) => ({ ticketId })
