import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#platform/ids.ts'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, confirmed, freshDesk, password as known, type Player } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { changePassword } from './change-password.ts'
import { signIn } from './sign-in.ts'

describe('Changing one’s own password', () => {
  const story = freshDesk()
  const fresh = 'ведро тишина компас молоко'
  const later = 'окно гитара метель пятница'
  const from = (ip: string) => whoAsks(story.world, null, { ip, userAgent: 'story', language: 'ru' })
  const behind = ({ cookie }: { cookie: string }) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })
  const comesBack = async (email: string, password: string) =>
    signIn(story.world, await from('203.0.113.9'), { door: 'desk', email, password })
  const lettersTo = async ({ id }: Player) => {
    await story.jobs()
    const letters = await story.world.db
      .selectFrom('letters')
      .select('text')
      .where('recipient_id', '=', id)
      .where('kind', '=', 'security')
      .execute()
    return letters.map(({ text }) => text)
  }
  /** The session that takes the place of the one that asked. */
  const changes = async (player: Player, asked: Parameters<typeof changePassword>[2]) => {
    let kept: string | null = null
    const { ended } = await changePassword(story.world, player, asked, {
      keepSession: (token) => {
        kept = token
      },
    })
    return { ended, cookie: `otklik=${kept}` }
  }

  test('by the old one: it opens nothing any more, other places are signed out, and a letter says so', async () => {
    const { world, maria } = story
    const phone = await comesIn(world, maria.id)
    const { ended, cookie } = await changes(maria, { current: known, password: fresh })
    assert.equal(ended, 1)
    assert.equal((await behind(phone)).type, 'anonymous')
    assert.equal((await behind(maria)).type, 'anonymous', 'the word for this session is another one too')
    assert.equal((await behind({ cookie })).id, maria.id)
    assert.deepEqual((await historyOf(world, maria.id)).slice(-2), ['person.password_set', 'person.sessions_ended'])
    await refuses(comesBack('maria@desk.example', known), 'sign_in_failed')
    assert.equal((await comesBack('maria@desk.example', fresh)).next, 'code')
    const letters = await lettersTo(maria)
    assert.match(letters.at(-1)!, /задан новый пароль/)
    Object.assign(maria, { cookie, session: tokenHash(cookie.split('=')[1]!).toString('hex') })
  })

  test('other places may stay, but not who has shown the old password and still owes the code', async () => {
    const { world, maria } = story
    const phone = await comesIn(world, maria.id)
    let halfway = ''
    await signIn(
      world,
      await from('203.0.113.10'),
      { door: 'desk', email: 'maria@desk.example', password: fresh },
      {
        keepSession: (token) => {
          halfway = `otklik=${token}`
        },
      },
    )
    assert.equal((await behind({ cookie: halfway })).halfway?.waitsFor, 'code')
    const { ended, cookie } = await changes(maria, { current: fresh, password: later, others: 'stay' })
    assert.equal(ended, 0)
    assert.equal((await behind(phone)).id, maria.id)
    assert.equal((await behind({ cookie: halfway })).halfway, undefined)
    Object.assign(maria, { cookie, session: tokenHash(cookie.split('=')[1]!).toString('hex') })
  })

  test('who has just confirmed the second factor needs no old one; who has not is asked to', async () => {
    const { world, maria, oleg, clock } = story
    const stale = { ...maria, factorAt: null }
    await refuses(changePassword(world, stale, { password: fresh }), 'step_up_needed')
    await refuses(changePassword(world, oleg, { password: fresh }), 'password_needed')
    const { cookie } = await changes(confirmed(world, maria) as Player, { password: fresh })
    Object.assign(maria, { cookie, session: tokenHash(cookie.split('=')[1]!).toString('hex') })
    clock.pass({ minutes: 11 })
    await refuses(changePassword(world, await behind(maria), { password: later }), 'step_up_needed')
  })

  test('the same, an easy and a short one are not taken, and nothing is said to have happened', async () => {
    const { world, maria } = story
    const before = await historyOf(world, maria.id)
    await refuses(changePassword(world, maria, { current: fresh, password: fresh }), 'password_same')
    await refuses(
      changePassword(world, maria, { current: fresh, password: 'Мария Петрова 2026' }),
      'password_too_common',
    )
    await assert.rejects(changePassword(world, maria, { current: fresh, password: 'short' }), { message: 'malformed' })
    assert.deepEqual(await historyOf(world, maria.id), before)
  })

  test('no trace of either password is kept with the answer', async () => {
    const { world, maria } = story
    const key = newId(story.clock())
    const { cookie } = await new Promise<{ cookie: string }>((kept, failed) => {
      changePassword(
        world,
        maria,
        { current: fresh, password: later },
        {
          key,
          keepSession: (token) => kept({ cookie: `otklik=${token}` }),
        },
      ).catch(failed)
    })
    Object.assign(maria, { cookie, session: tokenHash(cookie.split('=')[1]!).toString('hex') })
    await story.jobs()
    // Were they part of it, this would be another order under the same key.
    assert.deepEqual(await changePassword(world, maria, { current: 'x', password: known }, { key }), { ended: 0 })
  })

  test('guessing the old one counts as at the door, and stops there too', async () => {
    const { world, maria } = story
    for (let i = 0; i < 10; i++)
      await refuses(changePassword(world, maria, { current: `guess ${i}`, password: fresh }), 'password_wrong')
    await refuses(changePassword(world, maria, { current: later, password: fresh }), 'too_many_attempts')
    await refuses(comesBack('maria@desk.example', later), 'too_many_attempts')
  })
})
