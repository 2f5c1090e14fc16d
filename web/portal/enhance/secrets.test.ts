import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { secretsIn, withoutSecrets } from './secrets.ts'

const kinds = (text: string) => secretsIn(text).map(({ kind, line }) => [kind, line])

describe('what looks like a secret', () => {
  it('is a password after its name, in both languages', () => {
    assert.deepEqual(kinds('Не пускает.\nпароль: Qwerty12\nserver ok'), [['password', 2]])
    assert.deepEqual(kinds('password=hunter22'), [['password', 1]])
    assert.deepEqual(kinds('I forgot my password, please help'), [])
    assert.deepEqual(kinds('Забыл пароль от панели.'), [])
  })

  it('is a private key, whole or cut off', () => {
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\ndef\n-----END OPENSSH PRIVATE KEY-----'
    assert.deepEqual(kinds(`a\n${key}\nb`), [['key', 2]])
    assert.equal(withoutSecrets(`a\n${key}\nb`, secretsIn(`a\n${key}\nb`)), 'a\n••••••\nb')
    assert.deepEqual(kinds('-----BEGIN RSA PRIVATE KEY-----\nabc'), [['key', 1]])
    assert.deepEqual(kinds('-----BEGIN PUBLIC KEY-----\nabc'), [])
  })

  it('is the number of a card by its sum, and no other number', () => {
    assert.deepEqual(kinds('карта 4111 1111 1111 1111 до 12/29'), [['card', 1]])
    assert.deepEqual(kinds('4111-1111-1111-1112'), [])
    assert.deepEqual(kinds('счёт 40702810900000012345, ИНН 7712345678'), [])
    assert.deepEqual(kinds('0000000000000000'), [])
  })

  it('is hidden in its place, and what stands around it stays', () => {
    const text = 'login: oleg password: s3cret! карта 4111111111111111.'
    assert.equal(withoutSecrets(text, secretsIn(text)), 'login: oleg password: •••••• карта ••••••.')
    // What has been hidden is asked about no more.
    assert.deepEqual(secretsIn(withoutSecrets(text, secretsIn(text))), [])
  })
})
