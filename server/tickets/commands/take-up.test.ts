import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { setAside } from './set-aside.ts'
import { takeUp } from './take-up.ts'

describe('Taking a ticket up', () => {
  const story = freshDesk()

  test('a new one is taken by who begins with it', async () => {
    const { world, anna } = story
    const { ticketId, number } = await story.ticket()
    await takeUp(world, anna, { ticketId })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'open', assignee_id: anna.id })
    assert.deepEqual((await ticketPage(world, anna, { number })).entries.at(-1)?.change, { from: 'new', to: null })
  })

  test('one that waits comes back with the time it had', async () => {
    const { world, vera, anna } = story
    const { ticketId } = await story.ticket()
    const wait = { reason: 'Ждём поставщика.', nextContactBy: '2026-03-03T09:00:00Z' }
    await setAside(world, vera, { ticketId, for: 'waiting_for_third_party', ...wait })
    await takeUp(world, anna, { ticketId })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), {
      status: 'open',
      waiting_for: null,
      assignee_id: vera.id,
      next_contact_by: new Date(wait.nextContactBy),
    })
  })

  test('not what is under way, solved or not there', async () => {
    const { world, anna } = story
    const { ticketId } = await story.ticket()
    await takeUp(world, anna, { ticketId })
    await refuses(takeUp(world, anna, { ticketId }), 'already_there')
    await resolveTicket(world, anna, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(takeUp(world, anna, { ticketId }), 'ticket_closed')
    await refuses(takeUp(world, anna, { ticketId: nothing }), 'ticket_not_found')
  })
})
