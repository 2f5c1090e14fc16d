import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendarOf } from './calendar.ts'

const event = {
  id: '0199',
  at: new Date('2026-03-02T12:00:00Z'),
  madeAt: new Date('2026-03-02T09:00:00.123Z'),
  title: 'Support writes; by now, really',
  about: 'One\nTwo \\ three',
  url: 'http://localhost:3000/t/100001',
  host: 'localhost',
}
/** As a calendar reads it: what was folded is one line again. */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('a promised time as an entry of a calendar', () => {
  it('ends when the answer is due and begins a quarter of an hour before', () => {
    const lines = linesOf(calendarOf(event))
    for (const line of [
      'DTSTAMP:20260302T090000Z',
      'DTSTART:20260302T114500Z',
      'DTEND:20260302T120000Z',
      'UID:0199@localhost',
    ])
      assert.ok(lines.includes(line), line)
    assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })

  it('says commas, semicolons, backslashes and line ends so that they stay text', () => {
    const lines = linesOf(calendarOf(event))
    assert.ok(lines.includes('SUMMARY:Support writes\\; by now\\, really'))
    assert.ok(lines.includes('DESCRIPTION:One\\nTwo \\\\ three'))
  })

  it('has no line above 75 bytes, cuts no letter, and loses none', () => {
    const title = `${'Поддержка напишет до этого времени 🕐 '.repeat(6)}конец`
    const text = calendarOf({ ...event, title })
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!text.includes('\ufffd'))
    assert.ok(linesOf(text).includes(`SUMMARY:${title}`))
  })

  it('lets nothing out of its line', () => {
    const lines = linesOf(calendarOf({ ...event, title: 'a\r\nEND:VCALENDAR\rX:1' }))
    assert.equal(lines.filter((line) => line === 'END:VCALENDAR').length, 1)
  })
})
