import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { dnsOf } from '../../../../test/forged-mail.ts'
import { mailSink, type Received } from '../../../../test/mail-sink.ts'
import { refuses } from '../../../../test/telling.ts'
import { mailSigning } from '../../../screens/mail-signing.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { judgeMail } from '../trust/judge.ts'
import { checkSigning } from './check-signing.ts'
import { makeSigningKey } from './make-signing-key.ts'
import { setOutgoingMail } from './set-outgoing-mail.ts'
import { stopSigning } from './stop-signing.ts'
import { tryOutgoingMail } from './try-outgoing-mail.ts'

/** What a careful receiver makes of a letter of ours. */
async function asReceived({ raw }: Received, records: Record<string, string>) {
  const { evidence, reason } = await judgeMail({
    raw: Buffer.from(raw),
    envelope: { from: '' },
    known: {
      contactsOf: async () => [{ id: 'desk', state: 'active' }],
      contactDomains: async () => [],
      replyToken: null,
    },
    replays: { isReplay: async () => false },
    resolver: dnsOf({ ...records, '_dmarc.desk.example': 'v=DMARC1; p=reject' }),
    now: new Date('2026-03-02T10:00:00Z'),
  })
  return { reason, fault: evidence.signatures[0]?.fault, unsigned: evidence.unsigned }
}

describe('make-signing-key', () => {
  const sink = mailSink()
  const desk = freshDesk()
  const maria = () => confirmed(desk.world, desk.maria)
  const shown = async () => (await mailSigning(desk.world, desk.maria, {})).keys
  const recordsOf = async () => Object.fromEntries((await shown()).map(({ name, value }) => [name, value]))
  const answers = async () => {
    const { ticketId } = await desk.ticket()
    await postReply(desk.world, desk.anna, { ticketId, text: 'It works.', nextContactBy: '2026-03-02T18:00:00Z' })
    await desk.jobs()
    return sink.fresh()
  }

  beforeEach(async () => {
    await desk.jobs()
    await setOutgoingMail(desk.world, maria(), {
      host: 'localhost',
      port: Number(new URL(sink.url()).port),
      security: 'none',
      user: '',
      password: null,
      fromName: 'Поддержка',
      fromAddress: 'help@desk.example',
    })
    desk.world.settings.askDns = dnsOf({})
    sink.refuse = () => null
    sink.fresh()
  })

  it('stop-signing, check-signing: there is nothing to stop and to check before a key is made', async () => {
    await refuses(stopSigning(desk.world, maria(), {}), 'mail_signing_no_key')
    await refuses(checkSigning(desk.world, maria(), {}), 'mail_signing_no_key')
    for (const letter of await answers()) assert.ok(!letter.headers.has('dkim-signature'))
  })

  it('signs nothing before the DNS has the key, and everything after', async () => {
    await makeSigningKey(desk.world, maria(), {})
    const [waits, ...more] = await shown()
    assert.deepEqual([waits?.use, more.length], ['waits', 0])
    assert.match(waits!.name, /^otklik-\d{14}\._domainkey\.desk\.example$/)
    assert.ok(!JSON.stringify(await shown()).includes('PRIVATE'))

    const missing = await checkSigning(desk.world, maria(), {})
    assert.deepEqual(missing, { found: [{ selector: waits!.selector, published: 'not_found' }], began: false })
    assert.ok(!(await answers())[0]?.headers.has('dkim-signature'))

    desk.world.settings.askDns = dnsOf({ [waits!.name]: waits!.value.replace('; p=', '; t=s; p=') })
    assert.equal((await checkSigning(desk.world, maria(), {})).began, true)
    const letters = await answers()
    assert.equal(letters.length, 2)
    for (const letter of letters)
      assert.deepEqual(await asReceived(letter, await recordsOf()), {
        reason: 'signed_by_domain',
        fault: null,
        unsigned: [],
      })
  })

  it('says that another record stands in its place, or that nobody answered', async () => {
    const [key] = await shown()
    desk.world.settings.askDns = dnsOf({ [key!.name]: 'v=DKIM1; p=AAAA' })
    assert.equal((await checkSigning(desk.world, maria(), {})).found[0]?.published, 'differs')
    desk.world.settings.askDns = dnsOf({}, ['desk.example'])
    assert.equal((await checkSigning(desk.world, maria(), {})).found[0]?.published, 'no_answer')
  })

  it('sends a receipt that returns to nobody once it is signed, and an answer that returns to us', async () => {
    const [receipt, answer] = await answers()
    assert.deepEqual([receipt?.sender, answer?.sender], ['', 'help@desk.example'])
  })

  it('gives a receipt our own sender where the server wants one', async () => {
    sink.refuseSender = (sender) => (sender === '' ? { code: 553, said: 'not owned by you' } : null)
    const senders = [...(await answers()), ...(await answers())].map(({ sender }) => sender)
    assert.deepEqual(senders, Array(4).fill('help@desk.example'))
    sink.refuseSender = () => null
  })

  it('goes on with the key that signs until the new one is published', async () => {
    const [old] = await shown()
    desk.clock.moveTo('2026-03-02T12:00:00Z')
    await makeSigningKey(desk.world, maria(), {})
    const [next, still] = await shown()
    assert.deepEqual([next?.use, still?.use, still?.selector], ['waits', 'signs', old!.selector])
    assert.match((await answers())[0]!.raw, new RegExp(`s=${old!.selector}`))

    desk.world.settings.askDns = dnsOf(await recordsOf())
    assert.equal((await checkSigning(desk.world, maria(), {})).began, true)
    assert.match((await answers())[0]!.raw, new RegExp(`s=${next!.selector}`))
    assert.equal((await shown()).length, 1)
  })

  it('signs the test letter as every other', async () => {
    await tryOutgoingMail(desk.world, maria(), { to: 'maria@desk.example' })
    assert.equal((await asReceived(sink.fresh()[0]!, await recordsOf())).fault, null)
  })

  it('signs nothing for another domain', async () => {
    const set = { host: 'localhost', port: Number(new URL(sink.url()).port), security: 'none' as const, user: '' }
    await setOutgoingMail(desk.world, maria(), {
      ...set,
      password: null,
      fromName: '',
      fromAddress: 'help@other.example',
    })
    assert.equal((await shown())[0]?.otherDomain, true)
    for (const letter of await answers()) assert.ok(!letter.headers.has('dkim-signature'))
  })

  it('stop-signing: letters go out unsigned, and the key is forgotten', async () => {
    await stopSigning(desk.world, maria(), {})
    assert.deepEqual(await shown(), [])
    for (const letter of await answers()) assert.ok(!letter.headers.has('dkim-signature'))
  })
})
