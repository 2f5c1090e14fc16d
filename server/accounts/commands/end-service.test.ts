import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { accountCard } from '../../screens/account-card.ts'
import { endService } from './end-service.ts'

describe('The end of a service', () => {
  const story = freshDesk()

  test('only of the account it belongs to, and once', async () => {
    const { world, maria, vector, other, vps } = story
    await refuses(endService(world, maria, { accountId: other, serviceId: vps }), 'service_not_found')
    await refuses(endService(world, maria, { accountId: nothing, serviceId: vps }), 'account_not_found')
    await endService(world, maria, { accountId: vector, serviceId: vps })
    await refuses(endService(world, maria, { accountId: vector, serviceId: vps }), 'service_not_found')
    assert.equal((await historyOf(world, vector)).filter((kind) => kind === 'account.service_ended').length, 1)
    const card = await accountCard(world, maria, { accountId: vector })
    assert.partialDeepStrictEqual(card.services, [{ name: 'vps-17', active: false }])
  })
})
