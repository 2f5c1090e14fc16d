import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { seeded } from '../test/seeded.ts'
import { secretsIn, withoutSecrets } from './secrets.ts'

const { below, oneOf, digits } = seeded(20260302)
const many = 10_000

const brands: [string[], number][] = [
  [['4'], 16],
  [['4'], 19],
  [['51', '52', '53', '54', '55', '2221', '2500', '2720'], 16],
  [['2200', '2201', '2202', '2203', '2204'], 16],
  [['2200', '2202', '2204'], 19],
  [['34', '37'], 15],
  [['6011', '65'], 16],
  [['62'], 16],
  [['3530', '3589'], 16],
  [['36', '305'], 14],
]

/** With the last digit that makes its sum right. */
function closed(open: string): string {
  const sum = [...open].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 ? 1 : 2)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return open + ((10 - (sum % 10)) % 10)
}

function cardNumber(): string {
  const [begins, length] = oneOf(brands)
  const begin = oneOf(begins)
  return closed(begin + digits(length - begin.length - 1))
}

const groups = (number: string) =>
  number.match(
    number.length === 15
      ? /^(.{4})(.{6})(.{5})$/
      : number.length === 14
        ? /^(.{4})(.{6})(.{4})$/
        : /^(.{4})(.{4})(.{4})(.{4})(.*)$/,
  )!
const grouped = (number: string, between: string) => groups(number).slice(1).filter(Boolean).join(between)

/** Twelve ways in which people write down a number of a card. */
const spellings: ((number: string) => string)[] = [
  (n) => n,
  (n) => grouped(n, ' '),
  (n) => grouped(n, '-'),
  (n) => grouped(n, '\u00a0'),
  (n) => grouped(n, '.'),
  (n) => grouped(n, '  '),
  (n) => grouped(n, '\u2009'),
  (n) => grouped(n, ' - '),
  (n) => grouped(n, '–'),
  (n) => [...n].join(' '),
  (n) => grouped(n, ' ').replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (n) => `${grouped(n, ' ')} 12/29 123`,
]
const places: ((number: string) => string)[] = [
  (n) => n,
  (n) => `Оплатил картой ${n}, деньги не пришли.`,
  (n) => `Не проходит оплата: ${n}. Что делать?`,
  (n) => `My number is ${n}`,
  (n) => `Заявка от 02.03.2026\n${n}\nСпасибо`,
  (n) => `card=${n};`,
  (n) => `(${n})`,
  (n) => `"${n}",`,
]

const imei = () => closed(`35${digits(12)}`)
const account = () => `${oneOf(['40702', '40802', '40817', '30101', '42301', '47422'])}810${digits(12)}`

/** Numbers that people write to a provider and that are no cards. */
const others: ((n: number) => string)[] = [
  () => `р/с ${account()}`,
  () => account(),
  () => grouped20(account()),
  () => `Счёт № ${account()} в банке, БИК 044525225`,
  () => `Заказ ${digits(8 + below(9))} не доставлен`,
  () => `order no. ${digits(16)} of 2026-03-02`,
  () => `IMEI ${imei()}`,
  () => imei(),
  () => `ИНН ${digits(10)}, КПП ${digits(9)}, ОГРН 1${digits(12)}`,
  () => `ИНН ${digits(12)}`,
  () => `+7 9${digits(2)} ${digits(3)}-${digits(2)}-${digits(2)}, 8 (495) ${digits(3)}-${digits(2)}-${digits(2)}`,
  () => `89${digits(9)} 89${digits(9)}`,
  (n) => createHash('sha256').update(String(n)).digest('hex'),
  (n) => createHash('md5').update(String(n)).digest('hex'),
  (n) =>
    createHash('sha1')
      .update(String(n))
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'),
  () =>
    `2026-03-02 10:${digits(2)}:${digits(2)}.${digits(6)} 192.168.${below(256)}.${below(256)} 10.0.${below(256)}.${below(256)}`,
  () => `0.${digits(16)}`,
]
const grouped20 = (n: string) => n.replace(/(.{4})(?=.)/g, '$1 ')

const cards = (text: string) => secretsIn(text).filter(({ kind }) => kind === 'card')

describe('numbers of cards', () => {
  it('are found in 995 of 1,000, however they are written, and only their end is left', (t) => {
    let missed = 0
    for (let i = 0; i < many; i++) {
      const number = cardNumber()
      const text = oneOf(places)(spellings[i % spellings.length]!(number))
      const found = cards(text)
      if (found.length !== 1) missed++
      else {
        const left = withoutSecrets(text, secretsIn(text)).normalize('NFKC').replace(/\D/g, '')
        assert.ok(left.includes(number.slice(-4)) && !left.includes(number.slice(0, -4)), text)
      }
    }
    t.diagnostic(`${many - missed} of ${many} found`)
    assert.ok(missed <= many * 0.005, `${missed} missed`)
  })

  it('are not seen in other numbers, but for one in a thousand', (t) => {
    const wrong: string[] = []
    for (let i = 0; i < many; i++) {
      const text = others[i % others.length]!(i)
      if (cards(text).length > 0) wrong.push(text)
    }
    t.diagnostic(`${wrong.length} of ${many} taken for cards`)
    assert.ok(wrong.length <= many * 0.001, wrong.slice(0, 20).join('\n'))
  })

  it('are lost where the sum is wrong: the test can tell', () => {
    let found = 0
    for (let i = 0; i < 1000; i++) {
      const number = cardNumber()
      const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1 + below(9)) % 10)
      if (cards(wrong).length > 0) found++
    }
    assert.equal(found, 0)
  })
})
