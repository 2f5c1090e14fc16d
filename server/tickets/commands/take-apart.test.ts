import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses, ticketNow } from '../../../test/telling.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { mergeTicket } from './merge-ticket.ts'
import { postReply } from './post-reply.ts'
import { takeApart } from './take-apart.ts'

describe('Taking a merged ticket out again', () => {
  const story = freshDesk()
  const inHours = (hours: number) => new Date(story.clock().getTime() + hours * 3_600_000).toISOString()
  const two = async () => [await story.ticket('Сайт лежит'), await story.ticket('И почта тоже')] as const

  test('makes it what it was, with a time that is still honest; what was said meanwhile stays', async () => {
    const { world, anna, oleg, clock } = story
    const [one, other] = await two()
    await postReply(world, anna, { ticketId: one.ticketId, text: 'Смотрим.', nextContactBy: inHours(30) })
    const before = await ticketNow(world, one.ticketId)
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    const { ticketId } = await postReply(world, oleg, { ticketId: one.ticketId, text: 'Что нового?' })
    await takeApart(world, anna, { ticketId: one.ticketId })
    assert.deepEqual(await ticketNow(world, one.ticketId), before)
    assert.equal(ticketId, other.ticketId)
    assert.ok((await historyOf(world, one.ticketId)).includes('ticket.taken_apart'))
    assert.ok((await historyOf(world, other.ticketId)).includes('ticket.gave_back'))
    await refuses(takeApart(world, anna, { ticketId: one.ticketId }), 'not_merged')

    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    clock.pass({ hours: 48 })
    await takeApart(world, anna, { ticketId: one.ticketId })
    const again = await ticketNow(world, one.ticketId)
    assert.ok(again.next_contact_by! > clock(), 'what was promised has passed: a new time is due')

    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    clock.pass({ hours: 31 * 24 })
    await refuses(takeApart(world, anna, { ticketId: one.ticketId }), 'merged_long_ago')
  })

  test('gives it back to whoever had it, and to its line when they have left', async () => {
    const { world, vera, maria, lines } = story
    const leaver = await story.hire('Уходящая', ['agent'], [lines.first])
    const [one, other] = await two()
    await postReply(world, leaver, { ticketId: one.ticketId, text: 'Смотрю.', nextContactBy: inHours(3) })
    await mergeTicket(world, vera, { ticketId: one.ticketId, into: other.number })
    await takeApart(world, vera, { ticketId: one.ticketId })
    assert.equal((await ticketNow(world, one.ticketId)).assignee_id, leaver.id)
    await mergeTicket(world, vera, { ticketId: one.ticketId, into: other.number })
    await closeAgent(world, confirmed(world, maria), { agentId: leaver.id, ticketsTo: null })
    await takeApart(world, vera, { ticketId: one.ticketId })
    assert.equal((await ticketNow(world, one.ticketId)).assignee_id, null)
  })
})
