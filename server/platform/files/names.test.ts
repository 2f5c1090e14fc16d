import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanFileName, contentDisposition } from './names.ts'

for (const [given, kept] of [
  ['снимок экрана.png', 'снимок экрана.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\oleg\\dmesg.txt', 'dmesg.txt'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['a\u0000b\r\nc.log', 'abc.log'],
  ['..', 'file'],
  ['', 'file'],
  ['<img src=x onerror=alert(1)>.svg', '_img src=x onerror=alert(1)_.svg'],
] as const) {
  test(`${JSON.stringify(given)} is kept as ${kept}`, () => assert.equal(cleanFileName(given), kept))
}

test('a very long name keeps its ending and fits in 180 bytes', () => {
  const name = cleanFileName(`${'щ'.repeat(400)}.tar.gz`)
  assert.ok(Buffer.byteLength(name) <= 180)
  assert.match(name, /\.gz$/)
})

test('no name can break out of its header or its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = cleanFileName(given)
      assert.ok(name.length > 0 && Buffer.byteLength(name) <= 180 && !/[/\\\r\n\0]/.test(name))
      assert.match(
        contentDisposition(name),
        /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/,
      )
    }),
  )
})
