import assert from 'node:assert/strict'
import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'

describe('Every refusal has one form and the language that was asked for', () => {
  const story = freshDesk()
  const russian = { 'accept-language': 'ru' }
  const cases = [
    ['an address that there is not', { url: '/api/v1/nowhere' }, 404, 'page_not_found'],
    ['a method that the address does not know', { method: 'PUT', url: '/api/v1/tickets' }, 405, 'method_not_allowed'],
    ['an address that cannot be read', { url: '/api/v1/%zz' }, 404, 'page_not_found'],
    [
      'JSON that is none',
      { method: 'POST', url: '/api/v1/tickets', headers: { 'content-type': 'application/json' }, payload: '{"' },
      400,
      'malformed',
    ],
    [
      'another kind of content',
      { method: 'POST', url: '/api/v1/tickets', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
      415,
      'unsupported_type',
    ],
    [
      'more than fits',
      {
        method: 'POST',
        url: '/api/v1/tickets',
        headers: { 'content-type': 'application/json' },
        payload: `"${'a'.repeat(2 * 1024 * 1024)}"`,
      },
      413,
      'too_large',
    ],
    [
      'an idempotency key that is none',
      { method: 'POST', url: '/api/v1/sign-out', headers: { 'idempotency-key': 'once' }, payload: {} },
      400,
      'malformed',
    ],
  ] as const

  for (const [what, { headers = {}, ...request }, status, code] of cases as unknown as [
    string,
    { headers?: object; url: string },
    number,
    string,
  ][])
    test(`${what}: ${status}`, async () => {
      const { http } = await story.http()
      const answer = await http.inject({ ...request, headers: { ...russian, ...headers } })
      assert.equal(answer.statusCode, status)
      const problem = answer.json()
      assert.equal(problem.code, code)
      assert.match(problem.message, /[а-яё]/i)
    })

  test('a wrong method is told the right ones', async () => {
    const { http } = await story.http()
    const answer = await http.inject({ method: 'DELETE', url: '/api/v1/tickets/5/replies' })
    assert.equal(answer.headers.allow, 'POST')
  })

  let listening: Promise<number> | undefined
  async function say(text: string): Promise<string> {
    const { http } = await story.http()
    listening ??= http.listen({ port: 0, host: '127.0.0.1' }).then(() => (http.server.address() as AddressInfo).port)
    const socket = net.connect(await listening, '127.0.0.1')
    let heard = ''
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.write(text)
    await once(socket, 'close')
    return heard
  }
  after(async () => (await story.http()).http.server.closeAllConnections())

  test('what is no HTTP at all is answered in our words too', async () => {
    const heard = await say('GET / HTTP/1.1\r\nAccept-Language: ru\r\nBad Header\r\n\r\n')
    assert.match(heard, /^HTTP\/1[.]1 400 Bad Request\r\n/)
    assert.match(heard, /x-content-type-options: nosniff/)
    assert.equal(JSON.parse(heard.split('\r\n\r\n')[1]!).code, 'malformed')
    assert.match(heard, /[а-яё]/i)
  })

  test('headers that are too long: 431', async () => {
    const heard = await say(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)
    assert.match(heard, /^HTTP\/1[.]1 431 /)
    assert.equal(JSON.parse(heard.split('\r\n\r\n')[1]!).code, 'headers_too_large')
  })
})
