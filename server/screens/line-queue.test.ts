import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { everyPage, nothing, refuses } from '../../test/telling.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { takeUp } from '../tickets/commands/take-up.ts'
import { lineQueue } from './line-queue.ts'

describe('The queue of a line', () => {
  const story = freshDesk()
  const queue = (which: 'open' | 'unassigned' | 'waiting' | 'resolved', lineId = story.lines.first) =>
    everyPage((after) => lineQueue(story.world, story.vera, { lineId, which, ...after }))

  test('each ticket stands where it belongs', async () => {
    const { world, anna } = story
    const fresh = await story.ticket()
    story.clock.pass({ seconds: 1 })
    const [taken, waits, solved] = [await story.ticket(), await story.ticket(), await story.ticket()]
    await takeUp(world, anna, { ticketId: taken.ticketId })
    const wait = { for: 'waiting_for_client' as const, reason: 'Ждём пароль', nextContactBy: '2026-03-03T09:00:00Z' }
    await setAside(world, anna, { ticketId: waits.ticketId, ...wait })
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    await resolveTicket(world, anna, { ticketId: solved.ticketId, ...words })
    const numbers = async (which: Parameters<typeof queue>[0]) => (await queue(which)).map(({ number }) => number)
    assert.deepEqual(await numbers('open'), [fresh.number, taken.number])
    assert.deepEqual(await numbers('unassigned'), [fresh.number])
    assert.deepEqual(await numbers('waiting'), [waits.number])
    assert.deepEqual(await numbers('resolved'), [solved.number])
  })

  test('both ends of a long queue are reached once, open and solved', async () => {
    const { world, anna, oleg, clock } = story
    const made: number[] = []
    for (let i = 0; i < 60; i++) {
      const { number, ticketId } = await openTicket(world, { ...oleg, channel: 'import' }, { text: `Заявка ${i}` })
      made.push(number)
      if (i % 25 === 24) clock.pass({ minutes: 1 })
      const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
      if (i < 55) await resolveTicket(world, anna, { ticketId, ...words })
    }
    const solved = await queue('resolved')
    assert.equal(solved.length, 56)
    assert.equal(new Set(solved.map(({ number }) => number)).size, 56)
    assert.equal((await queue('open')).filter(({ number }) => made.includes(number)).length, 5)
  })

  test('a restricted line and one that is not there look the same to who is not on it', async () => {
    const { world, vera, pavel, maria, lines } = story
    await refuses(lineQueue(world, vera, { lineId: lines.vip }), 'line_not_found')
    await refuses(lineQueue(world, vera, { lineId: nothing }), 'line_not_found')
    for (const person of [pavel, maria])
      assert.deepEqual((await lineQueue(world, person, { lineId: lines.vip })).rows, [])
  })
})
