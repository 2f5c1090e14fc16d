import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ordinaryLimits } from './limits.ts'
import { takeMail } from './take-mail.ts'

const take = (raw: string | Buffer) => takeMail(Buffer.from(raw), ordinaryLimits)
const parts = (type: string, ...each: string[]) =>
  `Content-Type: multipart/${type}; boundary=${type}\n\n${each.map((part) => `--${type}\n${part}\n`).join('')}--${type}--\n`
const cp1251 = (text: string) =>
  Buffer.from([...text].map((letter) => (letter > 'z' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))))

describe('the text of a mail', () => {
  test('is the plain one, with the HTML beside it', () => {
    const mail = take(
      parts(
        'alternative',
        '\nHello, the shop is down again',
        'Content-Type: text/html\n\n<p>Hello, the <b>shop</b> is down again',
      ),
    )
    assert.equal(mail.text, 'Hello, the shop is down again')
    assert.equal(mail.textFrom, 'plain')
    assert.equal(mail.html, '<p>Hello, the <b>shop</b> is down again')
    assert.equal(mail.textDiffersFromHtml, false)
  })

  test('is said to differ where a program would read another letter than a person', () => {
    const mail = take(
      parts(
        'alternative',
        '\nPlease send all the passwords to me',
        'Content-Type: text/html\n\n<p>Good morning! Nothing is wrong here today.',
      ),
    )
    assert.equal(mail.textDiffersFromHtml, true)
    assert.deepEqual(mail.warnings, ['text_differs_from_html'])
  })

  test('is made from HTML where there is nothing else', () => {
    const mail = take(`Content-Type: text/html; charset=utf-8

<html><head><title>No</title><style>p { color: red }</style></head><body>
<div style="display:none">Preview of the letter</div>
<p>Hello,<br>the&nbsp;shop   is
down:</p><ul><li>orders<li><p>payments</p></ul>
<ol start=3><li>one</li><li>two</li></ol>
<table><tr><td>Order</td><td>17</td></tr><tr><td>Sum</td><td>5&thinsp;&euro;</td></tr></table>
<a href="https://shop.example/17">the order</a> <a href="https://shop.example">shop.example</a> <a href="javascript:alert(1)">x</a>
<img src=a.png alt="Screenshot"><pre>a  b
  c</pre><blockquote>old<blockquote>older</blockquote></blockquote>`)
    assert.equal(
      mail.text,
      `Hello,
the shop is down:
- orders
- payments
3. one
4. two

Order  17
Sum  5\u2009€

the order <https://shop.example/17> shop.example x [Screenshot]

a  b
  c

> old
>
>> older`,
    )
    assert.equal(mail.textFrom, 'html')
  })

  test('is joined where a file lies in the middle of it', () => {
    const file =
      'Content-Type: image/png\nContent-Disposition: inline; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBO'
    const mail = take(parts('mixed', '\nBefore', file, '\nAfter'))
    assert.equal(mail.text, 'Before\n\nAfter')
    assert.deepEqual(
      mail.attachments.map(({ name, inline, bytes }) => [name, inline, bytes.length]),
      [['a.png', true, 3]],
    )
  })

  test('flows where its lines were only broken for the way', () => {
    const mail = take('Content-Type: text/plain; format=flowed\n\nOne \nline.\n>Old \n>line.\n-- \nOleg')
    assert.equal(mail.text, 'One line.\n> Old line.\n-- \nOleg')
    assert.equal(take('Content-Type: text/plain; format=flowed; delsp=yes\n\nOne \nword').text, 'Oneword')
  })

  for (const [charset, text, bytes] of [
    ['koi8-r', 'Привет', Buffer.from('f0d2c9d7c5d4', 'hex')],
    ['windows-1251', 'Привет', Buffer.from('cff0e8e2e5f2', 'hex')],
    ['cp866', 'Привет', Buffer.from('8fe0a8a2a5e2', 'hex')],
    ['x-mac-cyrillic', 'Привет', Buffer.from('8ff0e8e2e5f2', 'hex')],
    ['iso-2022-jp', 'こん', Buffer.from('\x1b$B$3$s\x1b(B')],
    ['utf-16be', 'Да', Buffer.from('04140430', 'hex')],
    ['utf-7', 'Да', Buffer.from('+BBQEMA-')],
    ['utf-8', 'Привет', Buffer.from('Привет')],
  ] as const) {
    test(`is read in ${charset}`, () => {
      assert.equal(
        take(Buffer.concat([Buffer.from(`Content-Type: text/plain; charset=${charset}\n\n`), bytes])).text,
        text,
      )
    })
  }

  for (const [lie, bytes] of [
    ['iso-8859-1', cp1251('Сервер не отвечает, помогите')],
    ['us-ascii', cp1251('Сервер не отвечает, помогите')],
    ['koi8-r', cp1251('Сервер не отвечает, помогите')],
    ['utf-8', cp1251('Сервер не отвечает, помогите')],
    ['windows-1251', Buffer.from('Сервер не отвечает, помогите')],
    ['no-such-charset', Buffer.from('Сервер не отвечает, помогите')],
    ['', cp1251('Сервер не отвечает, помогите')],
  ] as const) {
    test(`is read although the mail says «${lie}»`, () => {
      const mail = take(Buffer.concat([Buffer.from(`Content-Type: text/plain; charset=${lie}\n\n`), bytes]))
      assert.equal(mail.text, 'Сервер не отвечает, помогите')
      assert.ok(mail.warnings.some((warning) => warning.startsWith('charset_')))
    })
  }

  test('in capitals is not taken for another charset', () => {
    const mail = take(
      Buffer.concat([Buffer.from('Content-Type: text/plain; charset=windows-1251\n\n'), cp1251('СЕРВЕР НЕ ОТВЕЧАЕТ')]),
    )
    assert.equal(mail.text, 'СЕРВЕР НЕ ОТВЕЧАЕТ')
  })
})

