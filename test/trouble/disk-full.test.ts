import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileStore } from '#platform/files/store.ts'
import { freshDesk } from '../cast.ts'
import { ask, assertInWords, problemOf } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

const megabyte = 1024 * 1024
const disk = smallDisk(4)

describe('A full disk', { skip: disk ? false : 'only who may mount can make a disk this small' }, () => {
  const story = freshDesk()
  const files = path.join(disk ?? '', 'files')
  const filler = path.join(disk ?? '', 'filler')
  let edge: Edge
  before(async () => {
    edge = await openRealDoors({ ...story, world: { ...story.world, files: fileStore(files) } })
  })
  after(async () => {
    await edge.http.close()
    execFileSync('umount', [disk!])
    rmdirSync(disk!)
  })

  const fill = (megabytes: number) => writeFileSync(filler, Buffer.alloc(megabytes * megabyte))
  const makeRoom = () => rmSync(filler)
  const incoming = () => readdirSync(path.join(files, 'incoming'))
  const send = (id: string, bytes: Buffer, from: number) =>
    ask(edge, story.oleg, `PUT /api/v1/uploads/${id}?offset=${from}`, bytes.subarray(from, from + megabyte), {
      'content-type': 'application/octet-stream',
    })
  const saysNoRoom = (answer: Awaited<ReturnType<typeof send>>) => {
    assert.deepEqual([answer.status, problemOf(answer).code], [507, 'no_room'], answer.body)
    assertInWords(answer, 'ru')
    assert.ok(answer.headers['retry-after'])
  }
  const form = (bytes: Buffer) =>
    ask(
      edge,
      story.oleg,
      'POST /api/v1/files',
      Buffer.concat([
        Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
      { 'content-type': 'multipart/form-data; boundary=b' },
    )
  const downloaded = async (id: string) => {
    const { ticketId } = await story.ticket()
    const reply = await ask(edge, story.oleg, `POST /api/v1/tickets/${ticketId}/replies`, { text: 'Файл', files: [id] })
    assert.equal(reply.status, 200, reply.body)
    const raw = await edge.http.inject({ url: `/f/${id}`, headers: { cookie: story.oleg.cookie } })
    return raw.rawPayload
  }

  test('refuses a file with words, keeps nothing of it, and takes it when there is room', async () => {
    const bytes = randomBytes(megabyte + megabyte / 2)
    fill(3)
    saysNoRoom(await form(bytes))
    assert.deepEqual(incoming(), [])
    assert.deepEqual(await story.world.db.selectFrom('uploads').select('id').execute(), [])
    const { ticketId } = await story.ticket('Без файла')
    assert.ok(ticketId, 'words need no room for files')
    makeRoom()
    const taken = await form(bytes)
    assert.equal(taken.status, 200, taken.body)
    assert.ok((await downloaded(JSON.parse(taken.body).id)).equals(bytes))
  })

  test('a file that comes in parts goes on from the last part there was room for', async () => {
    const bytes = randomBytes(2 * megabyte)
    const begun = await ask(edge, story.oleg, 'POST /api/v1/uploads', { name: 'core.dump', size: bytes.length })
    const { id } = JSON.parse(begun.body)
    // One part fits into what is left, and half of the next.
    fill(1)
    assert.equal((await send(id, bytes, 0)).status, 200)
    saysNoRoom(await send(id, bytes, megabyte))
    const { received } = JSON.parse((await ask(edge, story.oleg, `GET /api/v1/uploads/${id}`)).body)
    assert.equal(received, megabyte)
    makeRoom()
    assert.equal(JSON.parse((await send(id, bytes, received)).body).whole, true)
    assert.deepEqual(incoming(), [])
    assert.ok((await downloaded(id)).equals(bytes))
  })
})

/** A disk of so many megabytes, or null where one may not be made. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmdirSync(folder)
    return null
  }
}
