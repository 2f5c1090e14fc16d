/** Numbers of cards in every spelling, and numbers that are none: the same every time. */
import { createHash } from 'node:crypto'
import { seeded } from './seeded.ts'

export const { below, oneOf, digits } = seeded(20260302)
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

export function cardNumber(): string {
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
export const spellings: ((number: string) => string)[] = [
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
export const places: ((number: string) => string)[] = [
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
export const others: ((n: number) => string)[] = [
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
