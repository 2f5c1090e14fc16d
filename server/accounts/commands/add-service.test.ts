import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { newTicket } from '../../screens/new-ticket.ts'
import { addService } from './add-service.ts'
import { endService } from './end-service.ts'

describe('A service of an account', () => {
  const story = freshDesk()

  test('is offered to its people for a new ticket, and to nobody else', async () => {
    const { world, maria, oleg, mallory, vector } = story
    await addService(world, maria, { accountId: vector, kind: 'site', name: 'shop.example' })
    const offered = async (person: typeof oleg) => (await newTicket(world, person, {})).services.map(({ name }) => name)
    assert.deepEqual(await offered(oleg), ['shop.example', 'vps-17'])
    assert.deepEqual(await offered(mallory), [])
  })

  test('is there once, and may be there again when it has ended', async () => {
    const { world, maria, vector } = story
    const domain = { accountId: vector, kind: 'domain' as const, name: 'shop.example.net' }
    const { serviceId } = await addService(world, maria, domain)
    await refuses(addService(world, maria, domain), 'service_exists')
    await endService(world, maria, { accountId: vector, serviceId })
    assert.notEqual((await addService(world, maria, domain)).serviceId, serviceId)
  })

  test('of an account that is there', async () => {
    const { world, maria } = story
    await refuses(addService(world, maria, { accountId: nothing, kind: 'site', name: 'x' }), 'account_not_found')
  })
})
