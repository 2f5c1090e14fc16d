import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { tidyFiles } from '#platform/files/tidy.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk, type Player } from '../cast.ts'
import { ask, assertDecent } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

const part = 1024 * 1024
const octets = { 'content-type': 'application/octet-stream' }
type Progress = { id: string; received: number; size: number; whole: boolean }

describe('Files that come in parts', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())

  const hear = async <T = Progress>(answer: ReturnType<typeof ask>): Promise<T> => {
    const { status, body } = await answer
    assert.equal(status, 200, body)
    return JSON.parse(body)
  }
  const begin = (who: Player, bytes: Buffer, more: object = {}) =>
    hear(ask(edge, who, 'POST /api/v1/uploads', { name: 'core.dump', size: bytes.length, ...more }))
  const send = (who: Player, id: string, bytes: Buffer, from: number) =>
    hear(ask(edge, who, `PUT /api/v1/uploads/${id}?offset=${from}`, bytes.subarray(from, from + part), octets))
  const attach = async (who: Player, id: string, ticketId: string) => {
    const answer = await ask(edge, who, `POST /api/v1/tickets/${ticketId}/replies`, { text: 'Файл', files: [id] })
    return answer.status
  }
  const downloaded = async (who: Player, id: string) => {
    const raw = await edge.http.inject({ url: `/f/${id}`, headers: { cookie: who.cookie } })
    return { status: raw.statusCode, bytes: raw.rawPayload }
  }

  test('who is cut off asks how far it came and goes on; what arrives is what was sent', async () => {
    const { oleg } = story
    const bytes = randomBytes(2 * part + 777)
    const { id } = await begin(oleg, bytes, { sha256: createHash('sha256').update(bytes).digest('hex') })
    await send(oleg, id, bytes, 0)
    const { received } = await hear(ask(edge, oleg, `GET /api/v1/uploads/${id}`))
    assert.equal(received, part)
    await send(oleg, id, bytes, part)
    const last = await send(oleg, id, bytes, 2 * part)
    assert.deepEqual([last.received, last.whole], [bytes.length, true])
    assert.equal((await hear(ask(edge, oleg, `GET /api/v1/uploads/${id}`))).whole, true, 'the last answer was lost')
    const { ticketId } = await story.ticket()
    assert.equal(await attach(oleg, id, ticketId), 200)
    assert.ok((await downloaded(oleg, id)).bytes.equals(bytes))
  })

  test('the same part twice, one out of turn and five at once write nothing wrong', async () => {
    const { oleg } = story
    const bytes = randomBytes(part + 5)
    const { id } = await begin(oleg, bytes)
    assert.equal((await send(oleg, id, bytes, part)).received, 0, 'out of turn')
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(oleg, id, bytes, 0)))
    assert.deepEqual(new Set(answers.map(({ received }) => received)), new Set([part]))
    await send(oleg, id, bytes, 0)
    assert.equal((await send(oleg, id, bytes, part)).whole, true)
    const { ticketId } = await story.ticket()
    assert.equal(await attach(oleg, id, ticketId), 200)
    assert.ok((await downloaded(oleg, id)).bytes.equals(bytes))
  })

  test('a server killed after the part and before its word of it goes on from the word', async () => {
    const { oleg, world } = story
    const bytes = randomBytes(part + 5)
    const { id } = await begin(oleg, bytes)
    await world.files.parts.write(id, 0, randomBytes(part))
    assert.equal((await hear(ask(edge, oleg, `GET /api/v1/uploads/${id}`))).received, 0)
    await send(oleg, id, bytes, 0)
    assert.equal((await send(oleg, id, bytes, part)).whole, true)
    const { ticketId } = await story.ticket()
    await attach(oleg, id, ticketId)
    assert.ok((await downloaded(oleg, id)).bytes.equals(bytes))
  })

  test('other bytes than were announced begin anew, and so do bytes that the disk has lost', async () => {
    const { oleg, world } = story
    const bytes = randomBytes(part + 5)
    const { id } = await begin(oleg, bytes, { sha256: 'a'.repeat(64) })
    await send(oleg, id, bytes, 0)
    assert.deepEqual((await send(oleg, id, bytes, part)).received, 0)
    const other = await begin(oleg, bytes)
    await send(oleg, other.id, bytes, 0)
    await world.files.parts.drop(other.id)
    assert.equal((await send(oleg, other.id, bytes, part)).received, 0, 'never a file with a hole')
    await send(oleg, other.id, bytes, 0)
    assert.equal((await send(oleg, other.id, bytes, part)).whole, true)
  })

  test('too large is said before a byte has gone; nonsense is refused with words', async () => {
    const { oleg } = story
    const door = 'POST /api/v1/uploads'
    const tooLarge = await ask(edge, oleg, door, { name: 'a', size: 50 * part + 1 })
    assert.equal(tooLarge.status, 413)
    const { id } = await begin(oleg, Buffer.alloc(9))
    for (const [where, body, headers] of [
      [door, { name: 'a', size: -5 }, undefined],
      [door, { name: 'a', size: 1e99 }, undefined],
      [door, { name: 'a', size: '5' }, undefined],
      [door, { name: 'a', size: 5, sha256: '../../etc' }, undefined],
      [`PUT /api/v1/uploads/${id}?offset=-1`, Buffer.from('x'), octets],
      [`PUT /api/v1/uploads/${id}?offset=0&offset=1`, Buffer.from('x'), octets],
      [`PUT /api/v1/uploads/${id}`, Buffer.from('x'), octets],
      [`PUT /api/v1/uploads/${id}?offset=0`, Buffer.alloc(part + 1), octets],
      [`PUT /api/v1/uploads/${id}?offset=0`, { a: 1 }, undefined],
      ['PUT /api/v1/uploads/..%2f..%2fetc?offset=0', Buffer.from('x'), octets],
    ] as const) {
      const answer = await ask(edge, oleg, where, body, headers)
      assertDecent(answer, 'ru', where)
      assert.ok(answer.status >= 400 && answer.status < 500, `${where} ${answer.status}`)
    }
    const long = await hear(ask(edge, oleg, `PUT /api/v1/uploads/${id}?offset=0`, Buffer.alloc(10), octets))
    assert.equal(long.received, 0, 'more than was announced')
  })

  test('an upload is its sender’s alone', async () => {
    const bytes = randomBytes(9)
    const { id } = await begin(story.oleg, bytes)
    for (const who of [story.irina, story.mallory, story.anna])
      for (const door of [`GET /api/v1/uploads/${id}`, `PUT /api/v1/uploads/${id}?offset=0`])
        assert.equal((await ask(edge, who, door, door.startsWith('PUT') ? bytes : undefined, octets)).status, 404)
  })
})

