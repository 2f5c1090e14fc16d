import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { headerNames, mailSink } from '../../../test/mail-sink.ts'
import type { Mail, Post } from './post.ts'
import { Undelivered } from './post.ts'
import { messageIdsOf } from './reading/headers/message-ids.ts'
import { greet, openPost, undelivered } from './smtp.ts'

const mail: Mail = {
  from: 'Support <support@desk.example>',
  to: { name: 'Олег Т.', address: 'oleg@vector.example' },
  subject: '[#104233] Сайт не открывается',
  text: 'Текст',
  html: '<p>Текст</p>',
  messageId: '<o.1@desk.example>',
  replyTo: null,
  bouncesTo: null,
  inReplyTo: '<o.0@desk.example>',
  date: new Date('2026-03-02T09:00:00Z'),
  headers: { 'Auto-Submitted': 'auto-generated' },
  returnsTo: 'sender',
}
const ours = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'subject',
  'to',
]
const breaks = fc.constantFrom('\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\u0000', '%0d%0a')
const header = fc.constantFrom('Bcc: mallory@evil.example', 'Reply-To: mallory@evil.example', 'X-Evil: 1', '<script>')
const hostile = fc
  .array(fc.oneof(breaks, header, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''))

describe('the post by SMTP', () => {
  const sink = mailSink()
  let post: Post
  before(() => {
    post = openPost(sink.url())
  })
  after(() => post.close())

  it('carries every header as it was given', async () => {
    await post.deliver(mail)
    const [got] = sink.fresh()
    assert.equal(got?.receiver, 'oleg@vector.example')
    assert.deepEqual(got.to?.value, [{ name: 'Олег Т.', address: 'oleg@vector.example' }])
    assert.equal(got.subject, mail.subject)
    assert.equal(got.messageId, mail.messageId)
    assert.equal(got.inReplyTo, mail.inReplyTo)
    assert.equal(got.references, mail.inReplyTo)
    assert.deepEqual(got.date, mail.date)
    assert.deepEqual(headerNames(got).sort(), ours)
  })

  it('lets no name and no subject add a header, a receiver or a line', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, subject) => {
        await post.deliver({ ...mail, subject: `[#1] ${subject}`, to: { name, address: 'oleg@vector.example' } })
        const got = sink.fresh()
        assert.deepEqual(
          got.map(({ receiver }) => receiver),
          ['oleg@vector.example'],
        )
        assert.deepEqual(headerNames(got[0]!).sort(), ours)
        assert.deepEqual(
          got[0]!.to?.value.map(({ address }) => address),
          ['oleg@vector.example'],
        )
        assert.equal(got[0]!.text?.trim(), 'Текст')
      }),
      { numRuns: 150 },
    )
  })

  it('lets neither what a stranger’s mail is called nor what a file is called add one', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (id, filename) => {
        const [inReplyTo = null] = messageIdsOf(`<${id.replace(/[<>\s]/g, '')}@evil.example>`)
        await post.deliver({ ...mail, inReplyTo, attachments: [{ filename, content: Buffer.from('x') }] })
        const [got, ...more] = sink.fresh()
        assert.deepEqual([more.length, got!.receiver], [0, 'oleg@vector.example'])
        assert.deepEqual(
          headerNames(got!).filter((name) => !ours.includes(name)),
          [],
        )
        assert.deepEqual([got!.attachments.length, got!.text?.trim()], [1, 'Текст'])
      }),
      { numRuns: 100 },
    )
  })

  it('does not repeat what a server says that is none for mail', async () => {
    const other = createServer((socket) => socket.end('SSH-2.0-CNRY_8.9\r\n')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const said = await greet({ host: '127.0.0.1', port, security: 'none', user: '', password: null })
    other.close()
    assert.equal(said, 'no mail server answered')
  })

  for (const [code, permanent] of [
    [550, true],
    [553, true],
    [450, false],
    [421, false],
    [530, false],
  ] as const)
    it(`takes a ${code} to a receiver ${permanent ? 'as final' : 'as worth another try'}`, async () => {
      sink.refuse = () => ({ code, said: 'not today' })
      await assert.rejects(post.deliver(mail), (error) => {
        assert.ok(error instanceof Undelivered)
        assert.equal(error.permanent, permanent)
        // After a 421 the connection is gone, and with it what was said.
        if (code !== 421) assert.match(error.message, /not today/)
        return true
      })
      sink.refuse = () => null
    })

  it('is not confused by a server that is gone or hangs up', async () => {
    const hangsUp = createServer((socket) => socket.destroy())
    await new Promise<void>((listening) => hangsUp.listen(0, 'localhost', listening))
    const { port } = hangsUp.address() as { port: number }
    for (const atEnd of [async () => {}, () => new Promise((closed) => hangsUp.close(closed))]) {
      await atEnd()
      const other = openPost(`smtp://localhost:${port}`)
      await assert.rejects(other.deliver(mail), (error) => error instanceof Undelivered && !error.permanent)
      other.close()
    }
  })

  it('calls a wrong password our fault and not the letter’s', () => {
    const failure = { name: 'Error', message: 'Invalid login', code: 'EAUTH', responseCode: 535, permanent: true }
    assert.equal(undelivered(failure).permanent, false)
  })
})
