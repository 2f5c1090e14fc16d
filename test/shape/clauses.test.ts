// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are sources
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clausesAmong, lacksOf, type NamedClause, titlesIn } from './clauses.ts'
import { parse } from './source.ts'

const terms = { input: {}, output: {}, refusals: [], who: 'anyone' }
const exported = {
  postReply: { route: 'POST /tickets/:ticketId/replies', ...terms },
  ticketPage: { route: 'GET /desk/tickets/:number', ...terms },
  addresses: { route: '/t/:number' },
  status: 'open',
  files: null,
}
const [postReply, ticketPage] = clausesAmong('tickets', exported)
const [retryLetter] = clausesAmong('mail', { retryLetter: { route: 'POST /desk/letters/:id/retry', ...terms } })

const lacks = (clause: NamedClause, files: string[], titles: string[] = []) => lacksOf(clause, { files, titles })

describe('a clause', () => {
  test('is told from whatever else a file of the contract exports', () => {
    assert.deepEqual(
      clausesAmong('tickets', exported).map(({ name }) => name),
      ['postReply', 'ticketPage'],
    )
  })

  test('that changes something has a command and a test beside it', () => {
    assert.equal(lacks(postReply!, []).length, 2)
    assert.equal(lacks(postReply!, ['server/tickets/commands/post-reply.ts']).length, 1)
    assert.equal(lacks(postReply!, ['server/promises/commands/post-reply.ts']).length, 2)
    const both = ['server/tickets/commands/post-reply.ts', 'server/tickets/commands/post-reply.test.ts']
    assert.deepEqual(lacks(postReply!, both), [])
  })

  test('may have its story in test/, or in a file that tells several', () => {
    const command = 'server/tickets/commands/post-reply.ts'
    assert.deepEqual(lacks(postReply!, [command, 'test/flow/post-reply.test.ts']), [])
    assert.deepEqual(lacks(postReply!, [command], ['post-reply: the client is told']), [])
    assert.equal(lacks(postReply!, [command], ['post-replying', 'a post-reply']).length, 1)
  })

  test('of a channel is kept in the folder of the channel', () => {
    const files = ['server/channels/mail/commands/retry-letter.ts', 'test/flow/retry-letter.test.ts']
    assert.deepEqual(lacks(retryLetter!, files), [])
  })

  test('that only asks has a screen', () => {
    assert.equal(lacks(ticketPage!, ['server/tickets/commands/ticket-page.ts']).length, 1)
    assert.deepEqual(lacks(ticketPage!, ['server/screens/ticket-page.ts']), [])
  })
})

test('titles are read where they are written out', () => {
  const story = "describe('add-line', () => { test('a', f); test.skip(`b ${c}`, f); testing('d') }) // test('e')"
  assert.deepEqual(titlesIn(parse('test/flow/lines.test.ts', story)), ['add-line', 'a', 'b '])
})
