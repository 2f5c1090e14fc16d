import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, confirmed, freshDesk, setsUpFactor } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { myAccount } from '../../screens/my-account.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { changeColleague } from './change-colleague.ts'
import { endColleague } from './end-colleague.ts'
import { inviteColleague } from './invite-colleague.ts'

describe('An account’s own people', () => {
  const story = freshDesk()
  const owner = () => confirmed(story.world, story.irina)
  const administrator = async (name: string) =>
    confirmed(story.world, await story.contact(name, story.vector, 'administrator'))
  const comesBack = ({ cookie }: { cookie: string }) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })
  const newcomer = (email: string, role: 'administrator' | 'viewer' = 'viewer') => ({
    accountId: story.vector,
    name: 'Пётр Новый',
    email,
    role,
  })
  const people = async () => (await myAccount(story.world, owner(), { accountId: story.vector })).people
  const named = async (email: string) => (await people()).find((one) => one.email === email)

  test('an owner invites a colleague, who gets a letter in the account’s language', async () => {
    const { world, vector } = story
    await inviteColleague(world, owner(), { ...newcomer('petr@vector.example'), mayCall: 'yes', until: '2026-12-31' })
    const petr = await named('petr@vector.example')
    assert.deepEqual(
      [petr?.name, petr?.role, petr?.mayCall, petr?.until, petr?.mayChange],
      ['Пётр Новый', 'viewer', true, '2026-12-31', true],
    )
    assert.equal((await historyOf(world, vector)).at(-1), 'account.contact_added')
    await refuses(inviteColleague(world, owner(), newcomer('petr@vector.example')), 'contact_exists')
    await refuses(inviteColleague(world, owner(), { ...newcomer('a@b.example'), until: '2020-01-01' }), 'date_past')
  })

  test('without a second factor, or with one that is no longer fresh, nobody changes people', async () => {
    const { world, irina, clock } = story
    await refuses(inviteColleague(world, irina, newcomer('x@vector.example')), 'second_factor_needed')
    assert.equal((await myAccount(world, irina, {})).proof, 'second_factor_needed')
    const { player } = await setsUpFactor(world, await comesIn(world, irina.id))
    assert.equal((await myAccount(world, player, {})).proof, null)
    clock.pass({ minutes: 11 })
    assert.equal((await myAccount(world, player, {})).proof, 'step_up_needed')
    await refuses(inviteColleague(world, player, newcomer('x@vector.example')), 'step_up_needed')
  })

  test('nobody learns by inviting who else is a client, and signs nobody out', async () => {
    const { world, mallory } = story
    const elsewhere = await comesIn(world, mallory.id)
    const email = 'mallory@people.example'
    assert.deepEqual(await inviteColleague(world, owner(), { ...newcomer(email), name: 'Кто-то' }), {})
    const seen = await named(email)
    assert.deepEqual([seen?.name, seen?.role], ['Кто-то', 'viewer'])
    assert.equal((await comesBack(elsewhere)).id, mallory.id)
    await endColleague(world, owner(), { accountId: story.vector, contactId: mallory.id })
    assert.equal(
      (await comesBack(await comesIn(world, mallory.id))).accounts.length,
      1,
      'the other account is untouched',
    )
  })

  test('an administrator keeps those below, makes no administrator and touches no owner', async () => {
    const { world, vector, irina, oleg } = story
    const admin = await administrator('Админ Вектора')
    const other = await administrator('Админ Второй')
    await inviteColleague(world, admin, newcomer('low@vector.example'))
    await refuses(inviteColleague(world, admin, newcomer('high@vector.example', 'administrator')), 'role_not_yours')
    const to = { accountId: vector, role: 'viewer' as const }
    await refuses(changeColleague(world, admin, { ...to, contactId: irina.id }), 'role_not_yours')
    await refuses(changeColleague(world, admin, { ...to, contactId: other.id }), 'role_not_yours')
    await refuses(changeColleague(world, admin, { ...to, contactId: admin.id }), 'role_not_yours')
    await refuses(endColleague(world, admin, { accountId: vector, contactId: irina.id }), 'role_not_yours')
    await refuses(
      changeColleague(world, admin, { accountId: vector, contactId: oleg.id, role: 'administrator' }),
      'role_not_yours',
    )
    await changeColleague(world, owner(), { accountId: vector, contactId: other.id, role: 'technical' })
    assert.equal((await comesBack(other)).type, 'anonymous')
    // Whose right was just taken down keeps nobody any more, however fresh their code.
    await refuses(
      inviteColleague(
        world,
        { ...other, accounts: [{ id: vector, role: 'technical' }], roles: ['technical'] },
        newcomer('z@z.example'),
      ),
      'not_allowed',
    )
  })

  test('end-colleague: a leaver is closed in one step', async () => {
    const { world, vector } = story
    const lev = await story.contact('Лев', vector, 'technical')
    await endColleague(world, owner(), { accountId: vector, contactId: lev.id })
    assert.equal((await comesBack(lev)).type, 'anonymous')
    assert.equal(await named('лев@people.example'), undefined)
    await refuses(endColleague(world, owner(), { accountId: vector, contactId: lev.id }), 'contact_not_found')
  })

  test('change-colleague: a foreign account and a missing one are the same', async () => {
    const { world, other, oleg, mallory } = story
    const change = { contactId: mallory.id, role: 'viewer' as const }
    await refuses(changeColleague(world, owner(), { ...change, accountId: other }), 'account_not_found')
    await refuses(changeColleague(world, owner(), { ...change, accountId: nothing }), 'account_not_found')
    await refuses(
      inviteColleague(world, owner(), { ...newcomer('q@q.example'), accountId: other }),
      'account_not_found',
    )
    // Owner of one account and technical contact of another keeps people of the first alone.
    const both = {
      ...owner(),
      accounts: [
        { id: story.vector, role: 'owner' as const },
        { id: other, role: 'technical' as const },
      ],
    }
    await refuses(inviteColleague(world, both, { ...newcomer('q@q.example'), accountId: other }), 'account_not_found')
    await refuses(myAccount(world, oleg, { accountId: other }), 'account_not_found')
    const seen = await myAccount(world, oleg, {})
    assert.deepEqual([seen.manages, seen.people, seen.role], [false, [], 'technical'])
  })

  test('nobody writes to the whole world in our name: so many an hour are invited, and no more', async () => {
    const { world } = story
    story.clock.pass({ hours: 2 })
    const owner = confirmed(world, story.irina)
    let times = 0
    const many = async () => {
      for (; times < 100; times++) await inviteColleague(world, owner, newcomer(`someone.${times}@victims.example`))
    }
    await refuses(many(), 'too_many_attempts')
    assert.ok(times <= 30, String(times))
  })
})
