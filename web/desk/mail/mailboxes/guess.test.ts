import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { guessedServer, guessedTokenUrl } from './guess.ts'

describe('The server of a mailbox', () => {
  it('is guessed from its address, well-known homes by their names', () => {
    assert.equal(guessedServer('support@vektor.example'), 'imap.vektor.example')
    assert.equal(guessedServer('vektor@Yandex.ru '), 'imap.yandex.ru')
    assert.equal(guessedServer('vektor@gmail.com'), 'imap.gmail.com')
  })

  it('is not guessed while the address is being typed', () => {
    for (const part of ['', 'support', 'support@', 'support@vektor', 'support@vektor.'])
      assert.equal(guessedServer(part), '', part)
  })

  it('says where its tokens are given out, where that is known', () => {
    assert.equal(guessedTokenUrl('imap.gmail.com:993'), 'https://oauth2.googleapis.com/token')
    assert.equal(guessedTokenUrl('imap.vektor.example'), '')
  })
})
