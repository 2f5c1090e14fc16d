import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entries, withSharedData } from '../../../../test/shared-data.ts'
import { decoded } from './charset.ts'
import { rowsOfCsv } from './csv.ts'

describe('A CSV file', () => {
  const valuesOf = (text: string) => rowsOfCsv(text, 'f.csv').rows.map(({ values }) => values)

  for (const [what, text] of [
    ['commas', 'a,b\n1,"x, ""y"""\n'],
    ['semicolons', 'a;b\r\n1;"x, ""y"""\r\n'],
    ['tabs', 'a\tb\n1\t"x, ""y"""'],
    ['a delimiter within its heading', '"a";b\n1;"x, ""y"""'],
  ] as const)
    test(`is read with ${what}`, () => assert.deepEqual(valuesOf(text), [{ a: '1', b: 'x, "y"' }]))

  test('names a row by the line it begins on', () => {
    const { rows, broken } = rowsOfCsv('a,b\n1,"two\nlines"\n2,x\n3\n4,y\n', 'f.csv')
    assert.deepEqual(
      rows.map(({ line, values }) => [line, values.a]),
      [
        [2, '1'],
        [4, '2'],
        [6, '4'],
      ],
    )
    assert.deepEqual(
      broken.map(({ line, problem }) => [line, problem.code]),
      [[5, 'column_count']],
    )
  })

  test('with a quote that is never closed says so', () => {
    const { rows, broken } = rowsOfCsv('a,b\n1,x\n2,"never\n3,y\n', 'f.csv')
    assert.deepEqual(
      rows.map(({ values }) => values.a),
      ['1'],
    )
    assert.deepEqual(
      broken.map(({ problem }) => problem.code),
      ['open_quote'],
    )
  })

  test('keeps a quote inside a word', () =>
    assert.deepEqual(valuesOf('a,b\n21" monitor,x\n'), [{ a: '21" monitor', b: 'x' }]))

  test('is UTF-8 by its mark or its bytes, and else Windows-1251', () => {
    const russian = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    assert.deepEqual(decoded(russian), { text: 'Привет', charset: 'windows-1251' })
    assert.deepEqual(decoded(Buffer.from('\ufeffПривет')), { text: 'Привет', charset: 'utf-8' })
    assert.equal(decoded(Buffer.from([0xff, 0xfe, 0x1f, 0x04])).text, 'П')
    assert.equal(decoded(Buffer.from([0xf0, 0xd2]), 'koi8-r').text, 'Пр')
    assert.throws(() => decoded(russian, 'martian'), /--charset is "martian"/)
  })

  test('of the public collection of odd ones is read as it should be', withSharedData, () => {
    const files = entries('import/../attack/csv-spectrum.tar.gz')
    const expected = (name: string) =>
      files.find((one) => one.name.endsWith(`/${name}.json`) || one.name === `${name}.json`)
    for (const { name, bytes } of files.filter(({ name }) => name.endsWith('.csv'))) {
      const stem = name.replace(/^.*\//, '').replace(/[.]csv$/, '')
      const json = expected(stem)
      // Its answer was written for another file.
      if (json && stem !== 'location_coordinates')
        assert.deepEqual(
          valuesOf(decoded(bytes).text),
          JSON.parse(json.bytes.toString().replaceAll('\\r\\n', '\\n')),
          name,
        )
    }
  })
})
