import { type Found, groupsOf } from './found.ts'

/** Ten digits are a passport only where they are called so. */
const passport =
  /(?:паспорт\p{L}*|passport|сери[яию])[^\d\n]{0,30}?(\d{2}\s?\d{2}\s?(?:,?\s?(?:№|N|No|номер)\.?\s?)?\d{6})(?!\d)/giu
const snils = /(?<![\d-])(\d{3}-\d{3}-\d{3}[ -]\d{2})(?![\d-])/g
const snilsCalled = /(?:снилс|snils)[^\p{L}\p{Nd}]{0,6}(\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d{2})(?!\d)/giu

export function* papersIn(text: string): Generator<Found> {
  yield* groupsOf(text, passport, 'passport')
  for (const pattern of [snils, snilsCalled])
    for (const { words, ...found } of groupsOf(text, pattern, 'snils'))
      if (isSnils(words.replace(/\D/g, ''))) yield found
}

/** By its control number. */
function isSnils(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (9 - i), 0)
  return (sum % 101) % 100 === Number(digits.slice(9))
}
