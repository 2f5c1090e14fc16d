import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fit, fitting, inOtherLayout } from './matching.ts'

test('the beginning of what it is called comes before the beginning of some word in it, and that before a piece', () => {
  const all = ['Ответ готов', 'Готовые ответы', 'Соответствие']
  assert.deepEqual(
    fitting(all, (words) => words, 'ответ'),
    ['Ответ готов', 'Готовые ответы', 'Соответствие'],
  )
  assert.deepEqual(
    fitting(all, (words) => words, 'отв гот'),
    ['Ответ готов', 'Готовые ответы'],
  )
})

test('every typed word must begin one', () => {
  assert.equal(fit('Reply to the client', 'cli rep'), 2)
  assert.equal(fit('Reply to the client', 'cli zzz'), 0)
})

test('typed in the other layout it is meant all the same', () => {
  assert.equal(inOtherLayout('куздн'), 'reply')
  assert.ok(fit('Reply to the client', 'кузд') > 0)
  assert.ok(fit('Внутренняя заметка', 'pfvtn') > 0)
})

test('nothing typed fits everything; ё is е', () => {
  assert.ok(fit('Перенести срок', '') > 0)
  assert.ok(fit('Показать свёрнутое', 'сверн') > 0)
})
