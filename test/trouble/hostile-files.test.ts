import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { freshDesk } from '../cast.ts'
import { entries, withSharedData } from '../shared-data.ts'
import { ask, assertDecent } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

const boundary = 'b0undary'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const part = (disposition: string, bytes: Buffer | string, type = 'application/octet-stream') =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${type}\r\n\r\n`),
    Buffer.from(bytes as string),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
const file = (name: string, bytes: Buffer | string, type?: string) =>
  part(`name="file"; filename="${name}"`, bytes, type)

describe('Files from anywhere', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())

  const upload = async (who: typeof story.oleg, body: Buffer) => {
    const answer = await ask(edge, who, 'POST /api/v1/files', body, multipart)
    assertDecent(answer, who.language)
    return answer
  }
  const attached = async (name: string, bytes: Buffer | string, type?: string) => {
    const { ticketId } = await ticket()
    const { id, name: kept } = JSON.parse((await upload(story.oleg, file(name, bytes, type))).body)
    const answer = await ask(edge, story.oleg, `POST /api/v1/tickets/${ticketId}/replies`, {
      text: 'Файл',
      files: [id],
    })
    assert.equal(answer.status, 200, answer.body)
    return { id, name: kept as string }
  }
  let last: Promise<{ ticketId: string }> | undefined
  const ticket = () => (last ??= story.ticket())

  const assertOnlySaved = (answer: Awaited<ReturnType<typeof ask>>) => {
    assert.equal(answer.headers['content-type'], 'application/octet-stream')
    assert.match(
      String(answer.headers['content-disposition']),
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''/,
    )
    assert.equal(answer.headers['content-security-policy'], "sandbox; default-src 'none'")
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  }

  test('whatever it is, it can be saved and never runs', withSharedData, async () => {
    const hostile = entries('attack/uploads.tar.gz')
    assert.ok(hostile.length > 25)
    for (const { name, bytes } of hostile) {
      const { id } = await attached(name, bytes, name.endsWith('svg') ? 'image/svg+xml' : 'text/html')
      const raw = await edge.http.inject({ url: `/f/${id}`, headers: { cookie: story.oleg.cookie } })
      assertOnlySaved({ status: raw.statusCode, headers: raw.headers, body: '' })
      assert.ok(raw.rawPayload.equals(bytes), name)
    }
  })

  test('names climb out of nothing', async () => {
    for (const name of [
      '../../../etc/passwd',
      '..\\..\\windows\\x.exe',
      '.htaccess',
      'a%00b.png',
      'x'.repeat(400),
      '<script>alert(1)</script>.html',
      'invoice\u202egnp.exe',
      'CON',
      '-rf',
      'имя файла.pdf',
    ]) {
      const kept = await attached(name, 'bytes')
      assert.ok(Buffer.byteLength(kept.name) <= 180 && !/[/\\<>\u202e]|^\./.test(kept.name), kept.name)
      assertOnlySaved(await ask(edge, story.oleg, `GET /f/${kept.id}`))
    }
  })

  test('a form that is broken, empty or no form is refused with words', async () => {
    for (const [what, body, headers] of [
      ['cut off', file('a.txt', 'bytes').subarray(0, 60), multipart],
      ['cut off within the file', file('a.txt', 'x'.repeat(1000)).subarray(0, 500), multipart],
      ['no boundary', file('a.txt', 'x'), { 'content-type': 'multipart/form-data' }],
      ['another boundary', file('a.txt', 'x'), { 'content-type': 'multipart/form-data; boundary=other' }],
      [
        'no file',
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--${boundary}--`),
        multipart,
      ],
      ['nothing', Buffer.alloc(0), multipart],
      ['headers without end', Buffer.from(`--${boundary}\r\n${'x-a: b\r\n'.repeat(2000)}`), multipart],
      ['a part that is named __proto__', part('name="__proto__"', 'x'), multipart],
      ['JSON', Buffer.from('{}'), { 'content-type': 'application/json' }],
    ] as const) {
      const answer = await ask(edge, story.oleg, 'POST /api/v1/files', body, headers)
      assertDecent(answer, 'ru', what)
      assert.ok(answer.status >= 400, `${what} ${answer.status}`)
      const form = await ask(edge, story.oleg, 'POST /new', body, headers)
      assert.ok(form.status < 500, `${what} in a form: ${form.status} ${form.body.slice(0, 200)}`)
    }
  })

  test('a file is in one message, and only one’s own file is', async () => {
    const { ticketId } = await ticket()
    const reply = (who: typeof story.oleg, files: string[]) =>
      ask(edge, who, `POST /api/v1/tickets/${ticketId}/replies`, { text: 'Файл', files })
    const { id } = await attached('one.txt', 'one')
    assert.equal((await reply(story.oleg, [id])).status, 404, 'a second time')
    const fresh = JSON.parse((await upload(story.oleg, file('two.txt', 'two'))).body).id
    assert.equal((await reply(story.irina, [fresh])).status, 404, 'a colleague’s')
    assert.equal((await ask(edge, story.irina, `GET /f/${fresh}`)).status, 404, 'nothing has it yet')
    const both = await Promise.all([1, 2, 3, 4, 5].map(() => reply(story.oleg, [fresh])))
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404, 404, 404, 404])
  })

  test('who may send no message leaves no file, by whatever door', async () => {
    const viewer = await story.contact('Зритель', story.vector, 'viewer')
    const uploads = async () =>
      Number((await story.pool.query('select count(*) from uploads where person_id = $1', [viewer.id])).rows[0].count)
    for (const door of ['POST /api/v1/files', 'POST /new', 'POST /me', 'POST /login', 'POST /t/100001/reply'])
      assert.ok((await ask(edge, viewer, door, file('a.txt', 'x'), multipart)).status < 500, door)
    assert.equal(await uploads(), 0)
  })
})
