import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { tokenList } from '../../screens/token-list.ts'
import { createToken } from './create-token.ts'

describe('create-token', () => {
  const story = freshDesk()
  const staffToken = (more: object = {}) => ({
    name: 'Биллинг',
    scopes: ['tickets:read'],
    acts: { as: 'staff' as const, roles: ['agent' as const], lineIds: [story.lines.first] },
    ...more,
  })

  test('tells the token once and keeps only its hash', async () => {
    const { world, maria } = story
    const key = randomUUID()
    const { token, tokenId } = await createToken(world, confirmed(world, maria), staffToken(), { key })
    assert.match(token!, /^otk_[\w-]{43}$/)
    const again = await createToken(world, confirmed(world, maria), staffToken(), { key })
    assert.deepEqual(again, { tokenId, token: null })

    const found = await world.db.selectFrom('tokens').selectAll().execute()
    const kept = await world.db.selectFrom('idempotency').selectAll().execute()
    const told = await world.db.selectFrom('event_content').selectAll().execute()
    assert.ok(!JSON.stringify([found, kept, told]).includes(token!.slice(10)))
    const { tokens } = await tokenList(world, maria, {})
    assert.deepEqual(
      tokens.map(({ name, prefix, state, madeBy, lines, roles }) => ({ name, prefix, state, madeBy, lines, roles })),
      [
        {
          name: 'Биллинг',
          prefix: token!.slice(0, 10),
          state: 'active',
          madeBy: 'Мария Петрова',
          lines: ['Первая линия'],
          roles: ['agent'],
        },
      ],
    )
  })

  test('is written into the ledger with what was given, and without the token', async () => {
    const event = await story.world.db
      .selectFrom('events')
      .select(['kind', 'actor_type', 'meta'])
      .where('kind', '=', 'token.created')
      .executeTakeFirstOrThrow()
    assert.equal(event.actor_type, 'agent')
    assert.deepEqual(event.meta.scopes, ['tickets:read'])
    assert.deepEqual(event.meta.lines, [story.lines.first])
  })

  test('gives no scope, line, account or contact that there is not, and no time that has passed', async () => {
    const { world, maria, vector, mallory } = story
    const refused = (more: object, code: string) =>
      refuses(createToken(world, confirmed(world, maria), staffToken(more)), code)
    await assert.rejects(
      createToken(world, confirmed(world, maria), staffToken({ scopes: ['tickets:eat'] })),
      /malformed/,
    )
    await refused({ scopes: ['kitchen:read'] }, 'scope_not_found')
    await refused({ scopes: ['tokens:write'] }, 'scope_not_found')
    await refused({ acts: { as: 'staff', roles: ['agent'], lineIds: [randomUUID()] } }, 'line_not_found')
    await refused({ acts: { as: 'client', accountId: randomUUID(), contactId: mallory.id } }, 'account_not_found')
    await refused({ acts: { as: 'client', accountId: vector, contactId: mallory.id } }, 'contact_not_found')
    await refused({ expiresAt: world.clock().toISOString() }, 'date_past')
  })

  test('is for administrators alone', async () => {
    await refuses(createToken(story.world, story.vera, staffToken()), 'not_allowed')
  })
})
