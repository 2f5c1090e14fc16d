import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorking, type Calendar, dayIsSound, hoursAreSound, workingBetween } from './working-time.ts'

const days = (list: number[], from: number, to: number): [number, number][] =>
  list.map((d) => [d * 1440 + from * 60, d * 1440 + to * 60])
const office: Calendar = { zone: 'Europe/Moscow', hours: days([0, 1, 2, 3, 4], 9, 18) }
const berlin: Calendar = { zone: 'Europe/Berlin', hours: days([0, 1, 2, 3, 4, 5, 6], 0, 24) }
const nights: Calendar = { zone: 'Europe/Berlin', hours: days([0, 1, 2, 3, 4, 5, 6], 20, 32) }
const lunch: Calendar = {
  zone: 'UTC',
  hours: [...days([0, 1, 2, 3, 4], 9, 13), ...days([0, 1, 2, 3, 4], 14, 18)].sort((a, b) => a[0] - b[0]),
}

/** Closed on Wednesday the 4th, short on Thursday, open on a Saturday; and nights with a day off in between. */
const holidays: Calendar = {
  ...office,
  exceptions: [
    { date: '2026-03-04', hours: [] },
    { date: '2026-03-05', hours: [[540, 900]] },
    { date: '2026-03-07', hours: [[600, 720]] },
  ],
}
const nightsOff: Calendar = {
  ...nights,
  exceptions: [
    { date: '2026-03-04', hours: [] },
    {
      date: '2026-03-06',
      hours: [
        [0, 600],
        [1380, 1500],
      ],
    },
  ],
}

for (const [name, calendar, from, minutes, due] of [
  ['in the middle of a working day', office, '2026-03-02T09:00:00Z', 60, '2026-03-02T10:00:00Z'],
  ['over the night', office, '2026-03-02T14:30:00Z', 60, '2026-03-03T06:30:00Z'],
  ['over the weekend', office, '2026-03-06T14:30:00Z', 60, '2026-03-09T06:30:00Z'],
  ['before the doors open', office, '2026-03-02T01:00:00Z', 30, '2026-03-02T06:30:00Z'],
  ['exactly to the end of the day', office, '2026-03-02T14:00:00Z', 60, '2026-03-02T15:00:00Z'],
  ['over the lunch break', lunch, '2026-03-02T12:30:00Z', 60, '2026-03-02T14:30:00Z'],
  ['across midnight in one shift', nights, '2026-03-02T22:30:00Z', 120, '2026-03-03T00:30:00Z'],
  ['while the clocks go forward', nights, '2026-03-28T23:30:00Z', 120, '2026-03-29T01:30:00Z'],
  ['over a holiday', holidays, '2026-03-03T14:30:00Z', 60, '2026-03-05T06:30:00Z'],
  ['over a short day', holidays, '2026-03-05T11:30:00Z', 60, '2026-03-06T06:30:00Z'],
  ['on a Saturday that is worked', holidays, '2026-03-06T14:30:00Z', 60, '2026-03-07T07:30:00Z'],
  ['to the end of the night before a day off', nightsOff, '2026-03-04T06:00:00Z', 120, '2026-03-05T20:00:00Z'],
  ['around the clock', null, '2026-03-07T22:00:00Z', 240, '2026-03-08T02:00:00Z'],
] as const) {
  test(`${minutes} working minutes ${name}`, () =>
    assert.equal(addWorking(calendar, new Date(from), minutes).toISOString(), new Date(due).toISOString()))
}

test('the night when clocks go back has an hour more', () => {
  const worked = workingBetween(nights, new Date('2026-10-24T18:00:00Z'), new Date('2026-10-25T07:00:00Z'))
  assert.equal(worked, 13 * 60)
})

test('adding and counting are each other inverse, in any calendar, through any change of clocks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(office, berlin, nights, lunch, holidays, nightsOff),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 20_000 }),
      (calendar, from, minutes) => {
        const due = addWorking(calendar, from, minutes)
        assert.ok(due >= from)
        assert.ok(Math.abs(workingBetween(calendar, from, due) - minutes) < 1e-6)
      },
    ),
    { numRuns: 200 },
  )
})

test('later work is never due sooner', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(office, nights, lunch, holidays, nightsOff),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      (calendar, from, pause, minutes) => {
        const later = new Date(from.getTime() + pause * 60_000)
        assert.ok(addWorking(calendar, later, minutes) >= addWorking(calendar, from, minutes))
      },
    ),
    { numRuns: 200 },
  )
})

test('hours that overlap or leave the week are not sound', () => {
  assert.ok(hoursAreSound(office.hours) && hoursAreSound(nights.hours) && hoursAreSound([]))
  assert.ok(!hoursAreSound([[600, 540]]))
  assert.ok(
    !hoursAreSound([
      [540, 700],
      [650, 800],
    ]),
  )
  assert.ok(
    !hoursAreSound([
      [0, 600],
      [10_000, 10_681],
    ]),
  )
})

test('the hours of one day begin on it, are sorted and apart', () => {
  assert.ok(dayIsSound([]) && dayIsSound([[1380, 1800]]))
  assert.ok(!dayIsSound([[1440, 1500]]) && !dayIsSound([[600, 600]]))
  assert.ok(
    !dayIsSound([
      [540, 700],
      [650, 800],
    ]),
  )
})
