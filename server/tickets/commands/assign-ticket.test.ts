import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { assignTicket } from './assign-ticket.ts'
import { handOver } from './hand-over.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('Giving a ticket to somebody', () => {
  const story = freshDesk()
  const inAnHour = '2026-03-02T10:00:00Z'

  test('an engineer takes it, a lead gives it to another, who sees that it was handed over', async () => {
    const { world, anna, vera, maria } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, anna, { ticketId, agentId: anna.id })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { assignee_id: anna.id, handed_over: false })
    await assignTicket(world, maria, { ticketId, agentId: vera.id, insteadOf: anna.id })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { assignee_id: vera.id, handed_over: true })
    await assignTicket(world, vera, { ticketId, agentId: null })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { assignee_id: null, handed_over: false })
  })

  test('giving it to who has it already changes nothing', async () => {
    const { world, anna } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, anna, { ticketId, agentId: anna.id })
    const before = await historyOf(world, ticketId)
    await assignTicket(world, anna, { ticketId, agentId: anna.id, insteadOf: null })
    assert.deepEqual(await historyOf(world, ticketId), before)
  })

  test('nobody is overruled unseen', async () => {
    const { world, anna, vera } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, anna, { ticketId, agentId: anna.id, insteadOf: null })
    await refuses(assignTicket(world, vera, { ticketId, agentId: vera.id, insteadOf: null }), 'assignee_changed')
    assert.equal((await ticketNow(world, ticketId)).assignee_id, anna.id)
  })

  test('not to somebody who has left, and not to somebody who is nobody', async () => {
    const { world, maria, anna } = story
    const gone = await story.hire('Глеб Ушёл', ['agent'], [story.lines.first])
    await closeAgent(world, confirmed(world, maria), { agentId: gone.id, ticketsTo: null })
    const { ticketId } = await story.ticket()
    await refuses(assignTicket(world, anna, { ticketId, agentId: gone.id }), 'agent_not_found')
    await refuses(assignTicket(world, anna, { ticketId, agentId: nothing }), 'agent_not_found')
    await refuses(assignTicket(world, anna, { ticketId, agentId: story.oleg.id }), 'agent_not_found')
  })

  test('not to somebody who may not see it', async () => {
    const { world, maria, anna, lines } = story
    const { ticketId } = await story.ticket()
    await handOver(world, maria, {
      ticketId,
      lineId: lines.vip,
      summary: 'Клиент просит особого внимания.',
      reason: 'Передаём дежурному инженеру.',
      nextContactBy: inAnHour,
    })
    await refuses(assignTicket(world, maria, { ticketId, agentId: anna.id }), 'agent_sees_not')
    const reader = await story.hire('Ольга Качество', ['quality'])
    await refuses(assignTicket(world, maria, { ticketId, agentId: reader.id }), 'agent_sees_not')
    // The one who may not see it cannot tell it from one that is not there.
    await refuses(assignTicket(world, anna, { ticketId, agentId: anna.id }), 'ticket_not_found')
    await refuses(assignTicket(world, anna, { ticketId: nothing, agentId: anna.id }), 'ticket_not_found')
  })

  test('a ticket that is solved is given to nobody', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(assignTicket(world, vera, { ticketId, agentId: story.anna.id }), 'ticket_closed')
  })
})
