import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressInLog, createLog } from './log.ts'

describe('the log', () => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) })
  const logged = (thing: object) => {
    log.info(thing, 'something happened')
    return lines.at(-1) ?? ''
  }

  test('it holds no secret, at the top or one level down', () => {
    const line = logged({ token: 'hunter2', session: { password: 'hunter2', cookie: 'hunter2' }, who: 'vera' })
    assert.doesNotMatch(line, /hunter2/)
    assert.match(line, /"who":"vera"/)
  })

  test('it holds no request headers and no contents', () => {
    const req = {
      method: 'POST',
      url: '/api/v1/tickets',
      ip: '::1',
      headers: { authorization: 'hunter2', cookie: 'hunter2' },
    }
    assert.doesNotMatch(logged({ req, body: 'hunter2', reply: { text: 'hunter2', html: 'hunter2' } }), /hunter2/)
  })

  test('an error of the database keeps its code and loses the row', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(oleg@example.com) exists',
    })
    for (const line of [logged({ err: error }), logged({ error })]) {
      assert.match(line, /23505/)
      assert.doesNotMatch(line, /oleg@example\.com/)
    }
  })

  test('an address that lets its reader in is shortened; one that only names a thing is not', () => {
    assert.equal(addressInLog('/reset/dGhpcyBpcyBhIHNlY3JldA'), '/reset/[hidden]')
    assert.equal(addressInLog('/search?q=Oleg'), '/search?[hidden]')
    for (const address of [
      '/desk/tickets/104233',
      '/api/v1/tickets/0199c5a2-7d10-7000-8000-000000000001',
      '/assets/main-BxY12345678901.js',
    ]) {
      assert.equal(addressInLog(address), address)
    }
  })
})
