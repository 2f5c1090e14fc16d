import assert from 'node:assert/strict'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import pg from 'pg'
import { attachToCluster } from '#platform/cluster.ts'
import { speakTo, type Talk } from '../../server/channels/mail/listener/trial/speak.ts'
import { endAllAfterwards, type Otklik, otklik, temporaryFolder, until } from './stage.ts'

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
  let server: Otklik
  before(async () => {
    server = otklik(['serve'], { env: { OTKLIK_DATA: data } })
    await server.ready
  })

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

  test('the server itself takes mail in as soon as that is set, and goes down with a word to whoever is there', async () => {
    const port = 20_000 + (process.pid % 20_000)
    const client = new pg.Client((await attachToCluster(data)).connection as pg.ClientConfig)
    await client.connect()
    await client.query(
      `insert into listener values (true, true, 'smtp', '127.0.0.1', $1, '{support@desk.example}', 1000000, now())`,
      [port],
    )
    await client.query(`select pg_notify('otklik_settings', 'listener')`)
    const talk: Talk = await until('somebody listens', () => speakTo('127.0.0.1', port).catch(() => null))
    await talk.hear()
    await talk.say('EHLO mx.example')
    await talk.say('MAIL FROM:<>')
    await talk.say('RCPT TO:<support@desk.example>')
    await talk.say('DATA')
    const { said } = await talk.hand(strange)
    const [, mail] = /^250 2\.6\.0 Stored as (\S+)/.exec(said) ?? []
    const { rows } = await client.query('select source from incoming_mail where id = $1', [mail])
    assert.deepEqual(rows, [{ source: 'smtp' }])
    await client.end()
    server.process.kill('SIGTERM')
    assert.equal((await talk.hear()).code, 421)
    assert.equal((await server.ended).code, 0)
  })
})
