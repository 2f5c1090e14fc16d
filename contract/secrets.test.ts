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
    assert.equal(withoutSecrets(text, secretsIn(text)), 'login: oleg password: •••••• карта •••• 1111.')
    // What has been hidden is asked about no more.
    assert.deepEqual(secretsIn(withoutSecrets(text, secretsIn(text))), [])
  })

  it('is the three digits of a card, behind it or called so', () => {
    assert.deepEqual(kinds('4111 1111 1111 1111 12/29 123'), [
      ['card', 1],
      ['cvv', 1],
    ])
    assert.deepEqual(kinds('CVV: 123'), [['cvv', 1]])
    assert.deepEqual(kinds('Код безопасности — 123'), [['cvv', 1]])
    assert.deepEqual(kinds('Ошибка 403 на странице'), [])
  })

  it('is a password behind what signs in, and not what is said about one', () => {
    for (const text of [
      'логин/пароль: oleg / Qwerty12',
      'логин oleg пароль Qwerty12!',
      'Login: oleg:Qwerty12',
      'pass: hunter2',
      'pwd=tr0ub4dor',
      'Пароль от панели — Zx9!kdW2',
      'password is Zx9kdW2x',
      '{"password": "s3cr3t-value"}',
    ]) {
      const [secret, ...more] = secretsIn(text)
      assert.deepEqual([secret?.kind, more.length], ['password', 0], text)
    }
    for (const text of [
      'Пароль: неверный, что делать?',
      'password: incorrect',
      'Пароль не подходит.',
      'My password is not accepted',
      'passport control',
      'Сменил пароль - ничего не вышло',
      'логин есть, пароля нет',
      'Пароль для сервера srv-12.client.ru не подходит',
      'пароль oleg@client.ru не приходит',
      'password reset: https://client.ru/reset',
    ])
      assert.deepEqual(secretsIn(text), [], text)
  })

  it('is a key of a service or a signed token', () => {
    for (const text of [
      `AKIA${'A1B2C3D4E5F6G7H8'}`,
      `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'}`,
      `token ghp_${'a1B2'.repeat(9)}`,
      `glpat-${'a1B2c3D4e5'.repeat(2)}`,
      `AIza${'aB3-_'.repeat(7)}`,
      `AQVN${'aB3-_'.repeat(7)}`,
      `123456789:AA${'aB3-_'.repeat(6)}abc`,
      `eyJ${'hbGciOi'}JIUzI1NiJ9.eyJ${'zdWIiOiIx'}MjM0NTY3ODkwIn0.${'dozjgNryP4J3jVmNHl0w5N'}`,
    ])
      assert.deepEqual(kinds(text), [['access_key', 1]], text)
    assert.deepEqual(kinds('eyJ is how a token begins, AKIA is how a key does'), [])
  })

  it('is a passport that is called so, and a SNILS by its sum', () => {
    assert.deepEqual(kinds('Паспорт 4510 123456'), [['passport', 1]])
    assert.deepEqual(kinds('серия 45 10 номер 123456'), [['passport', 1]])
    assert.deepEqual(kinds('4510 123456'), [])
    assert.deepEqual(kinds('СНИЛС 112-233-445 95'), [['snils', 1]])
    assert.deepEqual(kinds('112-233-445 95'), [['snils', 1]])
    assert.deepEqual(kinds('112-233-445 96'), [])
    const text = 'паспорт 4510 123456'
    assert.equal(withoutSecrets(text, secretsIn(text)), 'паспорт •••• 3456')
  })

  it('is found in a long text as quickly as in a short one: nothing is gone over again', () => {
    for (const piece of [
      'пароль ',
      'password: ',
      '4111 ',
      '1',
      '-----BEGIN PRIVATE KEY-----',
      'eyJaaaaaaaaa.',
      'cvv ',
      'a',
    ])
      secretsIn(piece.repeat(500_000 / piece.length))
  })
})
