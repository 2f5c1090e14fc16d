import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sheetOf } from './sheet.ts'

it('a list as a table keeps commas, quotes and line ends in their cells', () => {
  assert.equal(
    sheetOf([
      ['№', 'a,b'],
      ['1', 'say "no"\nor'],
    ]),
    '\ufeff№,"a,b"\r\n1,"say ""no""\nor"\r\n',
  )
})

it('a subject that looks like a formula is words', () => {
  const [row] = sheetOf([['=HYPERLINK("http://x")', '-1+1', '@cmd', 'a=b']])
    .slice(1)
    .split('\r\n')
  assert.equal(row, '"\'=HYPERLINK(""http://x"")",\'-1+1,\'@cmd,a=b')
})

it('nor does one that a program takes apart at its own mark between cells, or that begins with a wide letter', () => {
  const cells = ['a;=1+1', 'a; "@x', 'b\t-2', '＝1+1', '＋1', '－1', '＠x', '\n=1', 'a;b', 'a-b; c=d']
  const [row] = sheetOf([cells]).slice(1).split(/\r\n$/)
  assert.equal(row, `a;'=1+1,"a; ""'@x",b\t'-2,'＝1+1,'＋1,'－1,'＠x,"'\n'=1",a;b,a-b; c=d`)
})
