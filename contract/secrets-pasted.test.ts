import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { secretsIn } from './secrets.ts'

const foundIn = (text: string) => secretsIn(text).map(({ from, to }) => text.slice(from, to))

/** What is pasted, and what of it is hidden. */
const hidden: readonly [text: string, words: string][] = [
  ['**пароль:** Zx9kdW2x', 'Zx9kdW2x'],
  ['> пароль: Zx9kdW2x', 'Zx9kdW2x'],
  ['| пароль | Zx9kdW2x |', 'Zx9kdW2x'],
  ['| сервер | логин | пароль |\n|---|---|---|\n| vps-17 | root | ромашка |', 'ромашка'],
  ['Сервер\tПароль\nvps-17\tZx9kdW2x', 'Zx9kdW2x'],
  ['Сервер  Логин  Пароль\nroot    root   root1234', 'root1234'],
  ['пароль - Qwerty12', 'Qwerty12'],
  ['Пароль от почты info@client.ru: Qwerty12', 'Qwerty12'],
  ['Пароль для root Zx9!kdW2', 'Zx9!kdW2'],
  ['логин root пароль 12345678', '12345678'],
  ['логин/пароль:\noleg\nQwerty12', 'Qwerty12'],
  ['доступы: root / Zx9!kdW2 на 10.0.0.1', 'Zx9!kdW2'],
  ['креды: admin:Zx9!kdW2', 'Zx9!kdW2'],
  ['логин oleg, Qwerty12', 'Qwerty12'],
  ['username/password admin / Qwerty12', 'Qwerty12'],
  ['кодовое слово: Ромашка', 'Ромашка'],
  ['пин-код: 1234', '1234'],
  ['код из смс 482193', '482193'],
  ['postgres://app:s3cret@db:5432/shop', 's3cret'],
  ['redis://:s3cret@cache', 's3cret'],
  ['https://oleg:Qwerty12@vps.client.ru/', 'Qwerty12'],
  ['PGPASSWORD=abcd1234 psql', 'abcd1234'],
  ['MYSQL_ROOT_PASSWORD=abcd', 'abcd'],
  ['mysql -uroot -pS3cret shop', 'S3cret'],
  ["sshpass -p 'S3cret' ssh vps-17", 'S3cret'],
  ['curl -u oleg:S3cret https://vps-17', 'S3cret'],
  ['Authorization: Basic b2xlZzpRd2VydHkxMg==', 'b2xlZzpRd2VydHkxMg=='],
  ['X-Api-Key: 1234567890abcdef', '1234567890abcdef'],
  ['токен: a1b2c3d4e5f6a7b8c9', 'a1b2c3d4e5f6a7b8c9'],
  ['otpauth://totp/desk:oleg?secret=JBSWY3DPEHPK3PXP&issuer=desk', 'JBSWY3DPEHPK3PXP'],
  ['секрет TOTP JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'],
  ['2FA seed: JBSW Y3DP EHPK 3PXP', 'JBSW Y3DP EHPK 3PXP'],
  ['PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=', 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk='],
]

/** What providers read all day and nobody would want hidden. */
const left = [
  'file:///etc/passwd" >]><foo>&xxe;</foo>',
  'cat /etc/passwd root:x:0:0',
  '| услуга | пароль | комментарий |\n|---|---|---|\n| vps-17 | ******** | сменить |',
  'spf=pass (mx34.test.it: domain of client.ru) dkim=pass header.d=client.ru',
  'Received-SPF: pass (mx34.test.it: domain of client.ru)',
  'unable to login to [hr_tool]',
  'It asks for my username and password\n[10:03] <oleg> and then?',
  'please unlock and reset password for userid bertes34',
  'please reset my password for erp SID_34',
  'can you reset my password for hana, user id: bollmam',
  'password for galentanner:\n[04:44] <oleg> what now?',
  'mount -o username=<user>,password=<pass>',
  'DB_PASSWORD=$DB_PASSWORD',
  'password: ********',
  'secret_key = getSecretKeyFromVaultNow()',
  'token expired, code 0x80070005',
  'Не подходит логин и пароль, доступ: с утра нет',
  'Пароль не короче 8 символов',
  'Код подтверждения не приходит, 2FA не работает',
  'ИНН 7712345678, ОГРН 1027700132195, заявка 104233, +7 916 123-45-67',
  'git clone ssh://git@client.ru:22/shop и https://client.ru:8443/a@b',
  '000350 7662 476c 6a65 5363 7351 4642 4255',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'IBAN DE89370400440532013000, fe80::1ff:fe23:4567:890a, 192.168.100.200',
]

describe('what people paste', () => {
  for (const [text, words] of hidden)
    it(`holds a secret and nothing else of it is hidden: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(foundIn(text), [words]))

  it('is left as it is where it only speaks of secrets, or looks like one', () => {
    for (const text of left) assert.deepEqual(foundIn(text), [], text)
  })

  it('is read in one go, whatever is repeated in it', () => {
    const pieces = ['mysql ', 'curl -u ', 'totp ', 'x://a:b', '2FA ABCD ', 'Authorization: Basic ', 'логин ', 'token=']
    for (const piece of [...pieces, 'login and password ', 'otpauth://totp/', 'abcd ', 'доступ: root '])
      secretsIn(piece.repeat(500_000 / piece.length))
  })
})
