import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices as en } from '#contract/words/en/desk/notices.ts'
import { notices as ru } from '#contract/words/ru/desk/notices.ts'
import { whoIsHere } from './who-is-here.ts'

const person = (name: string, doing: 'looks' | 'writes') => ({ id: name, name, doing })
const [pavel, anna, vera] = [person('Павел Випов', 'writes'), person('Анна П.', 'looks'), person('Вера С.', 'looks')]

test('who writes is named before who looks, and nobody is told of themselves', () => {
  assert.equal(whoIsHere([anna, pavel, vera], 'me', ru.here), 'Павел Випов пишет ответ · Анна П. и Вера С. смотрят')
  assert.equal(whoIsHere([anna, pavel], anna.id, ru.here), 'Павел Випов пишет ответ')
  assert.equal(whoIsHere([anna], anna.id, ru.here), null)
})

test('a row has room for first names alone, and for a few of many', () => {
  assert.equal(whoIsHere([pavel], 'me', ru.here, true), 'Павел пишет ответ')
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => person(name, 'looks'))
  assert.equal(whoIsHere(many, 'me', en.here), 'A, B, C and 2 more are looking')
})
