import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { mySessions } from '../../screens/my-sessions.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { endSessions } from './end-sessions.ts'

describe('Where one is signed in', () => {
  const story = freshDesk()
  const behind = ({ cookie }: { cookie: string }) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })

  test('every session is listed with its place, and the one that asks is marked', async () => {
    const { world, clock, oleg } = story
    clock.pass({ minutes: 5 })
    const phone = await comesIn(world, oleg.id)
    await world.db
      .updateTable('sessions')
      .set({ user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
      .where('token_hash', '=', tokenHash(phone.cookie.split('=')[1]!))
      .execute()
    const { sessions } = await mySessions(world, oleg, {})
    assert.deepEqual(
      sessions.map(({ ip, browser, system, current, since }) => ({ ip, browser, system, current, since })),
      [
        { ip: '203.0.113.7', browser: 'Firefox', system: 'Linux', current: false, since: '2026-03-02T09:05:00.000Z' },
        { ip: '203.0.113.7', browser: null, system: null, current: true, since: '2026-03-02T09:00:00.000Z' },
      ],
    )
  })

  test('one is ended, or all but this; nobody ends another’s', async () => {
    const { world, vera } = story
    const [phone, tablet] = [await comesIn(world, vera.id), await comesIn(world, vera.id)]
    const { sessions } = await mySessions(world, phone, {})
    const mine = sessions.find(({ current }) => current)!
    await refuses(endSessions(world, story.anna, { sessionId: mine.id }), 'session_not_found')
    await refuses(endSessions(world, vera, { sessionId: nothing }), 'session_not_found')
    assert.deepEqual(await endSessions(world, vera, { sessionId: mine.id }), { ended: 1 })
    assert.deepEqual([(await behind(phone)).type, (await behind(tablet)).type], ['anonymous', 'agent'])
    assert.deepEqual(await endSessions(world, vera, {}), { ended: 1 })
    assert.deepEqual([(await behind(tablet)).type, (await behind(vera)).type], ['anonymous', 'agent'])
    assert.equal((await historyOf(world, vera.id)).at(-1), 'person.sessions_ended')
    assert.deepEqual(await endSessions(world, vera, {}), { ended: 0 })
  })

  test('a page that asks by itself keeps nobody signed in', async () => {
    const { world, clock } = story
    const anna = await comesIn(world, story.anna.id)
    const session = tokenHash(anna.cookie.split('=')[1]!)
    for (let hours = 0; hours < 8; hours++) {
      clock.pass({ hours: 1 })
      await whoAsks(world, session, { ip: '203.0.113.7', userAgent: '', language: 'ru', quiet: true })
    }
    assert.equal((await behind(anna)).type, 'anonymous')
  })
})
