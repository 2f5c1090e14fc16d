import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressFrom } from './address.ts'
import { numberFrom, taken, timeFrom } from './value.ts'

describe('An address', () => {
  test('is a host, an IP or a page of the web, in one form', () => {
    const table: [string, string | null][] = [
      ['Shop.Example', 'shop.example'],
      ['shop.example.', 'shop.example'],
      ['почта.рф', 'почта.рф'],
      ['_dmarc.shop.example', '_dmarc.shop.example'],
      ['mail.shop.example:993', 'mail.shop.example:993'],
      ['203.0.113.7', '203.0.113.7'],
      ['203.0.113.7:8080', '203.0.113.7:8080'],
      ['2001:DB8:0:0::1', '2001:db8::1'],
      ['[2001:db8::1]:443', '[2001:db8::1]:443'],
      ['HTTPS://Shop.Example/Корзина?a=1', 'https://shop.example/Корзина?a=1'],
      ['http://shop.example/', 'http://shop.example'],
      ['shop.example/cart', 'shop.example/cart'],
      ['oleg@shop.example', null],
      ['https://oleg:secret@shop.example/', null],
      ['ftp://shop.example', null],
      ['javascript:alert(1)', null],
      ['vps', null],
      ['203.0.113.256', null],
      ['203.0.113', null],
      ['1.2.3.4.5', null],
      ['shop.example:70000', null],
      ['-shop.example', null],
      ['shop..example', null],
      ['a b.example', null],
      ['https://', null],
      ['::zz', null],
      [`${'a'.repeat(64)}.example`, null],
    ]
    for (const [typed, kept] of table) assert.equal(addressFrom(typed), kept, typed)
    for (const [, kept] of table) if (kept) assert.equal(addressFrom(kept), kept, `${kept} again`)
  })
})

describe('A number', () => {
  test('is taken as Russian and English write it, and never where they differ', () => {
    const table: [string, string | null][] = [
      ['12', '12'],
      ['0012', '12'],
      ['12,50', '12.5'],
      ['12.0', '12'],
      ['-0', '0'],
      ['−3', '-3'],
      ['1 500', '1500'],
      ['1\u00a0500,5', '1500.5'],
      ['1,500', null],
      ['1.2.3', null],
      ['1e3', null],
      ['', null],
      ['ten', null],
      ['12 3', null],
    ]
    for (const [typed, kept] of table) assert.equal(numberFrom(typed), kept, typed)
  })
})

describe('A date and time', () => {
  test('without an offset is by the clock of who asks', () => {
    assert.equal(timeFrom('2026-03-02T09:30', 'Europe/Moscow'), '2026-03-02T06:30:00Z')
    assert.equal(timeFrom('2026-03-02T09:30', 'UTC'), '2026-03-02T09:30:00Z')
    assert.equal(timeFrom('2026-03-02T09:30:00+03:00', 'Asia/Tokyo'), '2026-03-02T06:30:00Z')
    // The clocks of London jump over this half hour.
    assert.equal(timeFrom('2026-03-29T01:30', 'Europe/London'), '2026-03-29T01:30:00Z')
  })

  test('is one that there is', () => {
    for (const typed of [
      '2026-02-30T10:00',
      '2026-13-01T10:00',
      '2026-03-02T24:00',
      '2026-03-02',
      'tomorrow',
      '9999-01-01T00:00',
    ])
      assert.equal(timeFrom(typed, 'UTC'), null, typed)
  })
})

describe('A value', () => {
  const ask = { kind: 'several' as const, options: ['a', 'b', 'c'].map((id) => ({ id, label: { ru: id, en: id } })) }
  test('of several stands in the order of the form, each once', () => {
    assert.deepEqual(taken(ask, ['c', 'a', 'c'], { zone: 'UTC' }), { answer: ['a', 'c'] })
    assert.deepEqual(taken(ask, ['c', 'd'], { zone: 'UTC' }), { fault: 'not_an_option' })
  })

  test('is one where one is asked, readable, and not longer than its field', () => {
    const text = { kind: 'text' as const, options: [] }
    assert.deepEqual(taken(text, ['a', 'b'], { zone: 'UTC' }), { fault: 'one_answer' })
    assert.deepEqual(taken(text, '\ud800', { zone: 'UTC' }), { fault: 'unreadable' })
    assert.deepEqual(taken(text, 'x'.repeat(501), { zone: 'UTC' }), { fault: 'answer_too_long' })
    assert.deepEqual(taken(text, ' a\u202eb\n', { zone: 'UTC' }), { answer: ['a b'] })
  })

  test('that names a service or a file is one of those the asker has', () => {
    const service = { kind: 'service' as const, options: [] }
    assert.deepEqual(taken(service, 's1', { zone: 'UTC', services: ['s1'] }), { answer: ['s1'] })
    assert.deepEqual(taken(service, 's2', { zone: 'UTC', services: ['s1'] }), { fault: 'not_a_service' })
    // A browser does not know them all, and leaves it to the server.
    assert.deepEqual(taken(service, 's2', { zone: 'UTC' }), { answer: ['s2'] })
  })
})
