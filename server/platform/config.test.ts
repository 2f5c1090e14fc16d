import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  const refusalOf = (env: Record<string, string>) => {
    try {
      readConfig(env)
    } catch (error) {
      assert.ok(error instanceof CannotStart)
      return error.message
    }
    return assert.fail(`${JSON.stringify(env)} was accepted`)
  }

  test('with nothing said, Otklik keeps to this machine and to its own folder', () => {
    const config = readConfig({})
    assert.equal(config.port, 3000)
    assert.equal(config.host, 'localhost')
    assert.equal(config.publicUrl, 'http://localhost:3000')
    assert.match(config.data, /^\/.*\/data$/)
    assert.equal(config.dataChosen, false)
    assert.equal(config.databaseUrl, undefined)
    assert.equal(config.mailFrom, 'Otklik <support@localhost>')
  })

  test('what is said counts', () => {
    const config = readConfig({
      PORT: '8080',
      OTKLIK_DATA: '/srv/otklik/',
      PUBLIC_URL: 'https://Support.example.com/',
      DATABASE_URL: 'postgres://otklik:p%40ss@db/otklik',
      LOG_LEVEL: 'DEBUG',
      LANG: 'ru_RU.UTF-8',
    })
    assert.equal(config.port, 8080)
    assert.equal(config.data, '/srv/otklik')
    assert.equal(config.dataChosen, true)
    assert.equal(config.publicUrl, 'https://support.example.com')
    assert.equal(config.mailFrom, 'Otklik <support@support.example.com>')
    assert.equal(config.logLevel, 'debug')
    assert.equal(config.language, 'ru')
  })

  test('the public address follows the port unless it is said', () => {
    assert.equal(readConfig({ PORT: '3001' }).publicUrl, 'http://localhost:3001')
  })

  test('an empty value is none, as compose files leave it', () => {
    assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: ' ', OTKLIK_DATA: '' }), readConfig({}))
  })

  test('a database may be reached by its socket', () => {
    for (const url of ['postgresql:///otklik?host=/run/postgresql', 'postgres://otklik@/otklik?host=/run/postgresql']) {
      assert.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url)
    }
  })

  for (const port of ['abc', '-1', '65536', '3000.5', '0x10']) {
    test(`PORT=${port} is refused with an example of a right one`, () => {
      assert.match(refusalOf({ PORT: port }), /^PORT is ".*"\. Give a number from 1 to 65535, for example PORT=3000\.$/)
    })
  }

  for (const url of [
    'support.example.com',
    'ftp://example.com',
    'https://example.com/desk',
    'https://u:p@example.com',
  ]) {
    test(`PUBLIC_URL=${url} is refused`, () => assert.match(refusalOf({ PUBLIC_URL: url }), /^PUBLIC_URL is/))
  }

  test('a wrong address that may carry a password is not repeated', () => {
    const refusal = refusalOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', SMTP_URL: 'mail:hunter2' })
    assert.match(refusal, /^DATABASE_URL is not an address of the form postgres:.*\nSMTP_URL is not/)
    assert.doesNotMatch(refusal, /hunter2/)
  })

  test('an unexpanded ~ is caught before it becomes a folder of that name', () => {
    assert.match(refusalOf({ OTKLIK_DATA: '~/data' }), /Write the folder out in full/)
  })

  test('mail needs a sender people can answer', () => {
    assert.match(refusalOf({ MAIL_FROM: 'Support' }), /^MAIL_FROM is "Support"/)
    assert.equal(readConfig({ MAIL_FROM: 'Поддержка <help@example.com>' }).mailFrom, 'Поддержка <help@example.com>')
  })

  test('everything wrong is told at once', () => {
    assert.equal(refusalOf({ PORT: 'x', PUBLIC_URL: 'y', LOG_LEVEL: 'z' }).split('\n').length, 3)
  })

  test('a process does everything unless roles are given', () => {
    assert.deepEqual(readConfig({}).roles, ['web', 'worker', 'mail'])
    assert.deepEqual(readConfig({ OTKLIK_ROLES: ' Mail, worker ' }).roles, ['worker', 'mail'])
    assert.deepEqual(readConfig({ OTKLIK_ROLES: 'mail' }, { OTKLIK_ROLES: 'web' }).roles, ['web'])
    assert.match(refusalOf({ OTKLIK_ROLES: 'web,cook' }), /OTKLIK_ROLES is "web,cook"\. Give all, or some of web,/)
  })

  test('a name that nobody reads is refused, with the one that was meant', () => {
    assert.equal(
      refusalOf({ OTKLIK_DATE: '/srv', otklik_roles: 'web' }),
      'OTKLIK_DATE is no setting of Otklik. Did you mean OTKLIK_DATA?\notklik_roles is no setting of Otklik. Did you mean OTKLIK_ROLES?',
    )
    assert.match(refusalOf({ OTKLIK_FAVOURITE_COLOUR: 'red' }), /There are OTKLIK_DATA, OTKLIK_KEY, /)
  })

  test('keys and tokens that are easy to guess are refused and not repeated', () => {
    for (const [name, value] of [
      ['OTKLIK_KEY', 'hunter2'],
      ['OTKLIK_METRICS_TOKEN', 'hunter2'],
    ] as const) {
      const words = refusalOf({ [name]: value })
      assert.match(words, new RegExp(`^${name} is .*openssl rand`))
      assert.ok(!words.includes(value))
    }
    const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64')
    assert.equal(readConfig({ OTKLIK_KEY: key }).key, key)
  })

  test('the drain is counted in seconds', () => {
    assert.equal(readConfig({ OTKLIK_DRAIN_SECONDS: '15' }).drainSeconds, 15)
    assert.match(refusalOf({ OTKLIK_DRAIN_SECONDS: '1m' }), /Give whole seconds/)
  })
})
