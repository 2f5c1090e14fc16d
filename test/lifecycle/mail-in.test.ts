import assert from 'node:assert/strict'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { endAllAfterwards, otklik, temporaryFolder } from './stage.ts'

const strange = [
  'From: Somebody <somebody@nowhere.example>',
  'To: support@desk.example',
  'Subject: =?koi8-r?B?7sUg0sHCz9TBxdQ=?=',
  'Message-ID: <1@nowhere.example>',
  'Content-Type: text/plain; charset=koi8-r',
  'Content-Transfer-Encoding: base64',
  '',
  '8NLJ18XU',
  '',
].join('\n')

describe('a mail server hands a mail to the command line', () => {
  endAllAfterwards()
  const data = path.join(temporaryFolder(), 'data')
  const handed = (input: string, ...args: string[]) =>
    otklik(['mail-in', ...args], { env: { OTKLIK_DATA: data }, input }).ended
  before(async () => void (await otklik(['serve'], { env: { OTKLIK_DATA: data } }).ready))

  test('it is stored beside a running server, read at once, and told of in one line', async () => {
    const { code, out, err } = await handed(
      strange,
      '--from',
      'somebody@nowhere.example',
      '--to',
      'support@desk.example',
    )
    assert.equal(code, 0, err)
    assert.equal(out.trim().split('\n').length, 1)
    const { mail, ...told } = JSON.parse(out)
    assert.match(mail, /^[0-9a-f-]{36}$/)
    assert.deepEqual(told, {
      outcome: 'held',
      reason: 'unknown_sender',
      ticket: null,
      messageId: '<1@nowhere.example>',
      from: 'somebody@nowhere.example',
      subject: 'Не работает',
      text: 'Привет',
      attachments: [],
    })
  })

  test('what is no mail is sent back, and what cannot be stored now is to be brought again', async () => {
    assert.equal((await handed('')).code, 65)
    const nowhere = await otklik(['mail-in', '--json'], { env: { OTKLIK_DATA: '/proc/nowhere' }, input: strange }).ended
    assert.equal(nowhere.code, 75)
    assert.equal(JSON.parse(nowhere.err).exitCode, 75)
    assert.equal((await handed(strange, 'mail.eml')).code, 2)
  })
})
