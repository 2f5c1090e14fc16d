import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { mailSink } from '../../../test/mail-sink.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { myAccount } from '../../screens/my-account.ts'
import { inviteColleague } from './invite-colleague.ts'
import { inviteColleagueAgain } from './invite-colleague-again.ts'

describe('A colleague whose invitation went astray', () => {
  const sink = mailSink()
  const story = freshDesk(undefined, { smtpUrl: sink.url })

  test('is invited again; who has come in gets nothing, and the answer is the same', async () => {
    const { world, vector: accountId, oleg } = story
    const owner = confirmed(world, story.irina)
    await inviteColleague(world, owner, { accountId, name: 'Пётр', email: 'petr@vector.example', role: 'viewer' })
    await story.jobs()
    sink.fresh()
    const { people } = await myAccount(world, owner, { accountId })
    const petr = people.find(({ email }) => email === 'petr@vector.example')!
    assert.deepEqual(await inviteColleagueAgain(world, owner, { accountId, contactId: petr.id }), {})
    await story.jobs()
    assert.deepEqual(
      sink.fresh().map(({ receiver }) => receiver),
      ['petr@vector.example'],
    )
    await world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', oleg.id).execute()
    assert.deepEqual(await inviteColleagueAgain(world, owner, { accountId, contactId: oleg.id }), {})
    await story.jobs()
    assert.deepEqual(sink.fresh(), [])
  })

  test('is one of the owner’s own, and not the owner', async () => {
    const { world, vector: accountId, other, mallory } = story
    const owner = confirmed(world, story.irina)
    const again = (about: { accountId: string; contactId: string }) => inviteColleagueAgain(world, owner, about)
    await refuses(again({ accountId, contactId: nothing }), 'contact_not_found')
    await refuses(again({ accountId: other, contactId: mallory.id }), 'account_not_found')
    await refuses(again({ accountId, contactId: owner.id }), 'role_not_yours')
  })

  test('gets three letters an hour, however often the owner asks, and the owner hears the same', async () => {
    const { world, vector: accountId } = story
    const owner = confirmed(world, story.irina)
    await inviteColleague(world, owner, { accountId, name: 'Анна', email: 'anna@vector.example', role: 'viewer' })
    await story.jobs()
    sink.fresh()
    const { people } = await myAccount(world, owner, { accountId })
    const anna = people.find(({ email }) => email === 'anna@vector.example')!
    for (let i = 0; i < 12; i++)
      assert.deepEqual(await inviteColleagueAgain(world, owner, { accountId, contactId: anna.id }), {})
    await story.jobs()
    assert.equal(sink.fresh().length, 3)
  })
})