describe('What is kept on the disk', () => {
  const story = freshDesk()
  const keep = (bytes: Buffer | string, by = story.oleg) =>
    keepUpload(story.world, by, 'a.bin', Readable.from([Buffer.from(bytes as string)]))
  const isThere = async (sha256: string) => (await story.world.files.read(sha256).then(close)) !== null
  const close = (bytes: Readable | null) => {
    bytes?.destroy()
    return bytes
  }
  const reply = async (id: string) => {
    const { postReply } = await import('../../server/tickets/commands/post-reply.ts')
    const { ticketId } = await story.ticket()
    return postReply(story.world, story.oleg, { ticketId, text: 'Файл', files: [id] })
  }

  test('bytes that no message took go with their upload; the same bytes elsewhere stay', async () => {
    const { world, clock } = story
    const taken = await keep('needed')
    const lost = await keep('nobody took me')
    const twice = await keep('needed')
    await reply(taken.id)
    await tidyFiles(world)
    assert.ok((await isThere(lost.sha256)) && (await isThere(taken.sha256)), 'a draft may still name them')
    clock.pass({ hours: 8 * 24 })
    const fresh = await keep('just come')
    await tidyFiles(world)
    assert.deepEqual(await Promise.all([lost, taken, fresh].map(({ sha256 }) => isThere(sha256))), [false, true, true])
    assert.equal(twice.sha256, taken.sha256)
    await assert.rejects(reply(lost.id), { code: 'file_not_found' })
  })

  test('what was refused or broke off leaves nothing behind', async () => {
    const { world, oleg } = story
    const cut = Object.assign(Readable.from([Buffer.from('cut at the limit')]), { truncated: true })
    await assert.rejects(keepUpload(world, oleg, 'a', cut), { code: 'too_large' })
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('the line went dead')
      })(),
    )
    await assert.rejects(keepUpload(world, oleg, 'a', broken))
    assert.deepEqual(readdirSync(path.join(world.files.placeOf('ab'), '../../incoming')), [])
    const orphan = await world.files.take(Readable.from([Buffer.from('named, and then the server died')]))
    await orphan.settle()
    await tidyFiles(world)
    assert.equal(await isThere(orphan.sha256), false)
  })

  test('parts of a file that was given up are gone after a day', async () => {
    const { world, oleg, clock } = story
    const { beginUpload, takePart } = await import('#platform/files/parts.ts')
    const { id } = await beginUpload(world, oleg, { name: 'a', size: 100 })
    await takePart(world, oleg, id, 0, Buffer.alloc(50))
    const place = path.join(world.files.placeOf('ab'), '../../incoming', `part-${id}`)
    const at = clock().getTime() / 1000
    utimesSync(place, at, at)
    await tidyFiles(world)
    assert.ok(statSync(place))
    clock.pass({ hours: 25 })
    await tidyFiles(world)
    assert.throws(() => statSync(place))
    await assert.rejects(takePart(world, oleg, id, 50, Buffer.alloc(50)), { code: 'file_not_found' })
  })

  test('bytes that come back while somebody tidies are never lost', async () => {
    const { world, clock } = story
    for (let round = 0; round < 12; round++) {
      const bytes = `again and again ${round}`
      await keep(bytes)
      clock.pass({ hours: 8 * 24 })
      const [back] = await Promise.all([keep(bytes), tidyFiles(world), reply((await keep(bytes)).id), tidyFiles(world)])
      assert.ok(await isThere(back.sha256), `round ${round}`)
    }
  })
})

