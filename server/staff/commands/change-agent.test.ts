import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { confirmed, freshDesk, type Player } from '../../../test/cast.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { changeAgent } from './change-agent.ts'
import { closeAgent } from './close-agent.ts'

describe('Changing what a colleague may do', () => {
  const story = freshDesk()
  const comesBack = async ({ cookie }: Player) => {
    const session = tokenHash(cookie.split('=')[1]!)
    return whoAsks(story.world, session, { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })
  }

  test('other roles end the session that had the old ones', async () => {
    const { world, maria } = story
    const lev = await story.hire('Лев Повышен', ['agent'], [story.lines.first])
    await changeAgent(world, maria, { agentId: lev.id, roles: ['agent', 'lead'], lineIds: [] })
    assert.equal((await comesBack(lev)).type, 'anonymous')
  })

  test('other lines count at once and end nothing', async () => {
    const { world, maria, lines } = story
    const lev = await story.hire('Лев Переведён', ['agent'], [lines.first])
    await changeAgent(world, maria, { agentId: lev.id, roles: ['agent'], lineIds: [lines.vip] })
    assert.deepEqual((await comesBack(lev)).lines, [lines.vip])
  })

  test('the last administrator stays one; one who has left is none to fall back on', async () => {
    const { world, maria } = story
    const stepBack = { agentId: maria.id, roles: ['lead' as const], lineIds: [] }
    await refuses(changeAgent(world, maria, stepBack), 'last_administrator')
    const gone = await story.hire('Бывший', ['administrator'])
    await closeAgent(world, maria, { agentId: gone.id, ticketsTo: null })
    await refuses(changeAgent(world, maria, stepBack), 'last_administrator')
  })

  test('two administrators cannot take each other’s right at once', async () => {
    const { world, maria } = story
    const second = await story.hire('Второй Администратор', ['administrator'])
    const stepBack = (agentId: string) => changeAgent(world, maria, { agentId, roles: ['agent'], lineIds: [] })
    const tries = await Promise.allSettled([stepBack(maria.id), stepBack(second.id)])
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'last_administrator')
  })

  test('needs a second factor that was confirmed a moment ago', async () => {
    const { world, clock, anna, maria } = story
    const boss = { ...maria, roles: ['administrator'] }
    const change = { agentId: anna.id, roles: ['agent' as const], lineIds: [] }
    await refuses(changeAgent(world, { ...boss, factorAt: null }, change), 'second_factor_needed')
    clock.pass({ minutes: 10, seconds: 1 })
    await refuses(changeAgent(world, boss, change), 'step_up_needed')
    assert.deepEqual(await changeAgent(world, confirmed(world, boss), change), {})
  })

  test('nobody who is not a colleague, no line that is not there', async () => {
    const { world, anna, oleg } = story
    const boss = confirmed(world, { ...story.maria, roles: ['administrator'] })
    const change = { roles: ['agent' as const], lineIds: [] }
    await refuses(changeAgent(world, boss, { ...change, agentId: nothing }), 'agent_not_found')
    await refuses(changeAgent(world, boss, { ...change, agentId: oleg.id }), 'agent_not_found')
    await refuses(changeAgent(world, boss, { ...change, agentId: anna.id, lineIds: [nothing] }), 'line_not_found')
    await refuses(changeAgent(world, anna, { ...change, agentId: anna.id, roles: ['administrator'] }), 'not_allowed')
  })
})
