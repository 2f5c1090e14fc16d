import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ordinaryLimits } from '../limits.ts'
import { takeMail } from '../take-mail.ts'
import { type Kind, kindOf, type Surroundings } from './kind-of.ts'

const kind = (raw: string, around?: Surroundings) => kindOf(takeMail(Buffer.from(raw), ordinaryLimits), around)
const person = 'From: oleg@shop.example\nSubject: The shop is down\n'

describe('who or what wrote', () => {
  const cases: [about: string, raw: string, is: Kind, reason: string][] = [
    ['a person', person, 'person', 'nothing'],
    ['a person whose program says so', `${person}Auto-Submitted: no\n`, 'person', 'nothing'],
    ['a person with an urgent letter', `${person}Precedence: first-class\n`, 'person', 'nothing'],
    [
      'a person about an answer by machine',
      'From: o@s.example\nSubject: Why is there no answer?\n',
      'person',
      'nothing',
    ],
    ['a machine that answers', `${person}Auto-Submitted: auto-replied\n`, 'auto_reply', 'auto-submitted'],
    ['a machine that tells', `${person}Auto-Submitted: Auto-Generated; x=y\n`, 'auto_reply', 'auto-submitted'],
    ['an answering machine', `${person}Precedence: auto_reply\n`, 'auto_reply', 'precedence'],
    ['an answering machine of old', `${person}X-Autoreply: yes\n`, 'auto_reply', 'x-autoreply'],
    ['an Exchange server', `${person}X-Auto-Response-Suppress: All\n`, 'auto_reply', 'x-auto-response-suppress'],
    ['nobody, by the path', `Return-Path: <>\n${person}`, 'auto_reply', 'return-path'],
    ['a mailing list', `${person}List-Id: <shop.lists.example>\n`, 'list', 'list-id'],
    ['a campaign', `${person}List-Unsubscribe: <https://a.example>\n`, 'list', 'list-unsubscribe'],
    ['a crowd of letters', `${person}Precedence: BULK\n`, 'list', 'precedence'],
    [
      'somebody out of office',
      'From: o@s.example\nSubject: Automatic reply: The shop\nX-Auto-Response-Suppress: All\n',
      'out_of_office',
      'x-auto-response-suppress',
    ],
    [
      'somebody on vacation',
      'From: o@s.example\nSubject: Автоответ: Я в отпуске\nAuto-Submitted: auto-replied\n',
      'out_of_office',
      'auto-submitted',
    ],
    [
      'somebody out of office whose program says nothing',
      'From: o@s.example\nSubject: Out of Office Re: shop\n',
      'out_of_office',
      'subject',
    ],
    [
      'a server in words',
      'From: Mail Delivery System <mailer-daemon@mx.example>\nSubject: Mail delivery failed\n\n<oleg@shop.example>: 550 5.1.1 User unknown',
      'bounce',
      'words',
    ],
    [
      'a server in Russian',
      'From: mailer-daemon@mx.example\nSubject: Недоставленное сообщение\n\noleg@shop.example: ящик не существует',
      'bounce',
      'words',
    ],
    [
      'a server that goes on trying',
      'From: mailer-daemon@mx.example\nSubject: Warning: message 1G delayed 72 hours\n\noleg@shop.example',
      'delivery_report',
      'words',
    ],
    ['Exim', 'From: a@mx.example\nX-Failed-Recipients: oleg@shop.example\nSubject: x\n\n', 'bounce', 'words'],
    [
      'a complaint',
      'From: a@fbl.example\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nspam\n--b--',
      'delivery_report',
      'feedback-report',
    ],
    [
      'a receipt of reading',
      'From: a@s.example\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b--',
      'delivery_report',
      'disposition-notification',
    ],
  ]
  for (const [about, raw, is, reason] of cases) {
    test(`is told of ${about}`, () => {
      const judged = kind(raw)
      assert.deepEqual([judged.kind, judged.reason], [is, reason])
    })
  }

  test('is told by the path it came with, before any header', () => {
    assert.equal(kind(person, { envelopeFrom: '' }).kind, 'auto_reply')
    assert.equal(kind(`Return-Path: <>\n${person}`, { envelopeFrom: 'oleg@shop.example' }).kind, 'person')
  })

  test('is ourselves, where the Message-ID is one we gave', () => {
    const isOurs = (messageId: string) => messageId === '<o.1@desk.example>'
    assert.equal(
      kind(`${person}Message-ID: <o.1@desk.example>\nAuto-Submitted: auto-replied\n`, { isOurs }).kind,
      'own_loop',
    )
    assert.equal(kind(`${person}Message-ID: <o.2@desk.example>\n`, { isOurs }).kind, 'person')
  })
})

describe('a report of delivery', () => {
  const report = (action: string) => `From: mailer-daemon@mx.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Original-Recipient: rfc822;Oleg@shop.example
Final-Recipient: rfc822; o.petrov@inner.example
Action: ${action}
Status: 5.1.1 (no such user)
Diagnostic-Code: smtp; 550 5.1.1 User
  unknown
--b
Content-Type: message/rfc822

Message-ID: <o.7@desk.example>
Subject: Re: The shop is down

Hello
--b--
`
  test('is none for a subject of stars, however many', () => {
    const mail = takeMail(Buffer.from('From: a@b.example\nSubject: x\n\nx'), ordinaryLimits)
    assert.equal(kindOf({ ...mail, subject: '*'.repeat(1_000_000) }).kind, 'person')
  })

  test('says who was not reached, why, and which letter it was', () => {
    const raw = Buffer.from(report('failed'))
    const mail = takeMail(raw, ordinaryLimits)
    const recipient = {
      address: 'Oleg@shop.example',
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550 5.1.1 User unknown',
    }
    assert.deepEqual(mail.report, {
      reporter: 'mx.example',
      recipients: [recipient],
      originalMessageId: '<o.7@desk.example>',
    })
    assert.deepEqual(kindOf(mail), { kind: 'bounce', reason: 'delivery-status', recipients: [recipient] })
    assert.equal(mail.text, 'Sorry.')
    assert.deepEqual(
      mail.mails.map(({ subject }) => subject),
      ['Re: The shop is down'],
    )
  })

  for (const action of ['delayed', 'delivered', 'relayed', 'expanded']) {
    test(`is no bounce when the letter was ${action}`, () => assert.equal(kind(report(action)).kind, 'delivery_report'))
  }
})
