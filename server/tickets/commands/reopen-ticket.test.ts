import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses, ticketNow } from '../../../test/telling.ts'
import { confirmSolution } from './confirm-solution.ts'
import { reopenTicket } from './reopen-ticket.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('"Still broken"', () => {
  const story = freshDesk()
  const solved = async () => {
    const { ticketId } = await story.ticket()
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите за местом.' }
    await resolveTicket(story.world, story.vera, { ticketId, ...words })
    return ticketId
  }

  test('brings the ticket back to whoever had it, with the clock running, without a word to write', async () => {
    const { world, oleg, vera, clock } = story
    const ticketId = await solved()
    await reopenTicket(world, oleg, { ticketId })
    const now = await ticketNow(world, ticketId)
    assert.partialDeepStrictEqual(now, { status: 'open', assignee_id: vera.id })
    assert.ok(now.next_contact_by! > clock())
    assert.deepEqual((await historyOf(world, ticketId)).slice(-2), ['ticket.reopened', 'ticket.next_contact_set'])
  })

  test('also what was confirmed too soon, for a month', async () => {
    const { world, oleg, clock } = story
    const ticketId = await solved()
    await confirmSolution(world, oleg, { ticketId })
    clock.pass({ days: 30 })
    await reopenTicket(world, oleg, { ticketId })
    assert.equal((await ticketNow(world, ticketId)).status, 'open')
    const old = await solved()
    clock.pass({ days: 31 })
    await refuses(reopenTicket(world, oleg, { ticketId: old }), 'ticket_ended_long_ago')
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('not what is open, nor twice; not by viewers, strangers or staff', async () => {
    const { world, oleg, mallory, vera } = story
    const { ticketId: open } = await story.ticket()
    await refuses(reopenTicket(world, oleg, { ticketId: open }), 'ticket_not_resolved')
    const ticketId = await solved()
    const viewer = await story.contact('Зритель', story.vector, 'viewer')
    await refuses(reopenTicket(world, viewer, { ticketId }), 'not_allowed')
    await refuses(reopenTicket(world, mallory, { ticketId }), 'ticket_not_found')
    await refuses(reopenTicket(world, vera, { ticketId }), 'not_allowed')
    await reopenTicket(world, oleg, { ticketId })
    await refuses(reopenTicket(world, oleg, { ticketId }), 'ticket_not_resolved')
  })
})
