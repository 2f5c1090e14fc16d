import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { confirmSolution } from './confirm-solution.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('"It works"', () => {
  const story = freshDesk()
  const solved = async () => {
    const { ticketId } = await story.ticket()
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите за местом.' }
    await resolveTicket(story.world, story.vera, { ticketId, ...words })
    return ticketId
  }

  test('the client closes the ticket, and so may a colleague of the client', async () => {
    const { world, oleg, irina } = story
    for (const person of [oleg, irina]) {
      const ticketId = await solved()
      await confirmSolution(world, person, { ticketId })
      assert.equal((await ticketNow(world, ticketId)).status, 'closed')
      assert.equal((await historyOf(world, ticketId)).at(-1), 'ticket.closed')
    }
  })

  test('nothing is confirmed twice, and nothing before it is solved', async () => {
    const { world, oleg } = story
    const ticketId = await solved()
    await confirmSolution(world, oleg, { ticketId })
    await refuses(confirmSolution(world, oleg, { ticketId }), 'ticket_not_resolved')
    await refuses(
      confirmSolution(world, oleg, await story.ticket().then(({ ticketId }) => ({ ticketId }))),
      'ticket_not_resolved',
    )
  })

  test('not by a viewer, not by strangers, not by staff', async () => {
    const { world, mallory, vera } = story
    const ticketId = await solved()
    const viewer = await story.contact('Зритель', story.vector, 'viewer')
    const billing = await story.contact('Счетовод', story.vector, 'billing')
    await refuses(confirmSolution(world, viewer, { ticketId }), 'not_allowed')
    await refuses(confirmSolution(world, billing, { ticketId }), 'ticket_not_found')
    await refuses(confirmSolution(world, mallory, { ticketId }), 'ticket_not_found')
    await refuses(confirmSolution(world, mallory, { ticketId: nothing }), 'ticket_not_found')
    await refuses(confirmSolution(world, vera, { ticketId }), 'not_allowed')
  })
})
