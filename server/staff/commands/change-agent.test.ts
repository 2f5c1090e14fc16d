import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { people } from '../../screens/people.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { changeAgent } from './change-agent.ts'

describe('Changing what a colleague may do', () => {
  const story = freshDesk()
  const comesBack = async ({ cookie }: Player) => {
    const session = tokenHash(cookie.split('=')[1]!)
    return whoAsks(story.world, session, { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })
  }

  test('other roles end the session that had the old ones', async () => {
    const { world, maria } = story
    const lev = await story.hire('Лев Повышен', ['agent'], [story.lines.first])
    await changeAgent(world, maria, { agentId: lev.id, roles: ['agent', 'lead'], lineIds: [], active: true })
    assert.equal((await comesBack(lev)).type, 'anonymous')
  })

  test('other lines count at once and end nothing', async () => {
    const { world, maria, lines } = story
    const lev = await story.hire('Лев Переведён', ['agent'], [lines.first])
    await changeAgent(world, maria, { agentId: lev.id, roles: ['agent'], lineIds: [lines.vip], active: true })
    assert.deepEqual((await comesBack(lev)).lines, [lines.vip])
  })

  test('who has left is out at once, and comes in anew when back', async () => {
    const { world, maria } = story
    const lev = await story.hire('Лев Уволен', ['agent'])
    const change = { agentId: lev.id, roles: ['agent' as const], lineIds: [] }
    await changeAgent(world, maria, { ...change, active: false })
    assert.equal((await comesBack(lev)).type, 'anonymous')
    await changeAgent(world, maria, { ...change, active: true })
    assert.equal((await comesBack(lev)).type, 'anonymous')
    const row = (await people(world, maria, {})).agents.find(({ id }) => id === lev.id)
    assert.equal(row?.active, true)
  })

  test('the last administrator stays one', async () => {
    const { world, maria } = story
    const change = { agentId: maria.id, lineIds: [] }
    await refuses(changeAgent(world, maria, { ...change, roles: ['lead'], active: true }), 'last_administrator')
    await refuses(
      changeAgent(world, maria, { ...change, roles: ['administrator'], active: false }),
      'last_administrator',
    )
    // One who has left is no administrator to fall back on.
    const gone = await story.hire('Бывший', ['administrator'])
    await changeAgent(world, maria, { agentId: gone.id, roles: ['administrator'], lineIds: [], active: false })
    await refuses(changeAgent(world, maria, { ...change, roles: ['lead'], active: true }), 'last_administrator')
  })

  test('two administrators cannot take each other’s right at once', async () => {
    const { world, maria } = story
    const second = await story.hire('Второй Администратор', ['administrator'])
    const stepBack = (agentId: string) =>
      changeAgent(world, maria, { agentId, roles: ['agent'], lineIds: [], active: true })
    const tries = await Promise.allSettled([stepBack(maria.id), stepBack(second.id)])
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'last_administrator')
  })

  test('nobody who is not a colleague, no line that is not there', async () => {
    const { world, anna, maria, oleg } = story
    const boss = { ...maria, roles: ['administrator'] }
    const change = { roles: ['agent' as const], lineIds: [], active: true }
    await refuses(changeAgent(world, boss, { ...change, agentId: nothing }), 'agent_not_found')
    await refuses(changeAgent(world, boss, { ...change, agentId: oleg.id }), 'agent_not_found')
    await refuses(changeAgent(world, boss, { ...change, agentId: anna.id, lineIds: [nothing] }), 'line_not_found')
    await refuses(changeAgent(world, anna, { ...change, agentId: anna.id, roles: ['administrator'] }), 'not_allowed')
  })
})
