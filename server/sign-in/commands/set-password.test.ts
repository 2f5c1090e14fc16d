import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { addContact } from '../../accounts/commands/add-contact.ts'
import { passwordLink } from '../../screens/password-link.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { setPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'

describe('Choosing a password', () => {
  const story = freshDesk()
  const from = (ip = '203.0.113.40') => whoAsks(story.world, null, { ip, userAgent: 'story', language: 'ru' })
  const good = 'четыре слова ничем не связаны'
  const invited = async (name: string) => {
    const email = `${name}@people.example`
    const person = { name, email, role: 'technical' as const, language: 'ru' as const, zone: 'UTC' }
    const { contactId, link } = await addContact(story.world, story.maria, { ...person, accountId: story.vector })
    return { contactId, email, token: link!.split('/').at(-1)! }
  }

  test('the link is spent, older sessions end, and one is in', async () => {
    const { world } = story
    const { contactId, email, token } = await invited('first')
    const older = await comesIn(world, contactId)
    assert.deepEqual(await passwordLink(world, await from(), { token }), { kind: 'invitation', door: 'portal' })
    let session = ''
    const keepSession = (kept: string | null) => {
      session = kept!
    }
    assert.deepEqual(await setPassword(world, await from(), { token, password: good }, { keepSession }), {
      door: 'portal',
      next: 'in',
    })
    const behind = (token: string) => whoAsks(world, tokenHash(token), { ip: '', userAgent: '', language: 'ru' })
    assert.equal((await behind(session)).id, contactId)
    assert.equal((await behind(older.cookie.split('=')[1]!)).type, 'anonymous')
    assert.deepEqual((await historyOf(world, contactId)).slice(-2), ['person.password_set', 'person.signed_in'])
    assert.deepEqual(await signIn(world, await from(), { door: 'portal', email, password: good }), {
      door: 'portal',
      next: 'in',
    })
    await refuses(setPassword(world, await from(), { token, password: good }), 'link_not_found')
    await refuses(passwordLink(world, await from(), { token }), 'link_not_found')
  })

  test('of many who use it at once one gets it', async () => {
    const { world } = story
    const { token } = await invited('raced')
    const actor = await from()
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => setPassword(world, actor, { token, password: `${good} ${n}` })),
    )
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'link_not_found')
  })

  test('a password that is easy to guess leaves the link as it was', async () => {
    const { world } = story
    const { token } = await invited('weak-person')
    for (const password of ['weak-person weak-person', 'aaaaaaaaaaaaaaaaaaa', 'пароль пароль 123'])
      await refuses(setPassword(world, await from(), { token, password }), 'password_too_common')
    assert.ok(await setPassword(world, await from(), { token, password: good }))
  })

  test('a link has its time, and was never guessed', async () => {
    const { world, clock } = story
    const { token } = await invited('late')
    clock.pass({ days: 7, seconds: 1 })
    await refuses(setPassword(world, await from(), { token, password: good }), 'link_not_found')
    const guess = 'A'.repeat(43)
    for (let i = 0; i < 50; i++)
      await refuses(setPassword(world, await from('203.0.113.41'), { token: guess, password: good }), 'link_not_found')
    await refuses(setPassword(world, await from('203.0.113.41'), { token: guess, password: good }), 'too_many_attempts')
  })
})