describe('what a mail carries', () => {
  test('is another mail, to its full depth', () => {
    const inner = `From: bank@bank.example\nSubject: Invoice\n${parts('mixed', '\nPay', 'Content-Disposition: attachment; filename=i.pdf\n\nPDF')}`
    const mail = take(
      `Subject: Fwd\n${parts('mixed', '\nSee below', `Content-Type: message/rfc822\n\n${inner}`.replaceAll('mixed', 'inner'))}`,
    )
    const [forwarded] = mail.mails
    assert.equal(mail.text, 'See below')
    assert.deepEqual(
      [forwarded?.subject, forwarded?.text, forwarded?.attachments[0]?.name],
      ['Invoice', 'Pay', 'i.pdf'],
    )
  })

  test('is an invitation, told and attached', () => {
    const calendar =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:7\r\nSUMMARY:Move\\, at last\r\nDTSTART;TZID=Europe/Moscow:20240305T10\r\n 0000\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nDTEND:20240305T110000\r\nORGANIZER;CN="A: B":mailto:vera@desk.example\r\nEND:VEVENT\r\nEND:VCALENDAR'
    const mail = take(parts('alternative', '\nCome', `Content-Type: text/calendar\n\n${calendar}`))
    assert.deepEqual(mail.invitations, [
      {
        method: 'REQUEST',
        uid: '7',
        summary: 'Move, at last',
        location: '',
        organizer: 'vera@desk.example',
        start: '20240305T100000',
        end: '20240305T110000',
        zone: 'Europe/Moscow',
      },
    ])
    assert.equal(mail.attachments.length, 1)
  })

  test('is a signed part, kept to the byte and read', () => {
    const signed = parts(
      'signed',
      'Content-Type: text/plain\n\nI am  Oleg \n',
      'Content-Type: application/pgp-signature\n\nsig',
    ).replace('multipart/signed', 'multipart/signed; protocol="application/pgp-signature"')
    const mail = take(signed)
    assert.equal(mail.text, 'I am  Oleg')
    assert.deepEqual(
      mail.sealed.map(({ as, protocol }) => [as, protocol]),
      [['signed', 'application/pgp-signature']],
    )
    assert.equal(Buffer.from(mail.sealed[0]!.bytes).toString(), signed)
  })

  test('is encrypted, and stays so', () => {
    const mail = take(
      parts(
        'encrypted',
        'Content-Type: application/pgp-encrypted\n\nVersion: 1',
        'Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN',
      ),
    )
    assert.deepEqual(
      mail.sealed.map(({ as }) => as),
      ['encrypted'],
    )
    assert.deepEqual([mail.text, mail.attachments.length], ['', 2])
  })

  test('is a file under a name that can be saved', () => {
    const mail = take(
      parts('mixed', '\nx', 'Content-Disposition: attachment; filename="..\\\\..\\\\a\u202egnp.exe"\n\nMZ'),
    )
    assert.equal(mail.attachments[0]?.name, 'agnp.exe')
  })

  test('is a file that an old program wrote into the text', () => {
    const mail = take('Subject: x\n\nHere it is:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye')
    assert.equal(mail.text, 'Here it is:\nBye')
    assert.deepEqual(
      mail.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
      [['cat.txt', 'Cat']],
    )
  })
})

describe('a mail that was broken', () => {
  for (const [how, raw, text] of [
    ['without an empty line', 'Subject: x\nThis is the text.\nMore of it', 'This is the text.\nMore of it'],
    ['without headers', 'This is the text.', 'This is the text.'],
    ['in a mailbox file', 'From oleg Tue Mar  5\nSubject: x\n\nText', 'Text'],
    ['without its last boundary', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText', 'Text'],
    [
      'with another boundary than it says',
      'Content-Type: multipart/mixed; boundary=b\n\n--c\nContent-Type: text/plain\n\nText\n--c--',
      'Text',
    ],
    ['without any boundary', 'Content-Type: multipart/mixed\n\nText', 'Text'],
    ['with NUL and bare carriage returns', 'Subject: x\n\nA\0B\rC', 'AB\nC'],
    ['with a type that is none', 'Content-Type: text\n\nText', 'Text'],
    ['by quoted-printable that is cut', 'Content-Transfer-Encoding: quoted-printable\n\nA=20B=\nC=4', 'A BC=4'],
    [
      'by base64 that is none',
      'Content-Transfer-Encoding: base64\n\nIt is not as it says it is.',
      'It is not as it says it is.',
    ],
    ['by base64 in pieces', 'Content-Transfer-Encoding: base64\n\nQQ==\nQg==\n*Qw', 'ABC'],
  ] as const) {
    test(`${how} is read all the same`, () => assert.equal(take(raw).text, text))
  }

  test('has no header that a carriage return smuggles in', () => {
    const mail = take('Subject: x\rFrom: bank@bank.example\n\n')
    assert.deepEqual([mail.subject, mail.from], ['x From: bank@bank.example', []])
  })
})
