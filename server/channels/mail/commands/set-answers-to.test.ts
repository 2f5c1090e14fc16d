import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../../test/cast.ts'
import { mailSink, type Received } from '../../../../test/mail-sink.ts'
import { refuses } from '../../../../test/telling.ts'
import { watchPromises } from '../../../promises/index.ts'
import { answersTo } from '../../../screens/answers-to.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { letterOfBounce } from '../threading/bounced-letter.ts'
import { quarterKeys } from '../threading/keys.ts'
import { readReplyAddress, replyPurpose } from '../threading/reply-address.ts'
import { makeSigningKey } from './make-signing-key.ts'
import { setAnswersTo } from './set-answers-to.ts'
import { setOutgoingMail } from './set-outgoing-mail.ts'

describe('set-answers-to', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const set = (way: 'from' | 'domain' | 'sub_addresses', domain?: string, by: Player = desk.maria) =>
    setAnswersTo(desk.world, confirmed(desk.world, by), { way, ...(domain ? { domain } : {}) })
  const replies = async (ticketId: string, text: string) => {
    await postReply(desk.world, desk.anna, {
      ticketId,
      text,
      nextContactBy: '2026-03-02T15:00:00Z',
    })
    await desk.jobs()
    return sink.fresh().find(({ text: said }) => said?.includes(text))!
  }
  const comesTo = ({ replyTo }: Received) => replyTo?.value[0]?.address ?? null

  it('leaves letters as they are until an administrator says otherwise', async () => {
    const { ticketId } = await desk.ticket()
    const letter = await replies(ticketId, 'Смотрим.')
    assert.deepEqual([comesTo(letter), letter.sender], [null, 'support@desk.example'])
    assert.deepEqual(await answersTo(desk.world, desk.maria, {}), {
      way: 'from',
      domain: null,
      from: 'support@desk.example',
      fromDomain: 'desk.example',
      mayBeSubAddresses: true,
      changedAt: null,
    })
  })

  it('gives everybody in a ticket an address of their own, the same with every letter, and leaves From alone', async () => {
    await set('domain', ' @Reply.Desk.Example. ')
    const { ticketId } = await desk.ticket()
    const [first, second] = [await replies(ticketId, 'Первое.'), await replies(ticketId, 'Второе.')]
    const address = comesTo(first)!
    assert.match(address, /^r[a-z2-7]{39}@reply\.desk\.example$/)
    assert.equal(comesTo(second), address)
    assert.equal(first.from?.value[0]?.address, 'support@desk.example')
    const other = await desk.ticket('Ещё вопрос')
    assert.notEqual(comesTo(await replies(other.ticketId, 'Третье.')), address)
    const keys = quarterKeys(desk.world.vault, replyPurpose, desk.clock())
    const { thread } = readReplyAddress(address, keys)!
    const row = await desk.world.db
      .selectFrom('mail_handles')
      .select(['ticket_id', 'contact_id'])
      .where('thread', '=', thread)
      .executeTakeFirst()
    assert.deepEqual(row, { ticket_id: ticketId, contact_id: desk.oleg.id })
  })

  it('lets a letter come back to an address that names it, and a receipt to nobody once letters are signed', async () => {
    await set('sub_addresses')
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    const [receipt] = sink.fresh()
    assert.match(receipt!.sender, /^support\+b[a-z2-7]{44}@desk\.example$/)
    const reply = await replies(ticketId, 'Починили.')
    assert.match(comesTo(reply)!, /^support\+r[a-z2-7]{39}@desk\.example$/)
    const letter = await desk.world.db
      .selectFrom('letters')
      .select('id')
      .where('message_id', '=', reply.messageId!)
      .executeTakeFirstOrThrow()
    const { world, oleg } = desk
    const bounced = { letterId: letter.id, ticketId, recipientId: oleg.id }
    assert.deepEqual(await letterOfBounce(world, ['support@desk.example', reply.sender.toUpperCase()]), bounced)
    assert.equal(await letterOfBounce(world, [comesTo(reply)!, `b${reply.sender.slice(10)}`]), null)
    assert.equal(await letterOfBounce(world, [reply.sender.replace('desk.example', 'evil.example')]), null)

    await makeSigningKey(world, confirmed(world, desk.maria), {})
    const { signing } = world.settings
    const { waits } = await signing.read()
    await world.db.transaction().execute((tx) => signing.write(tx, { signs: waits, waits: null }, desk.clock()))
    await desk.ticket()
    await desk.jobs()
    const signed = sink.fresh()[0]!
    assert.equal(signed.sender, '')
    assert.match(signed.raw.replace(/\r\n[ \t]+/g, ' '), /^DKIM-Signature: .*d=desk\.example;.*h=.*Reply-To/im)
  })

  it('goes on sending by a server that takes no path but the address of who signs in', async () => {
    await set('domain', 'reply.desk.example')
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    sink.fresh()
    sink.refuseSender = (path) => (path.includes('@reply.') ? { code: 553, said: 'sender not owned by user' } : null)
    const letter = await replies(ticketId, 'Дошло.')
    sink.refuseSender = () => null
    assert.deepEqual([letter.sender, comesTo(letter)?.endsWith('@reply.desk.example')], ['support@desk.example', true])
  })

  it('gives no address to staff: what they write to clients is written on the desk', async () => {
    const { world } = desk
    await set('domain', 'reply.desk.example')
    const { ticketId } = await desk.ticket()
    await replies(ticketId, 'До вечера.')
    await watchPromises(world)
    await desk.later({ hours: 9 })
    await watchPromises(world)
    await desk.jobs()
    const written = await world.db
      .selectFrom('letters')
      .select(['kind', 'reply_to'])
      .where('stream_id', '=', ticketId)
      .where('kind', 'in', ['missed', 'missed_staff'])
      .orderBy('kind')
      .execute()
    assert.deepEqual(
      written.map(({ kind, reply_to }) => [kind, reply_to !== null]),
      [
        ['missed', true],
        ['missed_staff', false],
      ],
    )
    assert.equal(await letterOfBounce(world, [`b${randomUUID()}@reply.desk.example`]), null)
  })

  it('is for administrators, needs a domain that is one, and room before the @', async () => {
    await refuses(set('domain'), 'mail_answers_domain_missing')
    for (const wrong of ['localhost', 'a b.example', '[::1]', 'x@y.example', '1.2.3.4'])
      await assert.rejects(set('domain', wrong), wrong)
    for (const other of [desk.anna, desk.irina]) await refuses(set('from', undefined, other), 'not_allowed')
  })
})

describe('set-answers-to, where From is long or leads nowhere', () => {
  const desk = freshDesk()
  it('refuses sub-addresses', async () => {
    const { world, maria } = desk
    const server = { host: 'localhost', port: 1, security: 'none', user: '', password: null, fromName: '' } as const
    for (const fromAddress of ['nineteen.letters.xx@desk.example', 'support@desk.invalid']) {
      await setOutgoingMail(world, confirmed(world, maria), { ...server, fromAddress })
      await refuses(setAnswersTo(world, confirmed(world, maria), { way: 'sub_addresses' }), 'mail_answers_no_room')
    }
  })
})
