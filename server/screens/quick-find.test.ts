import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { quickFind } from './quick-find.ts'

describe('What the palette finds while one types', () => {
  const story = freshDesk()

  test('tickets by whole words in any form, and by the beginning of the word being typed', async () => {
    const { world, anna } = story
    const { number } = await story.ticket('Маршрутизатор гудит\nи мигает зелёным')
    for (const typed of ['маршрутизаторы', 'маршру', 'гудит мигае', 'МАРШРУТ'])
      assert.deepEqual(
        (await quickFind(world, anna, { typed })).tickets.map((ticket) => ticket.number),
        [number],
        typed,
      )
  })

  test('a number in any form is that ticket', async () => {
    const { world, anna } = story
    const { number } = await story.ticket('Копии')
    for (const typed of [`${number}`, `#${number}`, `№ ${number}`, `Re: [#${number}] Копии`])
      assert.equal((await quickFind(world, anna, { typed })).exact?.number, number, typed)
  })

  test('accounts by contract and name, contacts, services and colleagues', async () => {
    const { world, anna } = story
    assert.equal((await quickFind(world, anna, { typed: '77-18' })).accounts[0]?.id, story.vector)
    assert.equal((await quickFind(world, anna, { typed: 'вект' })).accounts[0]?.id, story.vector)
    assert.equal((await quickFind(world, anna, { typed: 'ирина' })).people[0]?.id, story.irina.id)
    assert.equal((await quickFind(world, anna, { typed: 'vps' })).services[0]?.id, story.vps)
    assert.equal((await quickFind(world, anna, { typed: 'вера' })).agents[0]?.id, story.vera.id)
  })

  test('nothing the reader may not see: a restricted line is for its members and leads', async () => {
    const { world, anna, pavel, maria, lines } = story
    const { ticketId, number } = await story.ticket('Кардамон для особых')
    await handOver(world, anna, {
      ticketId,
      lineId: lines.vip,
      summary: 'Передаю особой линии.',
      reason: 'Там знают лучше.',
      nextContactBy: '2026-03-05T09:00:00Z',
    })
    for (const typed of ['кардамон', 'карда', `#${number}`]) {
      const { exact, tickets } = await quickFind(world, anna, { typed })
      assert.deepEqual([exact, tickets], [null, []], typed)
    }
    for (const person of [pavel, maria])
      assert.equal((await quickFind(world, person, { typed: 'карда' })).tickets[0]?.number, number)
  })

  test('who keeps accounts and reads no tickets finds accounts and no tickets', async () => {
    const { world } = story
    const keeper = await story.hire('Хранитель', ['administrator'])
    const { number } = await story.ticket('Секрет клиента')
    const byWord = await quickFind(world, keeper, { typed: 'секрет' })
    assert.deepEqual([byWord.tickets, (await quickFind(world, keeper, { typed: `#${number}` })).exact], [[], null])
    assert.equal((await quickFind(world, keeper, { typed: 'вектор' })).accounts[0]?.id, story.vector)
    await assert.rejects(async () => quickFind(world, story.oleg, { typed: 'вектор' }), { code: 'not_allowed' })
  })

  test('whatever is typed is a question, never a fault', async () => {
    const { world, anna } = story
    for (const typed of [
      '',
      ' ',
      "'",
      '"',
      '\\',
      '*',
      ':*',
      'from:',
      'from:Олег',
      'is:open',
      '-',
      '💥',
      '%_',
      'и',
      'я'.repeat(200),
    ])
      assert.ok(Array.isArray((await quickFind(world, anna, { typed })).tickets), typed)
  })
})
