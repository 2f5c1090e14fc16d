import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { confirmed, freshDesk, password } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { askReset } from './ask-reset.ts'
import { setPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'

describe('Signing in', () => {
  const story = freshDesk()
  const from = (ip: string) => whoAsks(story.world, null, { ip, userAgent: 'story', language: 'ru' })
  const maria = { door: 'desk' as const, email: 'maria@desk.example', password }
  const wrong = { ...maria, password: 'не тот пароль совсем' }

  test('gives a session that is kept as a hash alone', async () => {
    const { world } = story
    let token = ''
    const keepSession = (kept: string | null) => {
      token = kept!
    }
    assert.deepEqual(
      await signIn(world, await from('203.0.113.20'), { ...maria, email: ' Maria@DESK.example ' }, { keepSession }),
      { door: 'desk', next: 'code' },
    )
    const actor = await whoAsks(world, tokenHash(token), { ip: '203.0.113.20', userAgent: '', language: 'en' })
    // Maria has a second factor: by the password alone she is nobody yet.
    assert.deepEqual(actor.halfway, { personId: story.maria.id, kind: 'agent', waitsFor: 'code' })
    const kept = JSON.stringify(await world.db.selectFrom('sessions').select(['token_hash', 'ip']).execute())
    assert.ok(!kept.includes(token))
    assert.notEqual((await historyOf(world, story.maria.id)).at(-1), 'person.signed_in')
  })

  test('one answer for a wrong password, a wrong door, an unknown address and who has not been in yet', async () => {
    const { world } = story
    const actor = await from('203.0.113.21')
    for (const tried of [
      wrong,
      { ...maria, door: 'portal' as const },
      { ...maria, email: 'nobody@desk.example' },
      { door: 'portal' as const, email: 'mallory@people.example', password },
    ])
      await refuses(signIn(world, actor, tried), 'sign_in_failed')
  })

  test('ten failures are free, then each costs twice the wait, and nobody is locked out', async () => {
    const { world, clock } = story
    const anna = { ...wrong, email: 'анна.первая@people.example' }
    for (let i = 0; i < 10; i++) await refuses(signIn(world, await from(`198.51.${i}.1`), anna), 'sign_in_failed')
    for (const seconds of [1, 2, 4, 8]) {
      await assert.rejects(signIn(world, await from('198.51.100.1'), anna), {
        code: 'too_many_attempts',
        facts: { seconds },
      })
      clock.pass({ seconds })
      await refuses(signIn(world, await from('198.51.100.1'), anna), 'sign_in_failed')
    }
    clock.pass({ seconds: 16 })
    await refuses(signIn(world, await from('198.51.100.1'), anna), 'sign_in_failed')
    clock.pass({ minutes: 15 })
    // The right password ends the count, as soon as the wait is over.
    assert.deepEqual(await signIn(world, await from('203.0.113.22'), maria), { door: 'desk', next: 'code' })
  })

  test('an address of the network has fifty failures an hour, its neighbours two hundred together', async () => {
    const { world, clock } = story
    const tries = (ip: string, n: number, done: string) =>
      Promise.all(
        Array.from({ length: n }, async (_, i) =>
          refuses(signIn(world, await from(ip), { ...wrong, email: `${ip}-${i}@desk.example` }), done),
        ),
      )
    for (const ip of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) {
      await tries(ip, 50, 'sign_in_failed')
      await refuses(signIn(world, await from(ip), maria), 'too_many_attempts')
    }
    await refuses(signIn(world, await from('192.0.2.99'), maria), 'too_many_attempts')
    assert.deepEqual(await signIn(world, await from('192.0.3.99'), maria), { door: 'desk', next: 'code' })
    clock.pass({ hours: 1, seconds: 1 })
    assert.deepEqual(await signIn(world, await from('192.0.2.1'), maria), { door: 'desk', next: 'code' })
  })

  test('a hundred tries at once are a hundred tries', async () => {
    const { world } = story
    const pavel = { ...wrong, email: 'павел.випов@people.example' }
    const actors = await Promise.all(Array.from({ length: 100 }, (_, i) => from(`100.64.${i}.1`)))
    const answers = await Promise.all(actors.map((actor) => signIn(world, actor, pavel).catch(({ code }) => code)))
    const compared = answers.filter((code) => code === 'sign_in_failed').length
    assert.ok(compared >= 10 && compared <= 12, `${compared} passwords were compared`)
  })

  test('a password that was changed while it was being compared opens nothing', async () => {
    const { world } = story
    const boss = story.maria
    const lev = await story.hire('Лев', ['agent'])
    const links: string[] = []
    await askReset(world, await from('203.0.113.23'), { door: 'desk', email: 'лев@people.example' })
    await story.jobs()
    const { text } = await world.db
      .selectFrom('letters')
      .select('text')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    links.push(/\/link\/([\w-]{43})/.exec(text)![1]!)
    await setPassword(world, await from('203.0.113.23'), { token: links[0]!, password: 'первый пароль Льва здесь' })
    /** Something happens between the comparison and the session. */
    const meanwhile = (what: () => Promise<unknown>) => ({
      ...world,
      limits: {
        ...world.limits,
        forget: async (key: string) => {
          await what()
          await world.limits.forget(key)
        },
      },
    })
    const asLev = { door: 'desk' as const, email: 'лев@people.example', password: 'первый пароль Льва здесь' }
    const stopped = meanwhile(() => closeAgent(world, confirmed(world, boss), { agentId: lev.id, ticketsTo: null }))
    await refuses(signIn(stopped, await from('203.0.113.24'), asLev), 'sign_in_failed')
    const sessions = await world.db.selectFrom('sessions').select('ip').where('person_id', '=', lev.id).execute()
    assert.deepEqual(sessions, [])
  })
})
