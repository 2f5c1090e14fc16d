import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberIn } from './ticket-number.ts'

const table: [string, number | null][] = [
  ['104233', 104233],
  [' 104233 ', 104233],
  ['#104233', 104233],
  ['№ 104233', 104233],
  ['№ 104 233', 104233],
  ['Re: [#104233] vps-17 не отвечает', 104233],
  ['позвонили по заявке', null],
  ['vps-17', null],
  ['', null],
  ['0', null],
  ['99999999999', null],
]

for (const [text, number] of table)
  test(`a ticket number in “${text}”`, () => {
    assert.equal(numberIn(text), number)
  })
