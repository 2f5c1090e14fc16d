import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { lineQueue } from '../../screens/line-queue.ts'
import { markSeen } from './mark-seen.ts'
import { markUnread } from './mark-unread.ts'
import { postReply } from './post-reply.ts'

describe('Put back to unread', () => {
  const story = freshDesk()

  test('a ticket stands as unread in one’s own lists until it is opened again, whoever wrote last', async () => {
    const { world, anna, vera, lines } = story
    const { ticketId, number } = await story.ticket()
    const unreadFor = async (person: typeof anna) =>
      (await lineQueue(world, person, { lineId: lines.first })).rows.find((row) => row.number === number)?.unread
    const { seq } = await postReply(world, vera, { ticketId, text: 'Смотрю.', nextContactBy: '2026-03-02T10:00:00Z' })
    assert.equal(await unreadFor(anna), false)
    await markSeen(world, anna, { ticketId, seq })
    const before = await historyOf(world, ticketId)
    await markUnread(world, anna, { ticketId })
    assert.deepEqual([await unreadFor(anna), await unreadFor(vera)], [true, false])
    await markSeen(world, anna, { ticketId, seq })
    assert.equal(await unreadFor(anna), false)
    assert.deepEqual(await historyOf(world, ticketId), before, 'nobody is watched by it')
  })

  test('also one that was never opened; and none that one may not read', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    await markUnread(world, vera, { ticketId })
    await refuses(markUnread(world, vera, { ticketId: nothing }), 'ticket_not_found')
    await refuses(markUnread(world, oleg, { ticketId }), 'not_allowed')
  })
})
