import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { accountCard } from '../../screens/account-card.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { addContact } from './add-contact.ts'
import { endContact } from './end-contact.ts'

describe('Somebody who acts for an account', () => {
  const story = freshDesk()
  const person = (name: string) => ({
    name,
    email: `${name.toLowerCase()}@people.example`,
    role: 'technical' as const,
    language: 'en' as const,
    zone: 'America/New_York',
  })
  const comesBack = async ({ cookie }: Player) => {
    const session = tokenHash(cookie.split('=')[1]!)
    return whoAsks(story.world, session, { ip: '203.0.113.7', userAgent: 'story', language: 'ru' })
  }

  test('a newcomer gets a link, a person we know only one right more, and both sign in anew', async () => {
    const { world, maria, vector, other } = story
    const first = await addContact(world, maria, { ...person('Newcomer'), accountId: vector })
    assert.match(first.link!, /^http:\/\/localhost:3000\/link\/[\w-]{43}$/)
    const known = await story.contact('Known', vector, 'viewer')
    const second = await addContact(world, maria, { ...person('Known'), accountId: other })
    assert.deepEqual(second, { contactId: known.id, link: null })
    assert.equal((await comesBack(known)).type, 'anonymous')
  })

  test('an address is one person however it is typed', async () => {
    const { world, maria, vector } = story
    await addContact(world, maria, { ...person('Twice'), accountId: vector })
    await refuses(
      addContact(world, maria, { ...person('Twice'), email: ' TWICE@people.example', accountId: vector }),
      'contact_exists',
    )
  })

  test('two who add one person at once make one person', async () => {
    const { world, maria, vector, other } = story
    const both = [vector, other, vector, other].map((accountId) =>
      addContact(world, maria, { ...person('Racer'), accountId }),
    )
    const tries = await Promise.allSettled(both)
    const done = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.contactId] : []))
    assert.deepEqual([done.length, new Set(done).size], [2, 1])
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'contact_exists')
  })

  test('until the end of a day in the desk’s zone, and not of a day that is over', async () => {
    const { world, maria, vector, clock } = story
    const until = (name: string, day: string) =>
      addContact(world, maria, { ...person(name), accountId: vector, until: day })
    await refuses(until('Yesterday', '2026-03-01'), 'date_past')
    const { contactId } = await until('Today', '2026-03-02')
    await until('Late', '9999-12-31')
    const right = async () =>
      (await accountCard(world, maria, { accountId: vector })).contacts.find(({ id }) => id === contactId)
    assert.partialDeepStrictEqual(await right(), { until: '2026-03-02', active: true })
    clock.moveTo('2026-03-02T21:00:00Z')
    assert.equal((await right())?.active, false)
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('who had left comes back as the same person', async () => {
    const { world, maria, other } = story
    const back = await story.contact('Back', other, 'technical')
    await endContact(world, maria, { accountId: other, contactId: back.id })
    assert.equal((await comesBack(back)).type, 'anonymous')
    const again = await addContact(world, maria, { ...person('Back'), role: 'viewer', accountId: other })
    assert.equal(again.contactId, back.id)
    const row = (await accountCard(world, maria, { accountId: other })).contacts.find(({ id }) => id === back.id)
    assert.partialDeepStrictEqual(row, { role: 'viewer', active: true })
  })

  test('for an account that is there, by who keeps accounts', async () => {
    const { world, maria, irina, anna, vector } = story
    await refuses(addContact(world, maria, { ...person('Lost'), accountId: nothing }), 'account_not_found')
    for (const one of [anna, irina])
      await refuses(addContact(world, one, { ...person('Lost'), accountId: vector }), 'not_allowed')
  })
})
