import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDatabase, standingClock } from './world.ts'

for (const story of ['one story', 'another story']) {
  describe(`the database of ${story}`, () => {
    const database = freshDatabase()

    test('begins without what other stories left', async () => {
      const { rows } = await database.pool.query("select to_regclass('left_behind') as found")
      assert.equal(rows[0].found, null)
      await database.pool.query('create table left_behind (id int)')
    })

    test('knows Cyrillic letters from punctuation', async () => {
      const { rows } = await database.pool.query("select lower('ПРИВЕТ') as lower, 'ё' ~ '\\w' as letter")
      assert.deepEqual(rows[0], { lower: 'привет', letter: true })
    })
  })
}

test('a standing clock moves only when the story moves it', () => {
  const clock = standingClock('2026-03-02T09:00:00Z')
  assert.equal(clock().toISOString(), clock().toISOString())
  clock.pass({ hours: 4, minutes: 30 })
  assert.equal(clock().toISOString(), '2026-03-02T13:30:00.000Z')
  clock.moveTo('2026-03-03T09:00:00+03:00')
  assert.equal(clock().toISOString(), '2026-03-03T06:00:00.000Z')
})
