import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { startLive } from '#platform/live.ts'
import { tokenHash } from '#platform/tokens.ts'
import { endContact } from '../../server/accounts/commands/end-contact.ts'
import { openDoors } from '../../server/app/doors.ts'
import { changedTickets } from '../../server/screens/live-hints.ts'
import { agentBehind } from '../../server/screens/who-asks.ts'
import { changeAgent } from '../../server/staff/commands/change-agent.ts'
import { closeAgent } from '../../server/staff/commands/close-agent.ts'
import { comesIn, confirmed, freshDesk, password } from '../cast.ts'
import { ask, assertDecent, assertInWords, problemOf } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

describe('Sessions', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())
  const me = (who: { cookie: string }) => ask(edge, who, 'GET /api/v1/me')
  const maria = { door: 'desk', email: 'maria@desk.example', password }
  const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String([headers['set-cookie']].flat()[0])

  test('an order from another site is stopped, whatever it wants and whoever it rides on', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3000.evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    ]
    const doors = edge.routes.filter((route) => !/^(?:GET|HEAD|OPTIONS) /.test(route))
    assert.ok(doors.some((door) => door.startsWith('PUT ')))
    for (const door of doors)
      for (const headers of foreign) {
        const answer = await ask(
          edge,
          story.oleg,
          door.replace(/:\w+/g, '1'),
          {},
          { ...headers, 'accept-language': 'ru' },
        )
        assert.deepEqual(
          [answer.status, problemOf(answer).code],
          [403, 'foreign_origin'],
          `${door} ${JSON.stringify(headers)}`,
        )
        assertInWords(answer, 'ru')
      }
    const ours: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost:3000' },
      {},
    ]
    for (const headers of ours)
      assert.equal((await ask(edge, story.oleg, 'POST /api/v1/me/preferences', {}, headers)).status, 200)
  })

  test('a word planted in the browser before signing in is worth nothing afterwards', async () => {
    const planted = 'A'.repeat(43)
    const headers = { cookie: `otklik=${planted}` }
    const answer = await ask(edge, null, 'POST /api/v1/sign-in', maria, headers)
    assert.equal(answer.status, 200)
    assert.match(cookieOf(answer), /^otklik=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/)
    assert.ok(!cookieOf(answer).includes(planted))
    assert.equal((await me(headers)).status, 401)
    const first = cookieOf(answer).split(';')[0]!
    const again = await ask(edge, null, 'POST /api/v1/sign-in', maria, { cookie: first })
    assert.notEqual(cookieOf(again).split(';')[0], first, 'each sign-in has a session of its own')
  })

  test('over https the cookie belongs to this host alone', async () => {
    const settings = { ...story.world.settings, publicUrl: 'https://desk.example' }
    const secure = await openRealDoors({ ...story, world: { ...story.world, settings } })
    const answer = await ask(secure, null, 'POST /api/v1/sign-in', maria)
    assert.match(cookieOf(answer), /^__Host-otklik=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    assert.match(String(answer.headers['strict-transport-security']), /^max-age=\d+/)
    await secure.http.close()
  })

  test('whatever host the browser says, links lead to the address that was set', async () => {
    const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    await ask(edge, null, 'POST /api/v1/password-resets', { door: 'portal', email: 'mallory@people.example' }, evil)
    await story.jobs()
    const [letter] = await story.world.db
      .selectFrom('letters')
      .select(['text', 'html'])
      .where('kind', '=', 'reset')
      .execute()
    assert.match(letter!.text, /http:\/\/localhost:3000\/link\//)
    assert.doesNotMatch(JSON.stringify(letter), /evil\.example/)
  })

  test('signed out is out, also with the cookie kept', async () => {
    const again = await comesIn(story.world, story.vera.id)
    assert.equal((await me(again)).status, 200)
    const answer = await ask(edge, again, 'POST /api/v1/sign-out', {})
    assert.match(cookieOf(answer), /^otklik=;.*Expires=Thu, 01 Jan 1970/)
    assert.equal((await me(again)).status, 401)
  })

  test('whose rights change signs in anew with the next request', async () => {
    const { world, vector } = story
    const lev = await story.hire('Лев', ['agent'])
    const lost = await story.contact('Бывшая', vector, 'technical')
    await changeAgent(world, confirmed(world, story.maria), { agentId: lev.id, roles: ['agent', 'lead'], lineIds: [] })
    await endContact(world, story.maria, { accountId: vector, contactId: lost.id })
    for (const person of [lev, lost]) {
      const answer = await me(person)
      assert.deepEqual([answer.status, problemOf(answer).code], [401, 'sign_in_required'])
    }
  })

  test('idle sessions end; a page that only lies open is idle', async () => {
    const { world, clock } = story
    const anna = await comesIn(world, story.anna.id)
    const session = tokenHash(anna.cookie.split('=')[1]!)
    for (let hours = 0; hours < 7; hours++) {
      clock.pass({ hours: 1 })
      assert.equal((await agentBehind(world, session))?.id, story.anna.id)
    }
    clock.pass({ hours: 1 })
    assert.equal(await agentBehind(world, session), null)
    assert.equal((await me(anna)).status, 401)
  })

  test('live updates end with the session they came by', async () => {
    const { world, pool } = story
    const live = startLive(
      pool.options as pg.ClientConfig,
      world.log,
      (ids) => changedTickets(world.db, ids),
      world.presence,
    )
    const real = await openDoors(world, pool, null, live)
    const address = await real.http.listen({ port: 0, host: '127.0.0.1' })
    for (const end of ['signs out', 'is stopped'] as const) {
      const lev = await comesIn(world, (await story.hire(`Живой ${end}`, ['agent'])).id)
      const stream = await fetch(`${address}/live`, { headers: { cookie: lev.cookie } })
      const reader = stream.body!.getReader()
      // Two greetings: joined, and listening; from then on no news is missed.
      let heard = ''
      while (heard.split('event: again').length < 2) heard += Buffer.from((await reader.read()).value!).toString()
      await untilListening(pool)
      if (end === 'signs out') await ask(real, lev, 'POST /api/v1/sign-out', {})
      else await closeAgent(world, confirmed(world, story.maria), { agentId: lev.id, ticketsTo: null })
      while (!(await reader.read()).done);
    }
    await live.stop()
    await real.http.close()
  })

  async function untilListening(pool: pg.Pool) {
    for (;;) {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where application_name = 'otklik live' and datname = current_database() and query like 'listen%' and state = 'idle'`,
      )
      if (rows.length) return
    }
  }

  test('too many wrong passwords: words, a time, and the door opens again', async () => {
    const wrong = { door: 'desk', email: 'анна.первая@people.example', password: 'не тот' }
    const from = { 'x-forwarded-for': '198.51.100.7', 'accept-language': 'ru' }
    for (let i = 0; i < 10; i++) assert.equal((await ask(edge, null, 'POST /api/v1/sign-in', wrong, from)).status, 401)
    for (const language of ['ru', 'en'] as const) {
      const answer = await ask(edge, null, 'POST /api/v1/sign-in', wrong, { ...from, 'accept-language': language })
      assert.deepEqual([answer.status, answer.headers['retry-after']], [429, '1'])
      assertDecent(answer, language)
    }
    story.clock.pass({ seconds: 1 })
    assert.equal((await ask(edge, null, 'POST /api/v1/sign-in', wrong, from)).status, 401)
  })
})
