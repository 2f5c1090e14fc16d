// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are sources
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from './source.ts'
import { differences, notEnglish, notRussian } from './words.ts'

const counted = (_language: string, n: number, form: string) => `${n} ${form}`

describe('two catalogues', () => {
  test('that say the same agree', () => {
    const en = { common: { yes: 'Yes', late: ({ n }: { n: number }) => `${n} min late` } }
    const ru = { common: { yes: 'Да', late: ({ n }: { n: number }) => `опоздание ${n} мин` } }
    assert.deepEqual(differences(en, ru), [])
  })

  test('differ where one lacks a sentence, or has it as another kind', () => {
    const en = { a: { b: 'B', c: 'C' }, d: 'D', f: { g: 'G' } }
    const ru = { a: { b: 'Б' }, d: () => 'Д', e: 'Е', f: 'Ж' }
    assert.deepEqual(differences(en, ru), [
      'words.a.c has no Russian',
      'words.d is a string in English and a function in Russian',
      'words.f is a object in English and a string in Russian',
      'words.e has no English',
    ])
  })
})

describe('Russian', () => {
  test('is recognised in sentences and in what puts them together', () => {
    const days = 'дней'
    const words = {
      yes: 'Да',
      time: () => '14:30',
      api: 'API',
      zone: 'Например, Europe/Moscow.',
      late: ({ n }: { n: number }) => `${n < 60 ? '' : 'больше часа, '}${n} мин`,
      plain: ({ n }: { n: number }) => counted('ru', n, days),
    }
    assert.deepEqual(notRussian(words), [])
  })

  test('is missed where a sentence was left in English or empty', () => {
    const words = { a: { no: 'No', late: ({ n }: { n: number }) => `${n} minutes late` }, empty: ' ' }
    assert.deepEqual(notRussian(words), [
      'words.a.no is not Russian: No',
      'words.a.late is not Russian:  minutes late'.replace(':  ', ': '),
      'words.empty is empty',
    ])
  })
})

describe('English', () => {
  const found = (text: string) => notEnglish(parse('contract/words/en/common.ts', text))

  test('has no Cyrillic but the name of the language', () => {
    assert.deepEqual(found("// по-русски\nexport const common = { yes: 'Yes', language: 'Русский' }"), [])
  })

  test('is missed where Cyrillic stands, also a single letter that looks Latin', () => {
    assert.equal(found("const common = { yes: 'Да', late: (n) => `${n} мин`, cost: 'Сost' }").length, 3)
  })
})
