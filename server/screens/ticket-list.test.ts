import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk, type Player } from '../../test/cast.ts'
import { everyPage } from '../../test/telling.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { ticketList } from './ticket-list.ts'

describe('The list of a client', () => {
  const story = freshDesk()
  const ask = (person: Player, q = '', show: 'all' | 'open' | 'waiting' = 'all') =>
    ticketList(story.world, person, { q, show })
  const numbersFor = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rows.map(({ number }) => number)

  test('a client finds what was said where they may read, and marked', async () => {
    const { world, anna, oleg, irina } = story
    const { ticketId, number } = await story.ticket('Барабан принтера\nскрипит')
    await postReply(world, anna, { ticketId, text: 'Попробуйте смазать втулки', nextContactBy: '2026-03-02T12:00:00Z' })
    assert.deepEqual(await numbersFor(oleg, 'втулка'), [number])
    assert.deepEqual(await numbersFor(irina, 'барабаны'), [number])
    assert.deepEqual(await numbersFor(oleg, `[#${number}]`), [number])
    const { found } = (await ask(oleg, 'втулка')).rows[0]!
    assert.deepEqual(
      found!.parts.filter(({ hit }) => hit).map(({ text }) => text),
      ['втулки'],
    )
  })

  test('the words of a note are nobody’s but the staff’s', async () => {
    const { world, anna, oleg } = story
    const { ticketId } = await story.ticket('Вопрос о счёте')
    await writeNote(world, anna, { ticketId, text: 'клиент подозрителен, проверить аллигатора' })
    for (const q of ['аллигатор', '"проверить аллигатора"', 'аллиг*', '-счёт аллигатор'])
      assert.deepEqual(await numbersFor(oleg, q), [], q)
    assert.equal((await numbersFor(oleg, 'счёт')).length, 1)
  })

  test('another account’s words and numbers are not there', async () => {
    const { mallory } = story
    const { number } = await story.ticket('Пеликан не отвечает')
    for (const q of ['пеликан', `#${number}`, 'from:Олег пеликан', 'is:open пеликан'])
      assert.deepEqual(await numbersFor(mallory, q), [], q)
    assert.deepEqual(await numbersFor(mallory), [])
  })

  test('who has a billing right finds their own tickets alone', async () => {
    const { world, vector } = story
    const payer = await story.contact('Пётр Счетов', vector, 'billing')
    const { number } = await openTicket(world, payer, { text: 'Пеликан в счёте', impact: 'question' })
    assert.deepEqual(await numbersFor(payer, 'пеликан'), [number])
    assert.deepEqual(await numbersFor(payer), [number])
    assert.equal((await numbersFor(story.irina, 'пеликан')).length, 2)
  })

  test('what waits for the client, what is open, and all of it', async () => {
    const { world, anna, oleg, other, mallory } = story
    const waiting = await openTicket(world, mallory, { accountId: other, text: 'One', impact: 'down' })
    const solved = await openTicket(world, mallory, { accountId: other, text: 'Two', impact: 'down' })
    const open = await openTicket(world, mallory, { accountId: other, text: 'Three', impact: 'down' })
    await postReply(world, anna, {
      ticketId: waiting.ticketId,
      text: 'Which?',
      move: 'clients',
      nextContactBy: '2026-03-03T12:00:00Z',
    })
    await resolveTicket(world, anna, {
      ticketId: solved.ticketId,
      happened: 'It was a cable.',
      done: 'We changed it.',
      advice: 'Nothing to do.',
    })
    assert.deepEqual(await numbersFor(mallory, '', 'waiting'), [solved.number, waiting.number])
    assert.deepEqual(await numbersFor(mallory, '', 'open'), [open.number, solved.number, waiting.number])
    assert.deepEqual(await numbersFor(mallory, 'two', 'waiting'), [solved.number])
    assert.deepEqual(await numbersFor(mallory, 'three', 'waiting'), [])
    assert.ok(!(await numbersFor(oleg)).includes(open.number))
  })

  test('page by page, found or listed, nothing is missed or shown twice', async () => {
    const { world, oleg } = story
    for (let i = 0; i < 60; i++)
      await openTicket(world, { ...oleg, channel: 'import' }, { text: `Подшипник ${i}`, impact: 'down' })
    for (const q of ['', 'подшипники']) {
      const rows = await everyPage((after) => ticketList(world, oleg, { q, ...after }))
      assert.equal(new Set(rows.map(({ number }) => number)).size, rows.length)
      assert.ok(rows.length >= 60)
    }
  })

  test('who asks without end is asked to wait', async () => {
    for (let i = 0; i < 60; i++) await story.world.limits.add(`search:${story.irina.id}`, 60)
    await assert.rejects(ask(story.irina), { code: 'too_many_attempts' })
  })
})
