import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { mailboxesOf } from './addresses.ts'
import { dateOf } from './dates.ts'
import { readable } from './encoded-words.ts'
import { messageIdsOf } from './message-ids.ts'
import { parametersOf } from './parameters.ts'

const bytes = (text: string) => Buffer.from(text).toString('latin1')

describe('who is named', () => {
  for (const [written, ...people] of [
    ['oleg@shop.example', { name: '', address: 'oleg@shop.example' }],
    ['Oleg <Oleg.P@Shop.Example>', { name: 'Oleg', address: 'Oleg.P@shop.example' }],
    [
      '"P., Oleg" <o@s.example>, v@d.example',
      { name: 'P., Oleg', address: 'o@s.example' },
      { name: '', address: 'v@d.example' },
    ],
    ['=?koi8-r?B?78zFxw==?= <o@s.example>', { name: 'Олег', address: 'o@s.example' }],
    ['o@пример.рф', { name: '', address: 'o@xn--e1afmkfd.xn--p1ai' }],
    [
      'Team: a@s.example, B <b@s.example>;, c@s.example',
      { name: '', address: 'a@s.example', group: 'Team' },
      { name: 'B', address: 'b@s.example', group: 'Team' },
      { name: '', address: 'c@s.example' },
    ],
    ['undisclosed-recipients:;'],
    ['a@s.example; b@s.example', { name: '', address: 'a@s.example' }, { name: '', address: 'b@s.example' }],
    ['"victim@bank.example" <mallory@evil.example>', { name: 'victim@bank.example', address: 'mallory@evil.example' }],
  ] as const) {
    test(`in ${written}`, () => assert.deepEqual(mailboxesOf(bytes(written)), people))
  }

  for (const [written, doubt] of [
    ['oleg@shop.example (Oleg)', 'comment'],
    ['oleg@(evil.example)shop.example', 'comment'],
    ['<oleg(@evil.example)@shop.example>', 'comment'],
    ['"oleg"@shop.example', 'quoted_local_part'],
    ['<"oleg@bank.example"@shop.example>', 'quoted_local_part'],
    ['"oleg@bank.example> "@shop.example', 'quoted_local_part'],
    ['<@evil.example:oleg@shop.example>', 'route'],
    ['олег@shop.example', 'not_ascii'],
    ['oleg@[127.0.0.1]', 'domain'],
    ['oleg@127.0.0.1', 'domain'],
    ['oleg@localhost', 'domain'],
    ['oleg@shop..example', 'domain'],
    ['attacker(&email=victim)@shop.example', 'comment'],
    ['a@b@shop.example', 'malformed'],
    ['oleg..p@shop.example', 'malformed'],
    ['=?utf-8?q?victim=40bank.example=3E?=@evil.example', 'malformed'],
    ['Oleg <oleg@shop.example', 'malformed'],
    ['Oleg', 'malformed'],
  ] as const) {
    test(`is not to be decided by ${written}`, () =>
      assert.deepEqual(
        mailboxesOf(bytes(written)).map((one) => one.doubt),
        [doubt],
      ))
  }

  test('is never two people in one program and one in ours: whatever is written, an address without doubt stands in it', () => {
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '@',
      '<',
      '>',
      '"',
      '(',
      ')',
      ',',
      ';',
      ':',
      '\\',
      ' ',
      '.example',
      's.example',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const written = pieces.join('')
        for (const { address, doubt } of mailboxesOf(written)) {
          if (!doubt)
            assert.ok(/^[\w.]+@[\w.-]+$/.test(address) && written.includes(address), `${address} of ${written}`)
        }
      }),
      { numRuns: 5000, seed: 5 },
    )
  })
})

