import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verify } from '#platform/ledger/verify.ts'
import { assignTicket } from '../../server/tickets/commands/assign-ticket.ts'
import { changePriority } from '../../server/tickets/commands/change-priority.ts'
import { confirmSolution } from '../../server/tickets/commands/confirm-solution.ts'
import { handOver } from '../../server/tickets/commands/hand-over.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { resolveTicket } from '../../server/tickets/commands/resolve-ticket.ts'
import { takeUp } from '../../server/tickets/commands/take-up.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'
import { freshDesk } from '../cast.ts'
import { historyOf, ticketNow } from '../telling.ts'
import { comesTo, count, onTickets } from './racing.ts'

describe('Two at once', () => {
  const story = freshDesk()
  const soon = { nextContactBy: '2026-03-02T12:00:00Z' }
  const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
  const pairs = 40

  const onEach = (...deeds: ((ticketId: string) => Promise<unknown>)[]) =>
    onTickets(story, pairs, async () => {}, ...deeds)

  test('take one ticket: one has it, the other is told', async () => {
    const { world, anna, vera } = story
    const take = (who: typeof anna) => (ticketId: string) =>
      assignTicket(world, who, { ticketId, agentId: who.id, insteadOf: null })
    for (const { ticketId, came } of await onEach(take(anna), take(vera))) {
      assert.deepEqual([...came].sort(), ['assignee_changed', 'done'])
      const winner = came[0] === 'done' ? anna : vera
      assert.equal((await ticketNow(world, ticketId)).assignee_id, winner.id)
    }
  })

  test('begin with one ticket: one begins', async () => {
    const { world, anna, vera } = story
    for (const { ticketId, came } of await onEach(
      (ticketId) => takeUp(world, anna, { ticketId }),
      (ticketId) => takeUp(world, vera, { ticketId }),
    )) {
      assert.deepEqual([...came].sort(), ['already_there', 'done'])
      assert.equal(count(await historyOf(world, ticketId), 'ticket.taken_up'), 1)
    }
  })

  test('answer one client: nobody’s words are lost, and who had not read the client is held', async () => {
    const { world, anna, vera, oleg } = story
    const answer = (who: typeof anna) => (ticketId: string) =>
      postReply(world, who, { ticketId, text: `Отвечает ${who.name}`, ...soon })
    const unread = (ticketId: string) => postReply(world, anna, { ticketId, text: 'Не читая', seenSeq: 1, ...soon })
    const client = (ticketId: string) => postReply(world, { ...oleg, channel: 'import' }, { ticketId, text: 'И ещё' })
    for (const { ticketId, came } of await onEach(answer(anna), answer(vera), client, unread)) {
      assert.deepEqual(came.slice(0, 3), ['done', 'done', 'done'])
      const replies = count(came, 'done')
      assert.equal(count(await historyOf(world, ticketId), 'ticket.replied'), replies)
      assert.equal(count(await historyOf(world, ticketId), 'ticket.assigned'), 1)
    }
  })

  test('resolve while the client writes: the client’s word is never under the resolution unseen', async () => {
    const { world, vera, oleg } = story
    const resolve = (ticketId: string) => resolveTicket(world, vera, { ticketId, seenSeq: 1, ...words })
    const client = (ticketId: string) =>
      postReply(world, { ...oleg, channel: 'import' }, { ticketId, text: 'Подождите' })
    for (const { ticketId, came } of await onEach(resolve, client)) {
      assert.equal(came[1], 'done')
      const { status, next_contact_by } = await ticketNow(world, ticketId)
      // Either the resolution was held, or the client's word has opened the ticket again.
      assert.notEqual(status, 'resolved')
      assert.notEqual(next_contact_by, null)
    }
  })

  test('resolve twice, close twice: once each', async () => {
    const { world, anna, vera, oleg, irina } = story
    const resolve = (who: typeof anna) => (ticketId: string) => resolveTicket(world, who, { ticketId, ...words })
    for (const { ticketId, came } of await onEach(resolve(anna), resolve(vera))) {
      assert.deepEqual([...came].sort(), ['done', 'ticket_closed'])
      const closed = await Promise.all([oleg, irina].map((who) => comesTo(confirmSolution(world, who, { ticketId }))))
      assert.deepEqual(closed.sort(), ['done', 'ticket_not_resolved'])
      assert.equal(count(await historyOf(world, ticketId), 'ticket.closed'), 1)
    }
  })

  test('everything at once to one ticket: its history has no gap and its state is what it amounts to', async () => {
    const { world, anna, vera, maria, oleg, lines } = story
    const { ticketId } = await story.ticket()
    const deeds = Array.from({ length: 60 }, (_, i) => [
      () => postReply(world, anna, { ticketId, text: `Ответ ${i}`, ...soon }),
      () => postReply(world, { ...oleg, channel: 'import' }, { ticketId, text: `Вопрос ${i}` }),
      () => writeNote(world, vera, { ticketId, text: `Заметка ${i}` }),
      () => assignTicket(world, maria, { ticketId, agentId: i % 2 ? anna.id : vera.id }),
      () => changePriority(world, maria, { ticketId, priority: i % 2 ? 'low' : 'critical' }),
      () =>
        handOver(world, maria, {
          ticketId,
          lineId: i % 2 ? lines.first : lines.second,
          summary: `Передача ${i} дальше`,
          reason: 'Так надо',
          ...soon,
        }),
    ]).flat()
    const came = await Promise.all(deeds.map((deed) => comesTo(deed())))
    assert.deepEqual(
      [...new Set(came)].sort().filter((one) => !['done', 'already_there'].includes(one)),
      [],
    )
    const events = await historyOf(world, ticketId)
    assert.equal(count(events, 'ticket.replied'), 120)
    const { last_seq } = await world.db
      .selectFrom('tickets')
      .select('last_seq')
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()
    assert.equal(last_seq, events.length)
  })

  test('and every chain holds', async () => {
    const { broken, streams } = await verify(story.world.db, null)
    assert.equal(broken, null)
    assert.ok(streams > pairs * 5)
  })
})
