import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketHistory } from '../../screens/ticket-history.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { changePriority } from './change-priority.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('Changing how urgent a ticket is', () => {
  const story = freshDesk()

  test('it is written down with what it was before, and every page still opens', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    await changePriority(world, vera, { ticketId, priority: 'critical' })
    assert.equal((await ticketNow(world, ticketId)).priority, 'critical')
    const page = await ticketPage(world, vera, { number })
    assert.deepEqual(page.entries.at(-1)?.change, { from: 'high', to: 'critical' })
    assert.equal((await ticketHistory(world, vera, { number })).events.at(-1)?.kind, 'ticket.priority_changed')
    const seen = await clientTicket(world, oleg, { number })
    assert.ok(!JSON.stringify(seen).includes('critical'), 'the client is not told our priorities')
  })

  test('the same priority again changes nothing', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const before = await historyOf(world, ticketId)
    await changePriority(world, vera, { ticketId, priority: 'high' })
    assert.deepEqual(await historyOf(world, ticketId), before)
  })

  test('not of a ticket that is solved, foreign or missing', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(changePriority(world, vera, { ticketId, priority: 'low' }), 'ticket_closed')
    await refuses(changePriority(world, vera, { ticketId: nothing, priority: 'low' }), 'ticket_not_found')
    await refuses(changePriority(world, oleg, { ticketId, priority: 'critical' }), 'not_allowed')
  })
})
