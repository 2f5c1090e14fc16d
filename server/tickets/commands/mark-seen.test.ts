import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { lineQueue } from '../../screens/line-queue.ts'
import { myTickets } from '../../screens/my-tickets.ts'
import { markSeen } from './mark-seen.ts'
import { postReply } from './post-reply.ts'

describe('Having read', () => {
  const story = freshDesk()

  test('each has read for themselves, and it is no news', async () => {
    const { world, anna, vera, lines } = story
    const { ticketId, number } = await story.ticket()
    const before = await historyOf(world, ticketId)
    await markSeen(world, anna, { ticketId, seq: 9_000_000_000 })
    const unreadFor = async (person: typeof anna) =>
      (await lineQueue(world, person, { lineId: lines.first })).rows.find((row) => row.number === number)?.unread
    assert.deepEqual([await unreadFor(anna), await unreadFor(vera)], [false, true])
    assert.deepEqual(await historyOf(world, ticketId), before)
  })

  test('a client’s list says what is new until it is read, and reading never goes back', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    const { seq } = await postReply(world, vera, { ticketId, text: 'Смотрю.', nextContactBy: '2026-03-02T10:00:00Z' })
    const unread = async () => (await myTickets(world, oleg, {})).all.find((row) => row.number === number)?.unread
    assert.equal(await unread(), true)
    await markSeen(world, oleg, { ticketId, seq: seq + 1 })
    await markSeen(world, oleg, { ticketId, seq: 0 })
    assert.equal(await unread(), false)
  })

  test('not of a ticket that is foreign or missing', async () => {
    const { world, mallory } = story
    const { ticketId } = await story.ticket()
    await refuses(markSeen(world, mallory, { ticketId, seq: 1 }), 'ticket_not_found')
    await refuses(markSeen(world, mallory, { ticketId: nothing, seq: 1 }), 'ticket_not_found')
  })
})
