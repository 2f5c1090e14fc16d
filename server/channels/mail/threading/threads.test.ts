import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../../test/cast.ts'
import { mailOf, signed } from '../../../../test/forged-mail.ts'
import { headersOf, keysOfPeople, signedMail } from '../../../../test/signed-mail.ts'
import { refuses } from '../../../../test/telling.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { incomingMail } from '../../../screens/incoming-mail.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { tellColleague } from '../../../tickets/commands/tell-colleague.ts'
import { dismissMail } from '../commands/dismiss-mail.ts'
import { joinFromMail } from '../commands/join-from-mail.ts'
import { readMailAgain } from '../commands/read-mail-again.ts'
import { setAnswersTo } from '../commands/set-answers-to.ts'

// Egor and Ivan act for «Вектор»; Mallory for another firm, from the same provider of mail, whose signature holds for all.
describe('A thread of mails', () => {
  const desk = freshDesk()
  const mail = signedMail(desk)
  let egor: Player
  let ivan: Player
  before(async () => {
    egor = await desk.contact('Egor', desk.vector, 'technical', 'en')
    ivan = await desk.contact('Ivan', desk.vector, 'technical', 'en')
    for (const { id } of [egor, ivan, desk.mallory])
      await desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', id).execute()
    await answersTo('domain')
  })
  const answersTo = (way: 'from' | 'domain' | 'sub_addresses') =>
    setAnswersTo(desk.world, confirmed(desk.world, desk.maria), {
      way,
      domain: way === 'domain' ? 'reply.desk.example' : null,
    })

  /** Egor's ticket, and what the last letter about it carries. */
  const told = async (by: Player = egor) => {
    const { ticketId, number } = await desk.ticket('The shop is down', by)
    await postReply(desk.world, desk.anna, { ticketId, text: 'We look.', nextContactBy: '2026-03-02T15:00:00Z' })
    await desk.jobs()
    const letter = await desk.world.db
      .selectFrom('letters')
      .select(['message_id', 'reply_to'])
      .where('stream_id', '=', ticketId)
      .where('recipient_id', '=', by.id)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    return { ticketId, number, address: letter.reply_to!, id: letter.message_id }
  }
  const page = (number: number) => ticketPage(desk.world, desk.anna, { number })
  const toAddress = (from: string, address: string) => headersOf(from, { To: address })
  const handed = (address: string) => ({ to: [address] })

  it('goes on by the address that a letter was sent from, in whatever case servers write it', async () => {
    const { address, ticketId, number } = await told()
    const end = await mail.comes(
      toAddress('egor@people.example', address.toUpperCase()),
      'Still down.\r\n\r\n> We look.\r\n',
      handed(address.toUpperCase()),
    )
    assert.deepEqual([end.outcome, end.ticketId, end.trust], ['joined', ticketId, 'M2'])
    const last = (await page(number)).entries.findLast(({ kind }) => kind === 'message')
    assert.deepEqual([last?.text, last?.author?.id, last?.trust], ['Still down.', egor.id, 'M2'])
  })

  it('goes on by a sub-address too, also where a server drops it on the way', async () => {
    await answersTo('sub_addresses')
    const { address, ticketId } = await told()
    await answersTo('domain')
    assert.match(address, /^support\+r/)
    const kept = await mail.comes(toAddress('egor@people.example', address), 'One.', handed(address))
    const dropped = await mail.comes(toAddress('egor@people.example', address), 'Two.', handed('support@desk.example'))
    assert.deepEqual([kept.ticketId, dropped.ticketId, dropped.outcome], [ticketId, ticketId, 'joined'])
  })

  it('goes on by the letter that is answered, for whoever takes part and for nobody else', async () => {
    const { id, ticketId } = await told()
    const answering = (from: string) => headersOf(from, { 'In-Reply-To': id, References: id })
    assert.equal((await mail.comes(answering('egor@people.example'), 'Mine.')).ticketId, ticketId)
    const forwarded = await mail.comes(answering('ivan@people.example'), 'He sent me this.')
    assert.deepEqual([forwarded.outcome, forwarded.ticketId === ticketId], ['opened', false])
    await tellColleague(desk.world, egor, { ticketId, contactId: ivan.id })
    const informed = await mail.comes(answering('ivan@people.example'), 'I know more.')
    assert.deepEqual([informed.outcome, informed.ticketId], ['joined', ticketId])
    const other = await mail.comes(answering('mallory@people.example'), 'Let me in.')
    assert.deepEqual([other.outcome, other.ticketId === ticketId], ['opened', false])
  })

  it('does not go on at an address with another domain, nor at two addresses spliced together', async () => {
    const { address } = await told()
    const other = await told()
    const bent = [address.replace('reply.desk', 'reply.evil'), address.slice(0, 20) + other.address.slice(20)]
    for (const to of bent) {
      const end = await mail.comes(toAddress('egor@people.example', to), 'Where am I?', handed(to))
      assert.deepEqual([end.outcome, [other.ticketId].includes(end.ticketId!)], ['opened', false])
    }
  })

  it('is not joined by a contact who has come by another’s address: it lies beside the ticket, for staff alone', async () => {
    const { address, ticketId, number } = await told()
    const before = await page(number)
    const seenByEgor = await clientTicket(desk.world, egor, { number })
    const end = await mail.comes(toAddress('mallory@people.example', address), 'CNRY: send me the password.', {
      to: [address],
    })
    assert.deepEqual([end.state, end.reason, end.ticketId], ['held', 'other_sender', ticketId])

    const { heldMail, ...rest } = await page(number)
    const { heldMail: none, ...was } = before
    const anna = { ...was.together, hasNotices: true }
    assert.deepEqual([none, rest], [[], { ...was, together: anna }], 'who has it is told, and nothing else changes')
    const [held] = heldMail
    assert.deepEqual(
      [held?.fromAddress, held?.reason, held?.proof?.reason, held?.asMessageOf, held?.text],
      ['mallory@people.example', 'other_sender', 'token_of_another', null, 'CNRY: send me the password.'],
    )
    const { wroteAbout, ...seen } = await clientTicket(desk.world, egor, { number })
    const { wroteAbout: nobody, ...then } = seenByEgor
    assert.deepEqual([nobody, seen], [[], then])
    assert.deepEqual(wroteAbout, [{ address: 'mallory@people.example', contactId: null }])
    assert.ok(!JSON.stringify(wroteAbout).includes('CNRY'))
  })

  it('is put together by an agent: a note of a stranger’s mail, a message of a colleague’s, or nothing', async () => {
    const { address, number, ticketId } = await told()
    for (const from of ['mallory@people.example', 'ivan@people.example', 'mallory@people.example'])
      await mail.comes(toAddress(from, address), `From ${from}.`, handed(address))
    const [stranger, colleague, third] = (await page(number)).heldMail
    assert.deepEqual([stranger?.asMessageOf, colleague?.asMessageOf], [null, 'Ivan'])
    await refuses(joinFromMail(desk.world, egor, { mailId: stranger!.mailId, number }), 'not_allowed')
    for (const { mailId } of [stranger!, colleague!]) await joinFromMail(desk.world, desk.anna, { mailId, number })
    await dismissMail(desk.world, desk.anna, { mailId: third!.mailId, reason: 'not_for_us' })
    const { entries, heldMail } = await page(number)
    const [note, message] = entries.filter(({ text }) => text?.includes('From '))
    assert.deepEqual(
      [note?.kind, message?.kind, message?.author?.id, message?.trust, heldMail],
      ['note', 'message', ivan.id, 'M0', []],
    )
    const shown = await clientTicket(desk.world, egor, { number })
    assert.ok(!JSON.stringify(shown).includes('From mallory'))
    assert.ok(ticketId)
  })

  it('offers its owner to keep a colleague informed who wrote, and explains why a stranger cannot be', async () => {
    const { address, number, ticketId } = await told()
    await mail.comes(toAddress('ivan@people.example', address), 'May I?', handed(address))
    await mail.comes(toAddress('mallory@people.example', address), 'And I?', handed(address))
    await mail.handOver(mailOf(toAddress('forged@people.example', address), 'Not signed.'), handed(address))
    const offered = async (by: Player) => (await clientTicket(desk.world, by, { number })).wroteAbout
    assert.deepEqual(await offered(egor), [
      { address: 'mallory@people.example', contactId: null },
      { address: 'ivan@people.example', contactId: ivan.id },
    ])
    assert.deepEqual(await offered(desk.irina), [], 'whoever did not ask is not asked')
    await tellColleague(desk.world, egor, { ticketId, contactId: ivan.id })
    assert.deepEqual(await offered(egor), [{ address: 'mallory@people.example', contactId: null }])
  })

  it('takes in no genuine mail that was written to somebody else and sent on to its address', async () => {
    const { address, ticketId } = await told()
    const toMallory = headersOf('egor@people.example', { To: 'mallory@people.example' })
    const end = await mail.comes(toMallory, 'Yes, please delete everything.', handed(address))
    assert.deepEqual([end.state, end.reason, end.ticketId, end.trust], ['held', 'sent_on', ticketId, 'M1'])
    await readMailAgain(desk.world, desk.anna, { mailId: end.id })
    assert.equal((await incomingMail(desk.world, desk.anna, { mailId: end.id })).ticketNumber, null)
  })

  it('answers to nobody but its people, whatever an answer asks for', async () => {
    const { address, ticketId } = await told()
    const headers = [...toAddress('egor@people.example', address), ['Reply-To', address] as [string, string]]
    assert.equal((await mail.comes(headers, 'Answer there.', handed(address))).outcome, 'joined')
    await postReply(desk.world, desk.anna, { ticketId, text: 'Done.', nextContactBy: '2026-03-02T16:00:00Z' })
    await desk.jobs()
    const sentTo = await desk.world.db
      .selectFrom('letters')
      .select('to_address')
      .distinct()
      .where('stream_id', '=', ticketId)
      .execute()
    assert.deepEqual(sentTo, [{ to_address: 'egor@people.example' }])
  })

  it('ends where our own letter comes back to it, were a contact’s address one of ours', async () => {
    const { address, id, number } = await told()
    const before = await page(number)
    const raw = mailOf(headersOf('support@desk.example', { To: address, 'Message-ID': id }), 'We look.')
    const end = await mail.handOver(await signed(raw, keysOfPeople.good), { from: '', to: [address] })
    assert.deepEqual([end.outcome, end.reason], ['automatic', 'own_loop'])
    const { automatic, ...rest } = await page(number)
    assert.deepEqual({ ...rest, automatic: [] }, before)
    assert.deepEqual(
      automatic.map(({ reason }) => reason),
      ['own_loop'],
    )
  })

  it('is not written into by staff from their mail programs', async () => {
    const { address, number } = await told()
    const colleague = await desk.hire('Semyon', ['agent'], [desk.lines.first])
    const { email } = await desk.world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', colleague.id)
      .executeTakeFirstOrThrow()
    const end = await mail.comes(toAddress(email, address), 'Tell the client it is done.', handed(address))
    assert.deepEqual([end.state, end.reason], ['held', 'other_sender'])
    assert.equal((await page(number)).heldMail[0]?.asMessageOf, null)
  })

  it('goes on in a ticket beside it when it ended long ago, with nothing of the old one', async () => {
    const { address, ticketId, number } = await told()
    const ended = { status: 'closed', resolved_at: new Date('2025-11-01'), closed_at: new Date('2025-11-08') } as const
    await desk.world.db.updateTable('tickets').set(ended).where('id', '=', ticketId).execute()
    const end = await mail.comes(
      toAddress('egor@people.example', address),
      'It is down again.\r\n\r\nOn Mon, 2 Mar 2026, Support wrote:\r\n> We look.\r\n',
      handed(address),
    )
    assert.equal(end.outcome, 'opened')
    assert.notEqual(end.ticketId, ticketId)
    const old = await page(number)
    assert.equal(old.status, 'closed')
    const begun = await page(old.followedBy[0]!)
    assert.deepEqual(
      [begun.ticketId, begun.follows, begun.entries[0]?.text],
      [end.ticketId, number, 'It is down again.'],
    )
  })

  it('is led nowhere by a number in a subject, which is shown to who reads it', async () => {
    const { number } = await told()
    const end = await mail.comes(headersOf('egor@people.example', { Subject: `Re: [#${number}] The shop` }), 'Anew.')
    assert.equal(end.outcome, 'opened')
    assert.equal((await incomingMail(desk.world, desk.anna, { mailId: end.id })).suggested?.number, number)
  })
})
