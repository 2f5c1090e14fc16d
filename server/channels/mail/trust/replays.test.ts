import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { rememberedDays, replaysIn, tidySignatures } from './replays.ts'

describe('signatures that were seen', () => {
  const desk = freshDesk()
  const signed = (value: string) => ({ domain: 'client.ru', value })

  it('belong to one delivery, however many come at once', async () => {
    const marks = Array.from({ length: 12 }, (_, i) => `by ${i}`)
    const replayed = await Promise.all(marks.map((mark) => replaysIn(desk.world).isReplay(signed('abc='), mark)))
    assert.equal(replayed.filter((is) => !is).length, 1)
    const first = marks[replayed.indexOf(false)]!
    assert.equal(await replaysIn(desk.world).isReplay(signed('abc='), first), false)
    assert.equal(await replaysIn(desk.world).isReplay({ ...signed('abc='), domain: 'other.ru' }, 'by 1'), false)
  })

  it('are kept where a crash of the database takes none away, and for as long as our reply addresses hold', async () => {
    const { rows } = await desk.pool.query(`select relpersistence from pg_class where relname = 'mail_signatures_seen'`)
    assert.equal(rows[0].relpersistence, 'p')
    await replaysIn(desk.world).isReplay(signed('old='), 'first')
    desk.clock.pass({ hours: 24 * rememberedDays })
    await tidySignatures(desk.world)
    assert.equal(await replaysIn(desk.world).isReplay(signed('old='), 'second'), true)
    desk.clock.pass({ hours: 1 })
    await tidySignatures(desk.world)
    assert.equal(await replaysIn(desk.world).isReplay(signed('old='), 'second'), false)
  })
})
