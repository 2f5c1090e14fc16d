import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { confirmed, freshDesk, type Player } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { agentCard } from '../../screens/agent-card.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { assignTicket } from '../../tickets/commands/assign-ticket.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { resolveTicket } from '../../tickets/commands/resolve-ticket.ts'
import { bringBackAgent } from './bring-back-agent.ts'
import { closeAgent } from './close-agent.ts'

describe('A colleague leaves', () => {
  const story = freshDesk()
  const comesBack = async ({ cookie }: Player) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })
  const boss = () => confirmed(story.world, story.maria)
  /** Lev of the first line, with a ticket in work and one that is solved. */
  async function levWithWork(name: string) {
    const { world, maria, lines } = story
    const lev = await story.hire(name, ['agent'], [lines.first])
    const { ticketId: open } = await story.ticket()
    const { ticketId: solved } = await story.ticket()
    for (const ticketId of [open, solved]) await assignTicket(world, maria, { ticketId, agentId: lev.id })
    await resolveTicket(world, lev, { ticketId: solved, happened: 'Диск.', done: 'Заменили.', advice: 'Ничего.' })
    return { lev, open, solved }
  }

  test('is out at once, and what they had is back on its line with its time kept', async () => {
    const { world, lines } = story
    const { lev, open, solved } = await levWithWork('Лев Первый')
    const before = await ticketNow(world, open)
    assert.deepEqual((await agentCard(world, boss(), { agentId: lev.id })).openTickets, [
      { lineId: lines.first, nameRu: 'Первая линия', nameEn: 'First line', count: 1 },
    ])
    await closeAgent(world, boss(), { agentId: lev.id, ticketsTo: null })
    assert.equal((await comesBack(lev)).type, 'anonymous')
    assert.deepEqual(await ticketNow(world, open), { ...before, assignee_id: null, handed_over: false })
    assert.equal((await ticketNow(world, solved)).assignee_id, null, 'the client may still bring it back')
    assert.deepEqual((await historyOf(world, open)).slice(-1), ['ticket.assigned'])
    const card = await agentCard(world, boss(), { agentId: lev.id })
    assert.deepEqual([card.active, card.openTickets, card.lineIds, card.sessions], [false, [], [], []])
  })

  test('what they had can go to a colleague, who finds it as handed over', async () => {
    const { world, anna } = story
    const { lev, open } = await levWithWork('Лев Второй')
    const before = await ticketNow(world, open)
    await closeAgent(world, boss(), { agentId: lev.id, ticketsTo: anna.id })
    assert.deepEqual(await ticketNow(world, open), { ...before, assignee_id: anna.id, handed_over: true })
  })

  test('all or nothing: a colleague who may not see one of them gets none, and nobody has left', async () => {
    const { world, maria, anna, lines } = story
    const { lev, open } = await levWithWork('Лев Третий')
    const { ticketId: vip } = await story.ticket()
    const soon = new Date(world.clock().getTime() + 3_600_000).toISOString()
    await handOver(world, maria, {
      ticketId: vip,
      lineId: lines.vip,
      summary: 'Сервер особого клиента.',
      reason: 'Передаём тому, кто его ведёт.',
      nextContactBy: soon,
    })
    await assignTicket(world, maria, { ticketId: vip, agentId: story.pavel.id })
    await world.db.updateTable('tickets').set({ assignee_id: lev.id }).where('id', '=', vip).execute()
    await refuses(closeAgent(world, boss(), { agentId: lev.id, ticketsTo: anna.id }), 'agent_sees_not')
    assert.equal((await comesBack(lev)).id, lev.id)
    assert.equal((await ticketNow(world, open)).assignee_id, lev.id)
  })

  test('whoever is given a ticket while leaving does not keep it', async () => {
    const { world, maria } = story
    const { lev } = await levWithWork('Лев Четвёртый')
    const given = await Promise.all(Array.from({ length: 6 }, () => story.ticket()))
    await Promise.allSettled([
      ...given.map(({ ticketId }) => assignTicket(world, maria, { ticketId, agentId: lev.id })),
      closeAgent(world, boss(), { agentId: lev.id, ticketsTo: null }),
    ])
    for (const { ticketId } of given) assert.equal((await ticketNow(world, ticketId)).assignee_id, null)
  })

  test('bring-back-agent: comes back with roles and lines, signs in anew, and is news once', async () => {
    const { world, lines } = story
    const { lev } = await levWithWork('Лев Пятый')
    const back = { agentId: lev.id, roles: ['agent' as const], lineIds: [lines.second] }
    await refuses(bringBackAgent(world, boss(), back), 'works_here')
    await closeAgent(world, boss(), { agentId: lev.id, ticketsTo: null })
    await refuses(closeAgent(world, boss(), { agentId: lev.id, ticketsTo: null }), 'agent_not_found')
    await refuses(bringBackAgent(world, boss(), { ...back, lineIds: [nothing] }), 'line_not_found')
    await bringBackAgent(world, boss(), back)
    const card = await agentCard(world, boss(), { agentId: lev.id })
    assert.deepEqual([card.active, card.lineIds], [true, [lines.second]])
    assert.equal((await comesBack(lev)).type, 'anonymous')
    assert.deepEqual((await historyOf(world, lev.id)).slice(-4), [
      'person.stopped',
      'agent.left',
      'person.restored',
      'agent.came_back',
    ])
  })

  test('the last administrator cannot leave, nobody leaves twice or gives to themselves', async () => {
    const { world, maria, anna } = story
    await refuses(closeAgent(world, boss(), { agentId: maria.id, ticketsTo: null }), 'last_administrator')
    await refuses(closeAgent(world, boss(), { agentId: nothing, ticketsTo: null }), 'agent_not_found')
    await refuses(closeAgent(world, boss(), { agentId: anna.id, ticketsTo: anna.id }), 'agent_not_found')
    await refuses(closeAgent(world, confirmed(world, anna), { agentId: maria.id, ticketsTo: null }), 'not_allowed')
  })
})
