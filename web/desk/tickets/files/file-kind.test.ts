import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingOf, kindOf } from './file-kind.ts'

const kinds = (...names: string[]) => names.map((name) => kindOf({ name, picture: false }))

test('logs, tables and settings are looked at as text; what could do something is not opened', () => {
  assert.deepEqual(kinds('dmesg.LOG', 'a.b.csv', '.htaccess', 'страница.html'), ['text', 'text', 'text', 'text'])
  assert.deepEqual(kinds('договор.pdf', 'прайс.docx', 'a.exe', 'README', 'txt.zip'), Array(5).fill('other'))
})

test('a picture is what the server found to be one, not what is called so', () => {
  assert.equal(kindOf({ name: 'снимок.txt', picture: true }), 'picture')
  assert.deepEqual(kinds('снимок.png'), ['other'])
})

test('the ending is the last word of a name', () => {
  assert.deepEqual(
    ['a.tar.gz', 'README', '.env', 'отчёт.Док'].map((name) => endingOf({ name })),
    ['gz', '', '', 'док'],
  )
})