describe('words in other alphabets', () => {
  for (const [written, said] of [
    ['=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=', 'Привет'],
    ['=?windows-1251?B?z/Do4uXy?=', 'Привет'],
    ['=?iso-2022-jp?B?GyRCJDMkcxsoQg==?=', 'こん'],
    ['=?utf-8?B?0J/R?= =?utf-8?B?gNC40LLQtdGC?=', 'Привет'],
    ['=?utf-8?Q?=D0=9F=D1?=\r\n =?utf-8?Q?=80=D0=B8?=', 'При'],
    ['=?utf-8*ru?Q?=D0=94=D0=B0?=', 'Да'],
    ['Re: =?utf-8?q?a_b?= c', 'Re: a b c'],
    ['=?utf-8?q?a?==?utf-8?q?b?=', 'ab'],
    ['=?unheard-of?Q?caf=C3=A9?=', 'café'],
    ['=?utf-8?Q?line=0D=0ABcc:_x?=', 'line Bcc: x'],
    ['=?utf-8?Q?broken', '=?utf-8?Q?broken'],
    [bytes('Привет'), 'Привет'],
    [
      Buffer.from([
        0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xee, 0xf2, 0xe2, 0xe5, 0xf2, 0xfc, 0xf2, 0xe5,
      ]).toString('latin1'),
      'Привет, ответьте',
    ],
    ['=?iso-8859-1?Q?=EF=F0=E8=E2=E5=F2=20=EE=F2=20=EE=EB=E5=E3=E0?=', 'привет от олега'],
    ['=?koi8-r?B?0J/RgNC40LLQtdGC?=', 'Привет'],
    ['=?iso-8859-1?Q?Andr=E9_M=FCller?=', 'André Müller'],
  ] as const) {
    test(`${said.slice(0, 20)} is read out of ${written.slice(0, 40)}`, () => assert.equal(readable(written), said))
  }
})

describe('the parameters of a part', () => {
  for (const [field, name, value] of [
    ["attachment; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.pdf", 'filename', 'Счёт.pdf'],
    ["attachment; filename*0*=koi8-r''%F3%DE; filename*1*=%C5%D4; filename*2=.pdf", 'filename', 'Счет.pdf'],
    ['attachment; filename*1=b.txt; filename*0=a', 'filename', 'ab.txt'],
    ['attachment; filename="=?windows-1251?B?0ffl8g==?=.pdf"', 'filename', 'Счет.pdf'],
    ['attachment; filename="a \\"b\\"; c.txt"', 'filename', 'a "b"; c.txt'],
    ['attachment; filename=my file.txt', 'filename', 'my file.txt'],
    ['attachment; filename="never closed.txt', 'filename', 'never closed.txt'],
    ["attachment; filename=old.txt; filename*=utf-8''new.txt", 'filename', 'new.txt'],
    ['text/plain (a comment); CHARSET="koi8-r"', 'charset', 'koi8-r'],
  ] as const) {
    test(`in ${field}`, () => assert.equal(parametersOf(field).of.get(name), value))
  }
})

describe('when it was written', () => {
  for (const [written, iso] of [
    ['Tue, 5 Mar 2024 10:00:00 +0300', '2024-03-05T07:00:00.000Z'],
    ['5 Mar 24 10:00 EST', '2024-03-05T15:00:00.000Z'],
    ['Tue, 5 Mar 2024 10:00:00 +0300 (MSK)', '2024-03-05T07:00:00.000Z'],
    ['Tue Mar  5 10:00:00 2024', '2024-03-05T10:00:00.000Z'],
    ['2024-03-05T10:00:00+03:00', '2024-03-05T07:00:00.000Z'],
    ['yesterday', null],
    ['Tue, 5 Mar 9999 10:00:00 +0300', null],
    ['99 Foo 2024 10:00:00', null],
  ] as const) {
    test(`out of ${written}`, () => assert.equal(dateOf(written), iso))
  }
})

test('Message-IDs are taken in their order, each once, also out of broken lines', () => {
  assert.deepEqual(messageIdsOf('<a@b> junk <c@d>\t<a@b> <broken'), ['<a@b>', '<c@d>'])
  assert.deepEqual(messageIdsOf('a@b, c@d'), ['<a@b>', '<c@d>'])
  assert.deepEqual(messageIdsOf('Your message of Tuesday'), [])
})
