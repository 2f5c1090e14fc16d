import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newToken } from '#platform/tokens.ts'
import { domainOfFrom, withoutOneTimeLinks } from './rules.ts'

describe('a letter that has gone', () => {
  it('keeps no way in', () => {
    for (let i = 0; i < 100; i++) {
      const token = newToken()
      const kept = withoutOneTimeLinks(
        `<a href="https://desk.example/link/${token}">x</a>\nhttps://desk.example/link/${token}\n`,
      )
      assert.ok(!kept.includes(token))
      assert.equal(kept, '<a href="https://desk.example/link/…">x</a>\nhttps://desk.example/link/…\n')
    }
  })
})

it('letters are signed for a domain that receivers can look up, and for no other', () => {
  assert.equal(domainOfFrom('"Поддержка" <help@Desk.Example>'), 'desk.example')
  for (const from of ['otklik@localhost', 'help@sample.invalid', 'help', 'help@192.0.2.1x y'])
    assert.equal(domainOfFrom(from), null, from)
})
