import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { below, cardNumber, oneOf, others, places, spellings } from '../test/card-numbers.ts'
import { secretsIn, withoutSecrets } from './secrets.ts'

const many = 10_000
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
