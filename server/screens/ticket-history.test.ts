import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { ticketHistory } from './ticket-history.ts'

describe('The history of a ticket', () => {
  const story = freshDesk()

  test('names the lines and people that the record knows by their ids', async () => {
    const { world, anna, vera, lines } = story
    const { ticketId, number } = await story.ticket()
    const order = { summary: 'Консоль работает, ключи пропали.', reason: 'нужен доступ к консоли' }
    const nextContactBy = '2026-03-02T12:00:00Z'
    await handOver(world, anna, { ticketId, lineId: lines.second, agentId: vera.id, ...order, nextContactBy })

    const { events, names } = await ticketHistory(world, anna, { number })
    const handed = events.find(({ kind }) => kind === 'ticket.handed_over')!.meta as Record<string, string>
    assert.deepEqual(
      [names[handed.fromLine!], names[handed.toLine!], names[handed.to!]],
      ['Первая линия', 'Вторая линия', vera.name],
    )
  })

  test('an auditor is not told whose account it is', async () => {
    const { world, anna, vector } = story
    const auditor = await story.hire('Ревизор', ['auditor'])
    const { number } = await story.ticket()
    assert.equal((await ticketHistory(world, anna, { number })).names[vector], 'ООО «Вектор»')
    assert.equal((await ticketHistory(world, auditor, { number })).names[vector], undefined)
  })
})
