import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, confirmed, freshDesk, type Player, setsUpFactor } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { agentCard } from '../../screens/agent-card.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { approveFactorReset } from './approve-factor-reset.ts'
import { askFactorReset } from './ask-factor-reset.ts'
import { endAgentSessions } from './end-agent-sessions.ts'
import { inviteAgent } from './invite-agent.ts'
import { inviteAgentAgain } from './invite-agent-again.ts'

describe('Keeping how colleagues come in', () => {
  const story = freshDesk()
  const boss = () => confirmed(story.world, story.maria)
  const comesBack = async ({ cookie }: Player) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })

  test('ask-factor-reset: one administrator alone is sent to the command line', async () => {
    const { world, vera } = story
    await refuses(askFactorReset(world, boss(), { agentId: vera.id }), 'factor_missing')
    await setsUpFactor(world, vera)
    await refuses(askFactorReset(world, boss(), { agentId: vera.id }), 'two_administrators_needed')
    await refuses(askFactorReset(world, boss(), { agentId: story.maria.id }), 'own_factor')
    await refuses(askFactorReset(world, boss(), { agentId: nothing }), 'agent_not_found')
  })

  test('two administrators take a lost second factor away, and the colleague hears of it', async () => {
    const { world, vera } = story
    const gleb = await story.hire('Глеб Администратор', ['administrator'])
    const player = await comesIn(world, vera.id)
    await refuses(approveFactorReset(world, gleb, { agentId: vera.id }), 'reset_not_asked')
    await askFactorReset(world, boss(), { agentId: vera.id })
    await refuses(approveFactorReset(world, boss(), { agentId: vera.id }), 'another_must_agree')
    const seen = (await agentCard(world, gleb, { agentId: vera.id })).reset
    assert.deepEqual([seen?.askedBy, seen?.mine], ['Мария Петрова', false])
    await approveFactorReset(world, gleb, { agentId: vera.id })
    assert.equal((await comesBack(player)).type, 'anonymous')
    const card = await agentCard(world, boss(), { agentId: vera.id })
    assert.deepEqual([card.secondFactor, card.reset], [{ since: null, codesLeft: 0 }, null])
    assert.equal((await historyOf(world, vera.id)).at(-1), 'person.factor_dropped')
    await story.jobs()
    const letter = await world.db.selectFrom('letters').select('subject').where('kind', '=', 'security').execute()
    assert.deepEqual(letter, [{ subject: 'Вектор Хостинг: ваш второй фактор сняли' }])
  })

  test('a word that was given waits for a day', async () => {
    const { world, clock, anna } = story
    const gleb = await story.hire('Глеб Второй', ['administrator'])
    await setsUpFactor(world, anna)
    await askFactorReset(world, boss(), { agentId: anna.id })
    clock.pass({ hours: 24 })
    assert.equal((await agentCard(world, boss(), { agentId: anna.id })).reset, null)
    await refuses(approveFactorReset(world, confirmed(world, gleb), { agentId: anna.id }), 'reset_not_asked')
  })

  test('end-agent-sessions: one of them, or all', async () => {
    const { world } = story
    const lev = await story.hire('Лев', ['agent'])
    const phone = await comesIn(world, lev.id)
    const { sessions } = await agentCard(world, boss(), { agentId: lev.id })
    assert.equal(sessions.length, 2)
    const [first] = sessions
    assert.deepEqual(await endAgentSessions(world, boss(), { agentId: lev.id, sessionId: first!.id }), { ended: 1 })
    await refuses(endAgentSessions(world, boss(), { agentId: lev.id, sessionId: first!.id }), 'session_not_found')
    assert.deepEqual(await endAgentSessions(world, boss(), { agentId: lev.id }), { ended: 1 })
    for (const one of [lev, phone]) assert.equal((await comesBack(one)).type, 'anonymous')
    // A client's sessions are not a colleague's, whoever asks.
    await refuses(endAgentSessions(world, boss(), { agentId: story.oleg.id }), 'agent_not_found')
  })

  test('invite-agent-again: a new link, shown once and kept nowhere', async () => {
    const { world } = story
    const key = '0199a0c2-0000-4000-8000-000000000001'
    const newcomer = {
      name: 'Новая',
      email: 'new@desk.example',
      roles: ['agent' as const],
      language: 'ru' as const,
      zone: 'UTC',
    }
    const { agentId, link } = await inviteAgent(world, boss(), newcomer, { key })
    assert.match(link!, /\/link\/[\w-]{43}$/)
    assert.deepEqual(await inviteAgent(world, boss(), newcomer, { key }), { agentId, link: null })
    const { link: another } = await inviteAgentAgain(world, boss(), { agentId })
    assert.notEqual(another, link)
    const kept = JSON.stringify(await world.db.selectFrom('idempotency').select('response').execute())
    assert.doesNotMatch(kept, /\/link\//)
    const links = await world.db.selectFrom('password_links').select('kind').where('person_id', '=', agentId).execute()
    assert.equal(links.length, 1, 'the first link is worth nothing any more')
    await refuses(inviteAgentAgain(world, boss(), { agentId: story.maria.id }), 'came_in_already')
  })
})
