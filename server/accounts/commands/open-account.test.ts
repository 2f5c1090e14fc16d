import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses, saidIn } from '../../../test/telling.ts'
import { openAccount } from './open-account.ts'

describe('Opening an account', () => {
  const story = freshDesk()
  const account = { contractNumber: '77-2000', name: 'ИП Зайцева', category: 'sole_entrepreneur' as const }

  test('its names are words of the event, not facts of the chain', async () => {
    const { world, maria } = story
    const { accountId } = await openAccount(world, maria, account)
    assert.deepEqual(await historyOf(world, accountId), ['account.opened'])
    assert.deepEqual(await saidIn(world, accountId, 'account.opened'), {
      contractNumber: '77-2000',
      name: 'ИП Зайцева',
    })
  })

  test('a contract has one account, whoever is first', async () => {
    const { world, maria } = story
    await refuses(openAccount(world, maria, account), 'contract_taken')
    const twin = { ...account, contractNumber: '77-2001' }
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => openAccount(world, maria, twin)))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'contract_taken')
  })

  test('is for leads and administrators of the desk, not for those of a client', async () => {
    const { world, anna, vector } = story
    const administrator = await story.contact('Администратор клиента', vector, 'administrator')
    for (const person of [anna, administrator]) await refuses(openAccount(world, person, account), 'not_allowed')
  })
})
