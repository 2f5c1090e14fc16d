import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { freshDatabase } from '../../test/world.ts'
import { instantFrom } from './timestamps.ts'

const usual = pg.types.getTypeParser(1184) as (text: string) => unknown

for (const text of [
  '2026-03-02 09:00:00+00',
  '2026-03-02 09:00:00.1+00',
  '2026-03-02 09:00:00.12+00',
  '2026-03-02 09:00:00.123+00',
  '2026-03-02 09:00:00.123456+00',
  '2026-03-02 09:00:00.999999+00',
  '2026-03-02 12:00:00+03',
  '2026-03-02 14:30:00.5+05:30',
  '0099-03-02 09:00:00+00',
  '0044-03-15 12:00:00+00 BC',
  '12026-03-02 09:00:00+00',
  'infinity',
  '-infinity',
]) {
  test(`${text} is read as ever`, () => assert.deepEqual(instantFrom(text), usual(text)))
}

describe('Instants from the database', () => {
  const database = freshDatabase()

  test('are those that were stored', async () => {
    const instants = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(fc.array(instants, { minLength: 20, maxLength: 50 }), async (stored) => {
        const { rows } = await database.pool.query(`select at::text as text from unnest($1::timestamptz[]) as at`, [
          stored,
        ])
        assert.deepEqual(
          rows.map(({ text }) => instantFrom(text)),
          stored,
        )
      }),
      { numRuns: 20 },
    )
  })
})
