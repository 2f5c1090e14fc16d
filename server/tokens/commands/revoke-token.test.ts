import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'

describe('revoke-token', () => {
  const story = freshDesk()

  test('shuts the door behind the program at once, for good', async () => {
    const { world, maria } = story
    const { http } = await story.http()
    const { tokenId, token } = await createToken(world, confirmed(world, maria), {
      name: 'CRM',
      scopes: ['tickets:read'],
      acts: { as: 'staff', roles: ['agent'] },
    })
    const ask = () => http.inject({ url: '/api/v1/token', headers: { authorization: `Bearer ${token}` } })
    assert.equal((await ask()).statusCode, 200)
    await revokeToken(world, maria, { tokenId })
    const answer = await ask()
    assert.equal(answer.statusCode, 401)
    assert.equal(answer.json().code, 'token_not_valid')
    assert.match(String(answer.headers['www-authenticate']), /^Bearer /)
    await refuses(revokeToken(world, maria, { tokenId }), 'token_revoked')
  })

  test('knows no token that there is not', async () => {
    await refuses(revokeToken(story.world, story.maria, { tokenId: randomUUID() }), 'token_not_found')
  })
})
