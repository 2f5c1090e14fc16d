import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newToken } from '#platform/tokens.ts'
import { withoutOneTimeLinks } from './rules.ts'

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
