import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { allClauses } from '#contract/scopes.ts'
import { freshDesk } from '../../../test/cast.ts'
import { commentsIn } from './comments.ts'
import { docsPage } from './docs-page.ts'
import { apiDocument } from './document.ts'
import { operations } from './operations.ts'

type Described = { operationId: string; security: Record<string, string[]>[]; responses: Record<string, unknown> }

describe('The document of the API', () => {
  const document = apiDocument({ publicUrl: 'https://desk.example', cookieName: '__Host-otklik' })
  const described = Object.values(document.paths).flatMap((path) =>
    Object.entries(path).flatMap(([name, one]) => (name === 'servers' ? [] : [one as Described])),
  )
  const named = (id: string) => described.find(({ operationId }) => operationId === id)!

  test('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
    assert.ok(valid, JSON.stringify(errors, null, 1)?.slice(0, 2000))
    assert.match(document.openapi, /^3[.]1[.]/)
  })

  test('has every clause once, by the name it has in the contract', () => {
    assert.deepEqual(
      described.map(({ operationId }) => operationId).sort(),
      [...allClauses.map(({ slice, name }) => `${slice}.${name}`), 'files.upload', 'files.download'].sort(),
    )
  })

  test('says of each what a token needs, and which have no door for tokens', () => {
    assert.deepEqual(named('tickets.postReply').security, [{ token: ['tickets:write'] }, { session: [] }])
    assert.deepEqual(named('tickets.myTickets').security[0], { token: ['tickets:read'] })
    assert.deepEqual(named('tokens.thisToken').security[0], { token: [] })
    assert.deepEqual(named('signIn.signIn').security, [{ session: [] }, {}])
    assert.deepEqual(named('tokens.createToken').security, [{ session: [] }])
  })

  test('names every refusal under its status, with its words', () => {
    const { responses } = named('tickets.postReply')
    const conflict = responses['409'] as { description: string }
    assert.match(conflict.description, /`next_contact_missing`: This ticket stays open/)
    for (const status of ['200', '400', '401', '403', '404', '409', '422', '429', '500', '503'])
      assert.ok(responses[status], status)
  })

  test('gives examples that the clauses take', () => {
    assert.deepEqual(
      operations().flatMap(({ id, ask }) => (/^tickets[.](?:open|post|resolve)/.test(id) && !ask ? [id] : [])),
      [],
    )
  })

  test('takes its descriptions from the comments of the contract', () => {
    const source = `/** Shared. */\nconst row = { /** Bytes. */ size: 1 }\n/** Does\n * this. */\nexport const act = clause('POST /a', {\n  input: { /** Own. */ size: 2, left: 3 } })\nexport const bare = clause('GET /b', {})\n`
    const found = commentsIn(source)
    assert.deepEqual(
      [found.get('act')!.clause, found.get('act')!.field('size'), found.get('act')!.field('left')],
      ['Does this.', 'Own.', null],
    )
    assert.deepEqual([found.get('bare')!.clause, found.get('bare')!.field('size')], [null, 'Bytes.'])
    const paths = document.paths as Record<string, Record<string, unknown>>
    const reply = paths['/tickets/{ticketId}/replies']!.post as {
      requestBody: { content: Record<string, { schema: { properties: Record<string, { description?: string }> } }> }
    }
    assert.match(
      reply.requestBody.content['application/json']!.schema.properties.nextContactBy!.description!,
      /nobody is left in the dark/,
    )
  })

  test('is shown to people in both languages, by slices', () => {
    const { slices } = docsPage('https://desk.example', 'ru')
    assert.deepEqual(slices.flatMap(({ operations: all }) => all).length, allClauses.length)
    const reply = slices.flatMap(({ operations: all }) => all).find(({ id }) => id === 'tickets.postReply')!
    assert.match(reply.curl, /^curl -X POST https:\/\/desk[.]example\/api\/v1\/tickets\/[\w-]+\/replies/)
    assert.ok(reply.refusals.some(({ words }) => words.startsWith('Заявка останется открытой')))
  })

  const story = freshDesk()
  test('lies where programs look for it, for anybody', async () => {
    const { http } = await story.http()
    const answer = await http.inject({ url: '/api/v1/openapi.json' })
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.json().servers[0].url, 'http://localhost:3000/api/v1')
  })
})
