import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { keepMail } from './keep.ts'
import { forgetRaw, rawOf } from './raw-store.ts'

const mega = 1024 * 1024
/** What the seal adds, so that what lies there ends where a piece ends. */
const seal = 33

/** No two stretches alike, so that pieces out of their order would be seen. */
const bytesOf = (size: number) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(size / 32) }, (_, i) => createHash('sha256').update(String(i)).digest()),
  ).subarray(0, size)

describe('The bytes of a mail', () => {
  const desk = freshDesk()

  for (const size of [1, mega - seal, mega - seal + 1, 3 * mega + 5])
    it(`come back as they came, ${size} of them`, async () => {
      const raw = bytesOf(size)
      const id = await keepMail(desk.world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw }, 3600)
      assert.ok((await rawOf(desk.world, id!))?.equals(raw))
    })

  it('are nothing once they are forgotten, and of a mail that never was', async () => {
    const raw = bytesOf(10)
    const id = (await keepMail(desk.world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw }, 3600))!
    const now = desk.world.clock()
    await desk.world.db.updateTable('incoming_mail').set({ ended_at: now }).where('id', '=', id).execute()
    const later = new Date(now.getTime() + 1000)
    await forgetRaw(desk.world.db, { endedBefore: later, idleBefore: later, now }, 10)
    assert.equal(await rawOf(desk.world, id), undefined)
    assert.equal(await rawOf(desk.world, '00000000-0000-7000-8000-000000000000'), undefined)
  })
})
