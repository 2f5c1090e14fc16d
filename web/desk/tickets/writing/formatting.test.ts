import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  applied,
  asCode,
  begun,
  type Change,
  isAddress,
  linkedTo,
  marked,
  nextPoint,
  type Typed,
} from './formatting.ts'

/** "a [b] c" is a text with b selected. */
const typed = (shown: string): Typed => ({
  text: shown.replace(/[⟦⟧]/g, ''),
  start: shown.indexOf('⟦'),
  end: shown.indexOf('⟧') - 1,
})
const shown = (before: Typed, change: Change | null) => {
  if (!change) return null
  const text = applied(before.text, change)
  return `${text.slice(0, change.start)}⟦${text.slice(change.start, change.end)}⟧${text.slice(change.end)}`
}

const bold = (one: Typed) => marked(one, '**', 'text')
const code = (one: Typed) => asCode(one, 'code')
const list = (one: Typed) => begun(one, '- ')
const link = (one: Typed) => linkedTo(one, 'https://', 'text')

const table: [does: (one: Typed) => Change | null, before: string, after: string | null][] = [
  [bold, 'это ⟦важно⟧!', 'это **⟦важно⟧**!'],
  [bold, 'это **⟦важно⟧**!', 'это ⟦важно⟧!'],
  [bold, 'это ⟦⟧', 'это **⟦text⟧**'],
  [code, 'введите ⟦ls⟧', 'введите `⟦ls⟧`'],
  [code, 'журнал ⟦a\nb\n⟧', 'журнал \n```\n⟦a\nb⟧\n```\n'],
  [code, '⟦```\nb⟧', '````\n⟦```\nb⟧\n````\n'],
  [list, 'раз\n⟦два\nтри⟧\n', 'раз\n⟦- два\n- три⟧\n'],
  [list, '⟦- два\n- три⟧', '⟦два\nтри⟧'],
  [list, 'ра⟦⟧з', '- раз⟦⟧'],
  [link, 'в ⟦панели⟧', 'в [панели](⟦https://⟧)'],
  [link, '⟦⟧', '[⟦text⟧](https://)'],
  [nextPoint, '- раз⟦⟧', '- раз\n- ⟦⟧'],
  [nextPoint, '9) раз⟦⟧ два', '9) раз\n10) ⟦⟧ два'],
  [nextPoint, '- раз\n- ⟦⟧', '- раз\n⟦⟧'],
  [nextPoint, 'раз⟦⟧', null],
]
for (const [does, before, after] of table)
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(shown(typed(before), does(typed(before))), after)
  })

test('only a whole address is pasted as one', () => {
  assert.ok(isAddress('https://vector.ru/a?b=1'))
  assert.ok(!isAddress('see https://vector.ru'))
  assert.ok(!isAddress('javascript:alert(1)'))
})
