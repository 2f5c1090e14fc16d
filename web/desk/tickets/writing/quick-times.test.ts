import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldFromInstant, instantFromField } from '../../shell/field-times.ts'
import { type QuickTime, quickTime } from './quick-times.ts'

const moscow = 'Europe/Moscow'
const berlin = 'Europe/Berlin'

const table: [what: string, QuickTime, now: string, zone: string, then: string][] = [
  ['fifteen minutes, up to the whole minute', 'm15', '2026-11-21T11:22:31Z', moscow, '2026-11-21T11:38:00.000Z'],
  ['an hour', 'h1', '2026-11-21T11:22:00Z', moscow, '2026-11-21T12:22:00.000Z'],
  ['three hours', 'h3', '2026-11-21T11:22:00Z', moscow, '2026-11-21T14:22:00.000Z'],
  [
    'the end of the day is six by the reader’s clock',
    'day_end',
    '2026-11-21T11:22:00Z',
    moscow,
    '2026-11-21T15:00:00.000Z',
  ],
  ['too near to six it is the day itself', 'day_end', '2026-11-21T14:40:00Z', moscow, '2026-11-21T20:59:00.000Z'],
  ['at night too', 'day_end', '2026-11-21T19:00:00Z', moscow, '2026-11-21T20:59:00.000Z'],
  ['tomorrow is the reader’s tomorrow', 'tomorrow', '2026-11-21T22:30:00Z', moscow, '2026-11-23T07:00:00.000Z'],
  ['ten stays ten over a change of clocks', 'tomorrow', '2026-10-24T12:00:00Z', berlin, '2026-10-25T09:00:00.000Z'],
]

for (const [what, choice, now, zone, then] of table)
  test(`quick times: ${what}`, () => {
    assert.equal(new Date(quickTime(choice, Date.parse(now), zone)).toISOString(), then)
  })

test('a typed time is read by the reader’s clocks, and shown back as it was typed', () => {
  const instant = instantFromField('2026-11-21T14:30', moscow)!
  assert.equal(new Date(instant).toISOString(), '2026-11-21T11:30:00.000Z')
  assert.equal(fieldFromInstant(instant, moscow), '2026-11-21T14:30')
})

test('half a time is no time', () => {
  for (const value of ['', '2026-11-21', '2026-11-21T', '2026-99-99T10:00'])
    assert.equal(instantFromField(value, moscow), null)
})
