import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clausesAmong, lacksOf } from './clauses.ts'

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

describe('a clause', () => {
  test('is told from whatever else a file of the contract exports', () => {
    assert.deepEqual(
      clausesAmong('tickets', exported).map(({ name }) => name),
      ['postReply', 'ticketPage'],
    )
  })

  test('that changes something has a command and a test beside it', () => {
    assert.equal(lacksOf(postReply!, []).length, 2)
    assert.equal(lacksOf(postReply!, ['server/tickets/commands/post-reply.ts']).length, 1)
    assert.equal(lacksOf(postReply!, ['server/promises/commands/post-reply.ts']).length, 2)
    const both = ['server/tickets/commands/post-reply.ts', 'server/tickets/commands/post-reply.test.ts']
    assert.deepEqual(lacksOf(postReply!, both), [])
  })

  test('may have its story in test/', () => {
    assert.deepEqual(lacksOf(postReply!, ['server/tickets/commands/post-reply.ts', 'test/flow/post-reply.test.ts']), [])
  })

  test('of a channel is kept in the folder of the channel', () => {
    const files = [
      'server/channels/mail/commands/retry-letter.ts',
      'server/channels/mail/commands/retry-letter.test.ts',
    ]
    assert.deepEqual(lacksOf(retryLetter!, files), [])
  })

  test('that only asks has a screen', () => {
    assert.equal(lacksOf(ticketPage!, ['server/tickets/commands/ticket-page.ts']).length, 1)
    assert.deepEqual(lacksOf(ticketPage!, ['server/screens/ticket-page.ts']), [])
  })
})
