import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, freshDesk, password } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { accountCard } from '../../screens/account-card.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { signIn } from '../../sign-in/commands/sign-in.ts'
import { hashPassword } from '../../sign-in/passwords.ts'
import { setPasswordHash } from '../../sign-in/store.ts'
import { addContact } from './add-contact.ts'
import { addService } from './add-service.ts'
import { changeAccount } from './change-account.ts'
import { changeContact } from './change-contact.ts'
import { changeService } from './change-service.ts'
import { endContact } from './end-contact.ts'
import { inviteContactAgain } from './invite-contact-again.ts'

describe('Keeping an account', () => {
  const story = freshDesk()
  const nobody = (): Promise<Actor> =>
    whoAsks(story.world, null, { ip: '203.0.113.20', userAgent: 'story', language: 'ru' })
  const comesBack = ({ cookie }: { cookie: string }) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })
  const person = async (contactId: string) =>
    (await accountCard(story.world, story.maria, { accountId: story.vector })).contacts.find(
      ({ id }) => id === contactId,
    )
  const right = (contactId: string) => ({
    accountId: story.vector,
    contactId,
    role: 'technical' as const,
    mayCall: false,
  })
  const withPassword = async (id: string) => {
    const hash = await hashPassword(password)
    await story.world.db.transaction().execute((tx) => setPasswordHash(tx, id, hash))
  }

  test('another role counts with the next sign-in, another end at once', async () => {
    const { world, maria, vector } = story
    const lev = await story.contact('Лев', vector, 'viewer')
    await changeContact(world, maria, { ...right(lev.id), role: 'billing', mayCall: true, until: '2026-03-31' })
    assert.equal((await comesBack(lev)).type, 'anonymous')
    const again = await comesIn(world, lev.id)
    await changeContact(world, maria, { ...right(lev.id), role: 'billing', until: '2026-04-30' })
    assert.deepEqual((await comesBack(again)).accounts, [{ id: vector, role: 'billing' }])
    const { role, mayCall, until } = (await person(lev.id))!
    assert.deepEqual([role, mayCall, until], ['billing', false, '2026-04-30'])
    assert.equal((await historyOf(world, vector)).at(-1), 'account.contact_changed')
  })

  test('whose last right ran out by its date cannot come in, and their session is over', async () => {
    const { world, maria, clock, vector } = story
    const ira = await story.contact('Ира', vector, 'technical')
    await withPassword(ira.id)
    const asIra = { door: 'portal' as const, email: 'ира@people.example', password }
    await changeContact(world, maria, { ...right(ira.id), until: '2026-03-02' })
    assert.deepEqual(await signIn(world, await nobody(), asIra), { door: 'portal', next: 'in' })
    // Until midnight in Moscow.
    clock.moveTo('2026-03-02T20:59:59Z')
    const late = await comesIn(world, ira.id)
    assert.equal((await comesBack(late)).id, ira.id)
    clock.pass({ seconds: 1 })
    assert.equal((await comesBack(late)).type, 'anonymous')
    await refuses(signIn(world, await nobody(), asIra), 'sign_in_failed')
    // A right elsewhere opens the door again, as far as that right goes.
    const elsewhere = { accountId: story.other, name: 'Ира', email: asIra.email, role: 'viewer' as const }
    await addContact(world, maria, { ...elsewhere, until: '2026-03-03' })
    assert.deepEqual(await signIn(world, await nobody(), asIra), { door: 'portal', next: 'in' })
    clock.pass({ hours: 24 })
    await refuses(signIn(world, await nobody(), asIra), 'sign_in_failed')
    await addContact(world, maria, { ...elsewhere, accountId: vector })
    clock.pass({ days: 40 })
    assert.deepEqual(await signIn(world, await nobody(), asIra), { door: 'portal', next: 'in' })
  })

  test('when the last right that holds is ended, rights that ran out hold nobody in', async () => {
    const { world, maria, clock, vector, other } = story
    const gleb = await story.contact('Глеб', vector, 'technical')
    const tomorrow = new Date(clock().getTime() + 24 * 3_600_000).toISOString().slice(0, 10)
    await addContact(world, maria, {
      accountId: other,
      name: 'Глеб',
      email: 'глеб@people.example',
      role: 'viewer',
      until: tomorrow,
    })
    clock.pass({ days: 3 })
    const session = await comesIn(world, gleb.id)
    await endContact(world, maria, { accountId: vector, contactId: gleb.id })
    assert.equal((await comesBack(session)).type, 'anonymous')
    assert.equal((await historyOf(world, gleb.id)).at(-1), 'person.stopped')
  })

  test('the last owner stays one; a past day, a stranger and a missing account are refused', async () => {
    const { world, maria, irina, oleg, anna } = story
    await refuses(changeContact(world, maria, right(irina.id)), 'last_owner')
    await refuses(changeContact(world, maria, { ...right(oleg.id), until: '2020-01-01' }), 'date_past')
    await refuses(changeContact(world, maria, right(story.mallory.id)), 'contact_not_found')
    await refuses(changeContact(world, maria, { ...right(oleg.id), accountId: nothing }), 'account_not_found')
    await refuses(changeContact(world, anna, right(oleg.id)), 'not_allowed')
  })

  test('change-account: name, category, tier, and what its new contacts begin with', async () => {
    const { world, maria, other } = story
    const terms = { accountId: other, name: 'Other GmbH', category: 'legal_entity' as const, tier: 'vip' as const }
    await changeAccount(world, maria, { ...terms, language: 'en', zone: 'Europe/Berlin' })
    const card = await accountCard(world, maria, { accountId: other })
    assert.deepEqual([card.name, card.tier, card.language, card.zone], ['Other GmbH', 'vip', 'en', 'Europe/Berlin'])
    const newcomer = { accountId: other, name: 'Hans', email: 'hans@other.example', role: 'viewer' as const }
    const { contactId } = await addContact(world, maria, newcomer)
    const { contacts } = await accountCard(world, maria, { accountId: other })
    const hans = contacts.find(({ id }) => id === contactId)!
    assert.deepEqual([hans.language, hans.zone], ['en', 'Europe/Berlin'])
    await refuses(
      changeAccount(world, maria, { ...terms, accountId: nothing, language: null, zone: null }),
      'account_not_found',
    )
  })

  test('change-service: another name, not one that is taken', async () => {
    const { world, maria, vector, vps } = story
    await addService(world, maria, { accountId: vector, kind: 'site', name: 'vector.ru' })
    const change = { accountId: vector, serviceId: vps, kind: 'server' as const }
    await refuses(changeService(world, maria, { ...change, name: 'vector.ru' }), 'service_exists')
    await refuses(changeService(world, maria, { ...change, serviceId: nothing, name: 'x' }), 'service_not_found')
    await refuses(changeService(world, maria, { ...change, accountId: story.other, name: 'x' }), 'service_not_found')
    await changeService(world, maria, { ...change, name: 'vps-18' })
    const { services } = await accountCard(world, maria, { accountId: vector })
    assert.ok(services.some(({ id, name }) => id === vps && name === 'vps-18'))
  })

  test('invite-contact-again: a new link for who has not been in, for nobody else', async () => {
    const { world, maria, vector, oleg } = story
    await withPassword(oleg.id)
    const newcomer = { accountId: vector, name: 'Новый', email: 'new@vector.example', role: 'viewer' as const }
    const { contactId, link } = await addContact(world, maria, newcomer)
    const { link: another } = await inviteContactAgain(world, maria, { accountId: vector, contactId })
    assert.ok(link && another && link !== another)
    await refuses(inviteContactAgain(world, maria, { accountId: vector, contactId: oleg.id }), 'came_in_already')
    await refuses(inviteContactAgain(world, maria, { accountId: story.other, contactId }), 'contact_not_found')
  })
})
