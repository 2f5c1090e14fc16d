import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { freshDesk, type Player, password } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { signIn } from '../../sign-in/commands/sign-in.ts'
import { addContact } from './add-contact.ts'
import { endContact } from './end-contact.ts'

describe('The end of a right', () => {
  const story = freshDesk()
  const nobody = () => whoAsks(story.world, null, { ip: '203.0.113.9', userAgent: '', language: 'ru' })
  const comesBack = async ({ cookie }: Player) => {
    const session = tokenHash(cookie.split('=')[1]!)
    return whoAsks(story.world, session, { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })
  }

  test('who has left is out with the next request and cannot come in again', async () => {
    const { world, maria, vector } = story
    const left = await story.contact('Бывший', vector, 'technical')
    await endContact(world, maria, { accountId: vector, contactId: left.id })
    assert.equal((await comesBack(left)).type, 'anonymous')
    const email = 'бывший@people.example'
    await refuses(signIn(world, await nobody(), { door: 'portal', email, password }), 'sign_in_failed')
    assert.equal((await historyOf(world, left.id)).at(-1), 'person.stopped')
  })

  test('who still acts for another account signs in anew, for that one alone', async () => {
    const { world, maria, vector, other } = story
    const both = await story.contact('Двое', vector, 'technical')
    const twice = { name: 'Двое', email: 'двое@people.example', role: 'owner' as const }
    await addContact(world, maria, { ...twice, accountId: other, language: 'ru', zone: 'UTC' })
    await endContact(world, maria, { accountId: vector, contactId: both.id })
    assert.equal((await comesBack(both)).type, 'anonymous')
    const rights = await world.db
      .selectFrom('account_contacts')
      .select('account_id')
      .where('contact_id', '=', both.id)
      .where('ended_at', 'is', null)
      .execute()
    assert.deepEqual(rights, [{ account_id: other }])
  })

  test('an account keeps an owner, also when two are ended at once', async () => {
    const { world, maria, irina, vector } = story
    await refuses(endContact(world, maria, { accountId: vector, contactId: irina.id }), 'last_owner')
    const second = await story.contact('Совладелец', vector, 'owner')
    const end = (contactId: string) => endContact(world, maria, { accountId: vector, contactId })
    const tries = await Promise.allSettled([end(irina.id), end(second.id)])
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'last_owner')
  })

  test('a right ends once, and only one that is there', async () => {
    const { world, maria, oleg, other, vector } = story
    await refuses(endContact(world, maria, { accountId: other, contactId: oleg.id }), 'contact_not_found')
    await refuses(endContact(world, maria, { accountId: nothing, contactId: oleg.id }), 'account_not_found')
    await endContact(world, maria, { accountId: vector, contactId: oleg.id })
    await refuses(endContact(world, maria, { accountId: vector, contactId: oleg.id }), 'contact_not_found')
  })
})
