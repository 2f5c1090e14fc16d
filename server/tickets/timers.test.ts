import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { historyOf, ticketNow } from '../../test/telling.ts'
import { reopenTicket } from './commands/reopen-ticket.ts'
import { resolveTicket } from './commands/resolve-ticket.ts'
import { closeSolved } from './timers.ts'

describe('What is solved', () => {
  const story = freshDesk()
  const explained = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
  const closings = async (ticketId: string) =>
    (await historyOf(story.world, ticketId)).filter((kind) => kind === 'ticket.closed').length

  test('closes by itself after a week, once, whoever looks; what came back does not', async () => {
    const { world, vera, oleg, clock } = story
    const [quiet, back] = [await story.ticket(), await story.ticket()]
    for (const { ticketId } of [quiet, back]) await resolveTicket(world, vera, { ticketId, ...explained })
    await reopenTicket(world, oleg, { ticketId: back.ticketId })
    clock.pass({ days: 7, seconds: -1 })
    await closeSolved(world)
    assert.equal((await ticketNow(world, quiet.ticketId)).status, 'resolved')
    clock.pass({ seconds: 1 })
    await Promise.all([closeSolved(world), closeSolved(world), closeSolved(world)])
    assert.equal((await ticketNow(world, quiet.ticketId)).status, 'closed')
    assert.equal(await closings(quiet.ticketId), 1)
    assert.equal((await ticketNow(world, back.ticketId)).status, 'open')
  })
})
