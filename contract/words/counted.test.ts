import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted } from './counted.ts'

const forms = { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }

for (const [n, text] of [
  [0, '0 файлов'],
  [1, '1 файл'],
  [2, '2 файла'],
  [5, '5 файлов'],
  [11, '11 файлов'],
  [21, '21 файл'],
  [101, '101 файл'],
] as const) {
  test(`${n} is "${text}" in Russian`, () => assert.equal(counted('ru', n, forms), text))
}
for (const [n, text] of [
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
  [5, '5 files'],
  [11, '11 files'],
  [21, '21 files'],
  [101, '101 files'],
] as const) {
  test(`${n} is "${text}" in English`, () => assert.equal(counted('en', n, { one: '# file', other: '# files' }), text))
}