describe('Pictures', () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openRealDoors(story)
  })
  after(() => edge.http.close())

  const attached = async (name: string, bytes: Buffer) => {
    const { postReply } = await import('../../server/tickets/commands/post-reply.ts')
    const { ticketId } = await story.ticket()
    const { id } = await keepUpload(story.world, story.oleg, name, Readable.from([bytes]))
    await postReply(story.world, story.oleg, { ticketId, text: 'Снимок', files: [id] })
    return id
  }
  const look = async (id: string, size: string, who = story.oleg) =>
    edge.http.inject({ url: `/f/${id}/${size}`, headers: { cookie: who.cookie } })
  const square = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background: '#369' } })

  test('a picture is drawn anew, small, upright, and without where it was taken', async () => {
    const bytes = await square(900)
      .withExif({ IFD0: { Copyright: 'CNRY-owner' }, IFD3: { GPSLatitude: '55/1 45/1 0/1' } })
      .jpeg()
      .toBuffer()
    assert.ok(bytes.includes('CNRY-owner'))
    const id = await attached('дача.jpg', bytes)
    for (const [size, most] of [
      ['small', 320],
      ['large', 900],
    ] as const) {
      const answer = await look(id, size)
      assert.equal(answer.statusCode, 200)
      assert.equal(answer.headers['content-type'], 'image/webp')
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
      assert.equal(answer.headers['content-security-policy'], "sandbox; default-src 'none'")
      const { width, exif } = await sharp(answer.rawPayload).metadata()
      assert.deepEqual([width, exif], [most, undefined])
      assert.ok(!answer.rawPayload.includes('CNRY-owner'))
    }
    const whole = await edge.http.inject({ url: `/f/${id}`, headers: { cookie: story.oleg.cookie } })
    assert.ok(whole.rawPayload.equals(bytes), 'what was sent is kept as it was sent: the record has its hash')
  })

  test('what only says that it is a picture, is broken, or would unfold without end is not drawn', async () => {
    const png = await square(20).png().toBuffer()
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    for (const [name, bytes] of [
      ['a.png', svg],
      ['b.svg', svg],
      ['c.png', Buffer.concat([png.subarray(0, 8), randomBytes(500)])],
      ['d.png', png.subarray(0, 40)],
      ['e.png', bomb],
      ['f.gif', Buffer.from('GIF89a<script>alert(1)</script>')],
      ['g.png', Buffer.from('<html>')],
      ['h.webp', Buffer.concat([Buffer.from('RIFF\x04\0\0\0WEBP'), randomBytes(300)])],
    ] as const) {
      const answer = await look(await attached(name, bytes), 'small')
      assert.equal(answer.statusCode, 404, name)
    }
    const { readdirSync: list } = await import('node:fs')
    const left = list(story.world.files.madeFrom, { recursive: true }).filter((name) => String(name).includes('.webp.'))
    assert.deepEqual(left, [], 'nor does a try leave anything')
  })

  test('there are two sizes and no other, and a stranger sees neither', async () => {
    const id = await attached('a.png', await square(40).png().toBuffer())
    for (const size of ['huge', '__proto__', 'constructor', '..%2fsmall'])
      assert.equal((await look(id, size)).statusCode, 404)
    assert.equal((await look(id, 'small', story.mallory)).statusCode, 404)
    assert.equal((await look(id, 'small', story.anna)).statusCode, 200)
  })
})
