import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { freshDesk } from '../cast.ts'
import { type Ground, laidOut } from '../matrix/ground.ts'
import type { Knock } from '../matrix/knocks/ways.ts'
import { knocks } from '../matrix/knocks.ts'
import { entries, withSharedData } from '../shared-data.ts'
import { ask, assertDecent, assertInWords, problemOf } from './asking.ts'
import { type Edge, openDoors as opened } from './edges.ts'

/** Where nobody is known yet, the browser says what it reads. */
const russian = { 'accept-language': 'ru' }

describe('What is not as the contract says', () => {
  const story = freshDesk()
  let edge: Edge
  let ground: Ground
  before(async () => {
    ground = await laidOut(story)
    edge = await opened(story)
  })
  after(() => edge.http.close())

  const orders = () =>
    Object.entries(knocks).flatMap(([door, make]) =>
      make(ground)
        .filter(({ body, on }) => body && !on.startsWith('missing'))
        .slice(0, 1)
        .map((knock) => ({ door, knock })),
    )
  /** Whoever may come through this door. */
  const whoMay = (door: string) => {
    if (door.includes('/my/accounts/')) return ground.callers.owner as { cookie: string }
    if (door.endsWith('/accounts/:accountId/tickets')) return ground.firstLine
    return /my\/drafts|my\/mail|authorship|preferences|me\/letters|\/tickets$|confirmation|reopening|complaints$|informants|second-factor\/end/.test(
      door,
    )
      ? ground.technical
      : ground.maria
  }
  const send = (door: string, knock: Knock, body: object) =>
    ask(edge, whoMay(door), `${door.split(' ')[0]} ${knock.url}`, body)

  test('a field that no order knows is refused, whatever column it is named after', async () => {
    const { rows } = await story.pool.query(
      `select distinct column_name as name from information_schema.columns where table_schema = 'public'`,
    )
    for (const { door, knock } of orders()) {
      const known = Object.keys(knock.body!)
      const foreign = rows
        .map(({ name }) => name)
        .filter(
          (name) =>
            !known.includes(name) &&
            !/^(reason|name|email|text|role|language|zone|theme|status|priority|kind|subject)$/.test(name),
        )
      for (const extra of [
        { is_admin: true },
        { constructor: {} },
        Object.fromEntries(foreign.map((name) => [name, 'x'])),
      ]) {
        const answer = await send(door, knock, { ...knock.body, ...extra })
        assertDecent(answer, 'ru', `${door} with ${Object.keys(extra)[0]}`)
        if (!/setup|sign-in/.test(door)) assert.equal(answer.status, 400, `${door} with ${Object.keys(extra)[0]}`)
      }
    }
  })

  test('no value of a wrong kind or size in any field of any order brings a door down', async () => {
    const values = [null, 1e308, {}, [], '', '\u0000', '\ud800', 'я'.repeat(200_001), { $gt: '' }, ['x'.repeat(300)]]
    for (const { door, knock } of orders()) {
      for (const field of Object.keys(knock.body!)) {
        const tried = values.map(async (value) => {
          const answer = await send(door, knock, { ...knock.body, [field]: value })
          assertDecent(answer, 'ru', `${door} with ${field} = ${JSON.stringify(value)?.slice(0, 40)}`)
        })
        await Promise.all(tried)
      }
    }
  })

  test('addresses that nobody would type by hand', async () => {
    const evil = [
      '%00',
      '%FF',
      '%',
      '%E0%A4%A',
      '..%2f..%2fetc%2fpasswd',
      '-1',
      '1e309',
      '0x10',
      '٣',
      '9'.repeat(400),
      'null',
      '[]',
      '%F0%9F%92%A9',
      "'%3B--",
      '%2e%2e',
    ]
    const doors = edge.routes.filter((route) => route.startsWith('GET ') && route.includes(':'))
    for (const door of doors) {
      for (const word of evil) {
        const answer = await ask(edge, ground.maria, door.replace(/:\w+/g, word), undefined, russian)
        assertDecent(answer, 'ru', `${door} with ${word}`)
      }
    }
  })

  test('questions with fields that are bent, doubled or not asked for', async () => {
    const pair = (a: string, b: string) => Buffer.from(JSON.stringify([a, b])).toString('base64url')
    const bent = [
      'x',
      pair('x', 'y'),
      pair('infinity', 'infinity'),
      pair('2026-02-31T00:00:00.000Z', ground.technical.id),
      pair('\u0000', '\u0000'),
      Buffer.from('["1.5"]').toString('base64url'),
      Buffer.from('[99999999999999999999]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      '_'.repeat(200),
    ]
    const wrong = ['%00', '%ff', 'a'.repeat(5000), '%F0%9F%92%A9', '-1', '3000000000', '1e3', 'NaN', "' or 1=1 --"]
    const asked = [
      ['/api/v1/my/tickets', 'after'],
      ['/api/v1/my/new-ticket', 'service'],
      ['/api/v1/desk/my-turn', 'after'],
      [`/api/v1/desk/lines/${ground.lines.first}/tickets`, 'after'],
      [`/api/v1/desk/lines/${ground.lines.first}/tickets`, 'which'],
      [`/api/v1/desk/tickets/${ground.tickets.other.number}`, 'show'],
      [`/api/v1/desk/tickets/${ground.tickets.other.number}/history`, 'after'],
      ['/api/v1/desk/accounts', 'q'],
      ['/api/v1/desk/accounts', 'after'],
      ['/api/v1/desk/letters', 'state'],
      ['/api/v1/desk/letters', 'after'],
      ['/', 'after'],
      ['/new', 'service'],
      ['/t/1', 'done'],
      ['/login', 'to'],
    ] as const
    for (const [path, field] of asked) {
      const who = path.includes('/my/') || ['/', '/new'].includes(path) ? ground.technical : ground.maria
      for (const value of [...wrong, ...bent]) {
        const answer = await ask(edge, who, `GET ${path}?${field}=${value}`)
        assert.ok(answer.status < 500, `${path}?${field}=${value} → ${answer.status} ${answer.body.slice(0, 200)}`)
        assert.ok(!path.startsWith('/api') || answer.status < 400 || problemOf(answer).message)
      }
      for (const query of [
        `${field}=1&${field}=2`,
        `${field}[x]=1`,
        'nobody=asked',
        '__proto__[x]=1',
        '__proto__=1',
        'constructor=1',
      ])
        assert.ok((await ask(edge, who, `GET ${path}?${query}`)).status < 500, `${path}?${query}`)
    }
  })

  test('a body that is no JSON, no UTF-8, no object or not what it says it is', async () => {
    const door = 'POST /api/v1/me/preferences'
    const json = { 'content-type': 'application/json' }
    for (const [what, body, headers, status] of [
      ['broken UTF-8', Buffer.from('{"theme":"\xff\xfe"}', 'latin1'), json, 400],
      ['an overlong slash', Buffer.from('{"theme":"\xc0\xaf"}', 'latin1'), json, 400],
      [
        'UTF-16',
        Buffer.from('{"theme":"dark"}', 'utf16le'),
        { 'content-type': 'application/json; charset=utf-16le' },
        400,
      ],
      ['half an object', '{"theme":', json, 400],
      ['an array', '[{"theme":"dark"}]', json, 400],
      ['null', 'null', json, 400],
      ['a number', '1', json, 400],
      ['__proto__', '{"__proto__":{"theme":"dark"}}', json, 400],
      ['constructor.prototype', '{"constructor":{"prototype":{"x":1}}}', json, 400],
      ['plain text', '{"theme":"dark"}', { 'content-type': 'text/plain' }, 400],
      ['XML', '<theme>dark</theme>', { 'content-type': 'application/xml' }, 415],
      ['a kind that is none', '{"theme":"dark"}', { 'content-type': 'nonsense' }, 415],
      ['too much', `{"theme":"${'x'.repeat(2.1 * 1024 * 1024)}"}`, json, 413],
      ['JSON with a mark of its order', '\ufeff{"theme":"dark"}', json, 200],
      ['nothing', '', json, 200],
    ] as const) {
      for (const person of [ground.technical, story.mallory]) {
        const answer = await ask(edge, person, door, body as string, headers)
        assertDecent(answer, person.language, what)
        assert.equal(answer.status, status, `${what}: ${answer.body}`)
      }
    }
  })

  test('every torture of JSON is parsed or refused', withSharedData, async () => {
    const json = { 'content-type': 'application/json' }
    for (const { name, bytes } of entries('attack/json.tar.gz')) {
      const answer = await ask(edge, ground.technical, 'POST /api/v1/me/preferences', bytes, json)
      assertDecent(answer, 'ru', name)
      if (name.startsWith('n_')) assert.equal(answer.status, bytes.length ? 400 : 200, name)
    }
  })

  test('what is wrong is said by field, in the language of the reader', async () => {
    for (const [person, sentence] of [
      [ground.technical, /[а-яё]/i],
      [story.mallory, /^[^а-яё]+$/i],
    ] as const) {
      const answer = await ask(edge, person, 'POST /api/v1/tickets', { text: ' ', impact: 'huge', colour: 'red' })
      assertInWords(answer, person.language)
      const { fields = [] } = problemOf(answer)
      assert.deepEqual(fields.map(({ path }) => path).sort(), ['', 'impact', 'text'])
      for (const { message } of fields) assert.match(message, sentence)
    }
  })

  test('doors that are not there, ways of knocking that are not ours, keys that are none', async () => {
    for (const [door, status] of [
      ['GET /nothing', 404],
      ['GET /api/v1/nothing', 404],
      ['PUT /api/v1/me', 405],
      ['DELETE /api/v1/tickets', 405],
      ['GET /assets/of-an-older-version.js', 404],
      ['GET /f/..%2f..%2fetc%2fpasswd', 404],
      ['GET /%', 404],
      [`GET /t/${'1'.repeat(3000)}`, 404],
      ['GET /.env', 404],
      ['GET /server/main.ts', 404],
    ] as const) {
      const answer = await ask(edge, ground.technical, door, undefined, russian)
      assertDecent(answer, 'ru', door)
      assert.equal(answer.status, status, `${door.slice(0, 40)} ${answer.body}`)
      assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/, door)
    }
    for (const key of ['x', '-'.repeat(36), '', "'; drop table idempotency --"]) {
      const answer = await ask(edge, ground.technical, 'POST /api/v1/me/preferences', {}, { 'idempotency-key': key })
      assertDecent(answer, 'ru', key)
      assert.equal(answer.status, 400)
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const key of ['-'.repeat(36), 'a'.repeat(36), '%00', 'x'])
      assert.equal((await ask(edge, ground.technical, 'POST /me', `theme=dark&key=${key}`, form)).status, 303, key)
  })

  test('an address that a proxy made up does no harm', async () => {
    for (const forwarded of [
      'nonsense',
      '"><script>',
      'a'.repeat(8000),
      '::ffff:999.1.1.1',
      ', , ,',
      '1.2.3.4, 5.6.7.8',
    ]) {
      const signIn = { door: 'portal', email: 'x@y.example', password: 'x' }
      const answer = await ask(edge, null, 'POST /api/v1/sign-in', signIn, {
        'x-forwarded-for': forwarded,
        'accept-language': 'ru',
      })
      assertDecent(answer, 'ru', forwarded.slice(0, 20))
      const reset = await ask(
        edge,
        null,
        'POST /api/v1/password-resets',
        { door: 'portal', email: 'x@y.example' },
        { 'x-forwarded-for': forwarded },
      )
      assert.equal(reset.status, 200)
    }
  })
})
