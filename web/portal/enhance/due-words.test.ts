import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inWords } from './due-words.ts'

const minutes = (count: number) => count * 60_000

describe('the words beside a promised time', () => {
  it('counts minutes in the language of the page, with its plurals', () => {
    assert.equal(inWords(minutes(8), 'en'), 'in 8 minutes')
    assert.equal(inWords(minutes(1), 'ru'), 'через 1 минуту')
    assert.equal(inWords(minutes(3), 'ru'), 'через 3 минуты')
    assert.equal(inWords(minutes(11), 'ru'), 'через 11 минут')
    assert.equal(inWords(minutes(21), 'ru'), 'через 21 минуту')
  })

  it('never says "in 0 minutes"', () => {
    assert.equal(inWords(1_000, 'en'), 'in 1 minute')
  })

  it('leaves a distant time alone', () => {
    assert.equal(inWords(minutes(121), 'en'), undefined)
  })

  it('leaves a passed time to the words of the page', () => {
    assert.equal(inWords(0, 'en'), undefined)
    assert.equal(inWords(-minutes(5), 'ru'), undefined)
  })
})
