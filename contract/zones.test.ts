import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wallClock } from './zones.ts'

/** By a road of its own: the parts that the zone's clocks show, put together again. */
function shown(instant: number, zone: string) {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  )
  return Date.parse(`${text.replace(' ', 'T')}Z`)
}

for (const [where, instant, zone] of [
  ['to the quarter hour', '2026-03-02T09:00:59.999Z', 'Asia/Kathmandu'],
  ['a minute before the clocks go forward', '2026-03-29T00:59:59Z', 'Europe/Berlin'],
  ['as the clocks go forward', '2026-03-29T01:00:00Z', 'Europe/Berlin'],
  ['where clocks were set at one minute past midnight', '2010-03-14T03:31:00Z', 'America/St_Johns'],
  ['and a second before', '2010-03-14T03:30:59Z', 'America/St_Johns'],
  ['where clocks once differed by half a minute', '1971-06-01T12:00:00Z', 'Africa/Monrovia'],
] as const) {
  test(`the clocks are read ${where} (${zone})`, () =>
    assert.equal(wallClock(Date.parse(instant), zone), shown(Date.parse(instant), zone)))
}

test('the clocks of any zone are read rightly at any time', () => {
  const instant = fc.date({ min: new Date('1971-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), instant, (zone, at) => {
      assert.equal(wallClock(at.getTime(), zone), shown(at.getTime(), zone))
    }),
    { numRuns: 500 },
  )
})
