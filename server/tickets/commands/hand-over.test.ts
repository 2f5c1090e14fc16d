import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, saidIn, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { handOver } from './hand-over.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('Handing a ticket over', () => {
  const story = freshDesk()
  const words = {
    summary: 'Проверила диск, место есть. Посмотрите журнал nginx.',
    reason: 'Нужен инженер второй линии.',
    nextContactBy: '2026-03-02T10:00:00.000Z',
  }

  test('what was done goes along for colleagues, the client reads why and until when', async () => {
    const { world, anna, vera, oleg, lines } = story
    const { ticketId, number } = await story.ticket()
    await handOver(world, anna, { ticketId, lineId: lines.second, agentId: vera.id, ...words })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), {
      line_id: lines.second,
      assignee_id: vera.id,
      handed_over: true,
      status: 'open',
      next_contact_by: new Date(words.nextContactBy),
    })
    assert.deepEqual((await historyOf(world, ticketId)).slice(-2), ['ticket.noted', 'ticket.handed_over'])
    assert.equal((await saidIn(world, ticketId, 'ticket.noted')).text, words.summary)
    const page = await clientTicket(world, oleg, { number })
    assert.partialDeepStrictEqual(page.entries.at(-1), {
      kind: 'handed_over',
      text: words.reason,
      to: vera.name,
      nextContactBy: words.nextContactBy,
    })
    assert.ok(!JSON.stringify(page).includes(words.summary))
  })

  test('to a line it has nobody yet', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await story.ticket()
    await handOver(world, anna, { ticketId, lineId: lines.second, ...words })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { line_id: lines.second, assignee_id: null })
  })

  test('not to where it is, and not to what is not there', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await story.ticket()
    const over = (to: { lineId: string; agentId?: string }) => handOver(world, anna, { ticketId, ...to, ...words })
    await refuses(over({ lineId: lines.first }), 'already_there')
    await refuses(over({ lineId: nothing }), 'line_not_found')
    await refuses(over({ lineId: lines.second, agentId: nothing }), 'agent_not_found')
    await refuses(over({ lineId: lines.vip, agentId: story.vera.id }), 'agent_sees_not')
    assert.equal((await historyOf(world, ticketId)).length, 2)
  })

  test('who hands it to a restricted line sees it no more, as if it were not there', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await story.ticket()
    await handOver(world, anna, { ticketId, lineId: lines.vip, ...words })
    await refuses(handOver(world, anna, { ticketId, lineId: lines.first, ...words }), 'ticket_not_found')
    await refuses(handOver(world, anna, { ticketId: nothing, lineId: lines.first, ...words }), 'ticket_not_found')
  })

  test('the new time lies ahead and within a year', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await story.ticket()
    const by = (nextContactBy: string) =>
      handOver(world, anna, { ticketId, lineId: lines.second, ...words, nextContactBy })
    await refuses(by('2026-03-02T09:00:00Z'), 'next_contact_past')
    await refuses(by('2027-03-04T09:00:00Z'), 'next_contact_too_far')
  })

  test('what is solved stays where it is', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, anna, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(handOver(world, anna, { ticketId, lineId: lines.second, ...words }), 'ticket_closed')
  })
})
