import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ordinaryLimits } from './limits.ts'
import { takeMail } from './take-mail.ts'

const head = 'From: Oleg <oleg@people.example>\r\nX-Mine: stays\r\n'
const reading = (mail: string | Buffer) => takeMail(Buffer.from(mail), ordinaryLimits)
/** What is said in the mail that is kept. */
const kept = (mail: string | Buffer, which: 'all' | 'numbers' = 'all') => {
  const without = reading(mail).without?.[which]
  assert.ok(without, 'something was hidden')
  return { ...reading(Buffer.from(without.bytes)), bytes: Buffer.from(without.bytes), hidden: without.hidden }
}
const pieces = (...parts: string[]) =>
  `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`

describe('a mail as it may be kept', () => {
  it('is as it came where nothing is to be hidden', () => {
    assert.equal(reading(`${head}\r\nСайт не открывается.`).without, undefined)
  })

  it('says the same without the number, whatever its bytes were written in', () => {
    const text = 'Карта 4111 1111 1111 1111 не проходит.'
    const base64 = Buffer.from(text).toString('base64')
    const quoted = [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')
    const koi8 = Buffer.concat([
      Buffer.from(`${head}Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`),
      Buffer.from([0xeb, 0xc1, 0xd2, 0xd4, 0xc1]),
      Buffer.from(' 4111 1111 1111 1111\r\n'),
    ])
    const type = 'Content-Type: text/plain; charset=utf-8\r\n'
    for (const mail of [
      `${head}${type}Content-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`,
      `${head}${type}Content-Transfer-Encoding: quoted-printable\r\n\r\n${quoted.slice(0, 60)}=\r\n${quoted.slice(60)}\r\n`,
      `${head}${type}\r\n${text}\r\n`,
      koi8,
    ]) {
      const { text, bytes, headers, hidden } = kept(mail)
      assert.match(text, /^Карта •••• 1111/)
      assert.ok(!bytes.includes('4111 1111'))
      assert.ok(headers.some(({ raw }) => raw === 'X-Mine: stays'))
      assert.deepEqual(hidden, ['card:1'])
      assert.equal(reading(bytes).without, undefined)
    }
  })

  it('has it neither in the text nor in the page nor in the subject', () => {
    const subject = `Subject: =?utf-8?B?${Buffer.from('Карта 4111111111111111').toString('base64')}?=\r\n`
    const mail = pieces(
      'Content-Type: text/plain; charset=utf-8\r\n\r\nКарта 4111 1111 1111 1111, пароль: Zx9!kdW2',
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Карта <b>4111</b>&nbsp;1111&nbsp;1111&nbsp;1111</p>',
      'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nwhat is attached stays',
    ).replace('X-Mine', `${subject}X-Mine`)
    const all = kept(mail)
    assert.equal(all.subject, 'Карта •••• 1111')
    assert.ok(!/1111(?:&nbsp;| )1111|4111111111111111|Zx9/.test(all.bytes.toString() + all.text + all.html))
    assert.equal(Buffer.from(all.attachments[0]!.bytes).toString(), 'what is attached stays')
    const numbers = kept(mail, 'numbers')
    assert.match(numbers.text, /Карта •••• 1111, пароль: Zx9!kdW2/)
  })
})
