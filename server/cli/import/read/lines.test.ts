import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Line, linesOf } from './lines.ts'

describe('The lines of a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-lines-'))
  after(() => rmSync(folder, { recursive: true }))

  async function read(content: Buffer | string): Promise<Line[]> {
    const file = path.join(folder, 'file')
    writeFileSync(file, content)
    const lines: Line[] = []
    for await (const line of linesOf(file)) lines.push(line)
    return lines
  }

  const two = [
    { number: 1, text: '{"a":1}' },
    { number: 3, text: '{"b":"ы"}' },
  ]

  for (const [how, content] of [
    ['with Unix line ends', '{"a":1}\n\n{"b":"ы"}\n'],
    ['with Windows line ends and a mark at the beginning', '\ufeff{"a":1}\r\n\r\n{"b":"ы"}'],
    ['packed', gzipSync('{"a":1}\n\n{"b":"ы"}\n')],
  ] as const) {
    test(`are the same ${how}`, async () => assert.deepEqual(await read(content), two))
  }

  test('are none in an empty file', async () => assert.deepEqual(await read(''), []))

  test('have no text where bytes are broken or a line has no end', async () => {
    const broken = Buffer.concat([
      Buffer.from('"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"\n'),
      Buffer.alloc(5e6, 'x'),
      Buffer.from('\n"fine"'),
    ])
    assert.deepEqual(await read(broken), [
      { number: 1, text: null },
      { number: 2, text: null },
      { number: 3, text: '"fine"' },
    ])
  })

  test('say where a packed file is damaged', async () => {
    const whole = gzipSync('{"a":1}\n'.repeat(10_000))
    await assert.rejects(read(whole.subarray(0, whole.length - 20)), {
      message: /is damaged after line \d+: unexpected end of file/,
    })
  })

  test('of a file that is not there are asked for in vain', async () => {
    await assert.rejects(linesOf(path.join(folder, 'nothing')).next(), { message: /nothing cannot be read: ENOENT/ })
    await assert.rejects(linesOf(folder).next(), { message: /cannot be read/ })
  })
})
