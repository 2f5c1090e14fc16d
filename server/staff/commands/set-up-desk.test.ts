import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemStream } from '#platform/events.ts'
import { emptyDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { people } from '../../screens/people.ts'
import { setupState } from '../../screens/setup-state.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { setUpDesk } from './set-up-desk.ts'

describe('The first run', () => {
  const story = emptyDesk()
  const founder = {
    company: 'Вектор Хостинг',
    name: 'Мария Петрова',
    email: 'maria@desk.example',
    password: 'лошадь верно батарея скрепка',
    language: 'ru' as const,
    zone: 'Europe/Moscow',
  }
  const nobody = () => whoAsks(story.world, null, { ip: '203.0.113.1', userAgent: '', language: 'ru' })

  test('a password that names the company is no password', async () => {
    const { world } = story
    const weak = { ...founder, password: 'Вектор Хостинг 2026' }
    await refuses(setUpDesk(world, await nobody(), weak), 'password_too_common')
    assert.deepEqual(await setupState(world, await nobody(), {}), { done: false })
  })

  test('of many who begin at once one makes the desk, and it works once', async () => {
    const { world } = story
    const actor = await nobody()
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => setUpDesk(world, actor, founder)))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'already_set_up')
    await refuses(setUpDesk(world, actor, founder), 'already_set_up')
    assert.deepEqual(await setupState(world, actor, {}), { done: true })
    assert.equal((await historyOf(world, systemStream)).filter((kind) => kind === 'desk.set_up').length, 1)
  })

  test('it comes with an administrator who can answer, four lines and the usual topics', async () => {
    const { world } = story
    const boss = { ...(await nobody()), type: 'agent' as const, roles: ['administrator'] }
    const { agents, lines } = await people(world, boss, {})
    assert.deepEqual(
      agents.map(({ name, roles }) => [name, roles]),
      [[founder.name, ['administrator', 'lead', 'agent']]],
    )
    assert.deepEqual(
      lines.map(({ nameEn, restricted }) => [nameEn, restricted]),
      [
        ['Line zero', false],
        ['First line', false],
        ['Second line', false],
        ['VIP', true],
      ],
    )
    const topics = await world.db.selectFrom('topics').select('id').execute()
    assert.equal(topics.length, 11)
  })
})
