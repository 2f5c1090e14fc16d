import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asAsked, type Chosen, countOf, isChosen, none, reached, toggled, widened } from './selection.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const these = (chosen: Chosen) => rows.filter((id) => isChosen(chosen, id)).join('')

test('X chooses a row and lets it go again', () => {
  const one = toggled(none, 'b')
  assert.equal(these(one), 'b')
  assert.equal(these(toggled(one, 'b')), '')
})

test('Shift X reaches from the last one chosen, up or down', () => {
  assert.equal(these(reached(toggled(none, 'b'), rows, 'b', 'd')), 'bcd')
  assert.equal(these(reached(toggled(none, 'd'), rows, 'd', 'b')), 'bcd')
  assert.equal(these(reached(none, rows, null, 'c')), 'c')
  assert.equal(these(reached(none, rows, 'gone', 'c')), 'c')
})

test('Ctrl A chooses what is in sight, and once more everything that matches', () => {
  const page = widened(none, rows, true)
  assert.deepEqual([page.kind, countOf(page, 312)], ['these', 5])
  const all = widened(page, rows, true)
  assert.deepEqual([all.kind, countOf(all, 312)], ['all', 312])
  assert.equal(widened(page, rows, false).kind, 'these', 'a list without a question has no more than its rows')
})

test('of all that match one can be let go, and it is named in the order', () => {
  const all = toggled(widened(widened(none, rows, true), rows, true), 'c')
  assert.deepEqual([these(all), countOf(all, 312)], ['abde', 311])
  assert.deepEqual(asAsked(all, { view: 'new' }), { view: 'new', except: ['c'] })
  assert.deepEqual(asAsked(all, { q: 'диск' }), { q: 'диск', except: ['c'] })
  assert.equal(these(reached(all, rows, 'b', 'd')), 'abcde')
})

test('a ticket that has left the list stays chosen: live news choose nothing', () => {
  assert.deepEqual(asAsked(toggled(none, 'gone'), { view: 'new' }), { ticketIds: ['gone'] })
})
