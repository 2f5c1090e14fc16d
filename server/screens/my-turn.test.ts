import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { everyPage } from '../../test/telling.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { deskFrame } from './desk-frame.ts'
import { myTurn } from './my-turn.ts'

describe('My turn', () => {
  const story = freshDesk()
  const listOf = (person: typeof story.anna) => everyPage((after) => myTurn(story.world, person, after))
  const words = { summary: 'Проверила всё по списку.', reason: 'Нужна вторая линия.' }

  test('what breaks next stands first, with why it is here', async () => {
    const { world, anna, maria, lines } = story
    const mine = await story.ticket()
    const soon = await story.ticket()
    story.clock.pass({ seconds: 1 })
    const handed = await story.ticket()
    const later = await story.ticket()
    await postReply(world, anna, { ticketId: mine.ticketId, text: 'Смотрю.', nextContactBy: '2026-03-02T09:40:00Z' })
    await assignTicket(world, maria, { ticketId: handed.ticketId, agentId: anna.id })
    await setAside(world, anna, {
      ticketId: later.ticketId,
      for: 'planned',
      reason: 'Ждём',
      nextContactBy: '2026-03-02T09:31:00Z',
    })
    assert.deepEqual(
      (await listOf(anna)).map(({ number, reason }) => [number, reason]),
      [
        [mine.number, 'promised'],
        [soon.number, 'new'],
        [handed.number, 'handed_to_you'],
      ],
    )
    story.clock.pass({ minutes: 2 })
    assert.deepEqual((await listOf(anna)).map(({ number }) => number)[0], later.number, 'what waits comes up in time')
    await handOver(world, anna, {
      ticketId: soon.ticketId,
      lineId: lines.second,
      nextContactBy: '2026-03-02T11:00:00Z',
      ...words,
    })
    assert.ok(!(await listOf(anna)).some(({ number }) => number === soon.number))
    assert.ok((await listOf(story.vera)).some(({ number }) => number === soon.number))
  })

  test('a long list is read page by page without a gap or a repeat, whatever breaks at one time', async () => {
    const { world, anna, oleg, clock } = story
    const before = (await listOf(anna)).length
    for (let i = 0; i < 130; i++) {
      await openTicket(world, { ...oleg, channel: 'import' }, { text: `Заявка ${i}`, impact: 'down' })
      if (i % 60 === 59) clock.pass({ minutes: 1 })
    }
    const rows = await listOf(anna)
    assert.equal(new Set(rows.map(({ number }) => number)).size, rows.length)
    assert.equal(rows.length, before + 130)
    const times = rows.map(({ nextContactBy }) => nextContactBy!)
    assert.deepEqual(times, [...times].sort())
    assert.equal((await deskFrame(world, anna, {})).myTurn, rows.length, 'the frame counts what the list shows')
  })
})
