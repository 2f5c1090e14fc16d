import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { systemActor } from '#platform/command.ts'
import { mailFor, type Sent } from '../../../../test/arrives.ts'
import { freshDesk, type Player } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { historyOf, refuses, ticketNow } from '../../../../test/telling.ts'
import { endContact } from '../../../accounts/commands/end-contact.ts'
import { bulkSamples } from '../../../screens/bulk-samples.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { incomingMail } from '../../../screens/incoming-mail.ts'
import { lineQueue } from '../../../screens/line-queue.ts'
import { myTickets } from '../../../screens/my-tickets.ts'
import { ticketByLink } from '../../../screens/ticket-by-link.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { answerAuthorship } from '../../../tickets/commands/answer-authorship.ts'
import { answerByLink } from '../../../tickets/commands/answer-by-link.ts'
import { confirmAuthorship } from '../../../tickets/commands/confirm-authorship.ts'
import { denyAuthorship } from '../../../tickets/commands/deny-authorship.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { resolveTicket } from '../../../tickets/commands/resolve-ticket.ts'
import { setAside } from '../../../tickets/commands/set-aside.ts'
import { watchUnconfirmed } from '../../../tickets/index.ts'
import { openFromMail } from '../commands/open-from-mail.ts'

/** Nobody has signed in: whoever holds the link of a letter. */
const visitor = { ...systemActor, type: 'anonymous' as const, ip: '198.51.100.4', language: 'ru' as const }
const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }

describe('A mail of a known client that proves nothing', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const bring = mailFor(desk)
  before(async () => {
    await hasPassword(desk.oleg)
    await hasPassword(desk.irina)
    await letters()
  })

  // Who has never chosen a password has not shown yet that the address is theirs.
  const hasPassword = ({ id }: Player) =>
    desk.world.db.updateTable('persons').set({ password_hash: 'chosen' }).where('id', '=', id).execute()
  const letters = async () => {
    await desk.jobs()
    return sink.fresh()
  }
  /** Unsigned, from the address of this contact. */
  const arrives = async ({ by = desk.oleg, ...sent }: Sent & { by?: Player } = {}) => {
    const judged = { address: 'x@people.example', contactId: by.id, canBeAsked: true, ...sent.judged }
    const mailId = await bring({ subject: 'Сайт не открывается', ...sent, judged })
    const { outcome, reason, ticketNumber } = await incomingMail(desk.world, desk.anna, { mailId })
    return { mailId, outcome, reason, number: ticketNumber }
  }
  const opened = async (sent: Parameters<typeof arrives>[0] = {}) => {
    const { number } = await arrives(sent)
    const { ticketId } = await ticketPage(desk.world, desk.anna, { number: number! })
    return { number: number!, ticketId }
  }
  /** What is due has gone out and a day is over, so that one more letter may go. */
  const nextDay = async () => {
    await letters()
    desk.clock.pass({ days: 1, minutes: 1 })
  }
  /** Opened, with the link of the letter that asks about it. */
  const asked = async (sent: Parameters<typeof arrives>[0] = {}) => {
    await nextDay()
    const ticket = await opened(sent)
    const [letter] = await letters()
    return { ...ticket, letter: letter!, k: /[?]k=([\w-]+)/.exec(letter!.text!)![1]! }
  }
  const eventOf = (ticketId: string, kind: string) =>
    desk.world.db
      .selectFrom('events')
      .select(['trust', 'actor_id', 'channel', 'meta'])
      .where('stream_id', '=', ticketId)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()

  it('opens a ticket that says so to staff: in their lists, on its page, with the reason', async () => {
    const { number, ticketId } = await opened()
    assert.partialDeepStrictEqual(await eventOf(ticketId, 'ticket.opened'), {
      trust: 'M0',
      actor_id: desk.oleg.id,
      channel: 'mail',
      meta: { unconfirmed: true },
    })
    const page = await ticketPage(desk.world, desk.anna, { number })
    assert.equal(page.authorship, 'unconfirmed')
    assert.equal(page.proof?.reason, 'unsigned')
    assert.ok(page.nextContactBy, 'it is promised an answer like any other')
    const { rows } = await lineQueue(desk.world, desk.anna, { lineId: desk.lines.first })
    assert.equal(rows.find((row) => row.number === number)?.authorship, 'unconfirmed')
  })

  it('asks the client at the address on file, in their language, with the next time', async () => {
    const { letter, number } = await asked()
    assert.equal(letter.receiver.replaceAll('"', ''), await emailOf(desk.oleg))
    assert.match(letter.subject!, new RegExp(`^\\[#${number}\\] Сайт не открывается$`))
    assert.match(letter.text!, /это вы нам написали\?/)
    assert.match(letter.text!, /Ответим до/)
    assert.equal(letter.headers.get('auto-submitted'), 'auto-replied')
  })
  const emailOf = async ({ id }: Player) =>
    (await desk.world.db.selectFrom('persons').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email

  it('answer-authorship: one click confirms it, and the ledger says by how much it was proven', async () => {
    const { number, ticketId, k } = await asked()
    assert.ok((await ticketByLink(desk.world, visitor, { number, k })).asked)
    await answerAuthorship(desk.world, visitor, { number, k, answer: 'mine' })
    assert.partialDeepStrictEqual(await eventOf(ticketId, 'ticket.authorship_confirmed'), {
      trust: 'L',
      actor_id: desk.oleg.id,
    })
    assert.equal((await ticketPage(desk.world, desk.anna, { number })).authorship, null)
    assert.equal((await ticketByLink(desk.world, visitor, { number, k })).asked, null)
    await refuses(answerAuthorship(desk.world, visitor, { number, k, answer: 'not_mine' }), 'nothing_to_confirm')
  })

  it('confirm-authorship: signed in, it is proven as well as the session, and what waited is our move again', async () => {
    const { number, ticketId } = await opened()
    const until = new Date(desk.world.clock().getTime() + 20 * 24 * 3_600_000).toISOString()
    await setAside(desk.world, desk.anna, {
      ticketId,
      for: 'waiting_for_client',
      reason: 'Подтвердите.',
      nextContactBy: until,
    })
    await confirmAuthorship(desk.world, desk.oleg, { ticketId })
    assert.equal((await eventOf(ticketId, 'ticket.authorship_confirmed')).trust, 'P1')
    const now = await ticketNow(desk.world, ticketId)
    assert.equal(now.status, 'open')
    assert.ok(now.next_contact_by! < new Date(until), 'the promise runs as after any word of a client')
    assert.equal((await clientTicket(desk.world, desk.oleg, { number })).may.answerForIt, 'nothing_to_confirm')
  })

  it('is asked of nobody else: a colleague reads whose word is awaited, a stranger nothing', async () => {
    const { number, ticketId } = await opened()
    const seen = await clientTicket(desk.world, desk.irina, { number })
    assert.deepEqual([seen.authorship, seen.may.answerForIt], ['unconfirmed', 'not_asked_of_you'])
    await refuses(confirmAuthorship(desk.world, desk.irina, { ticketId }), 'not_asked_of_you')
    await refuses(denyAuthorship(desk.world, desk.irina, { ticketId }), 'not_asked_of_you')
    await refuses(denyAuthorship(desk.world, desk.mallory, { ticketId }), 'ticket_not_found')
    const { open } = await myTickets(desk.world, desk.oleg, {})
    assert.equal(open.find((row) => row.number === number)?.authorship, 'unconfirmed')
  })

  it('deny-authorship: over for the client, kept for staff, told to whoever has it', async () => {
    const { number, ticketId } = await opened()
    const next = new Date(desk.world.clock().getTime() + 3_600_000).toISOString()
    await postReply(desk.world, desk.anna, { ticketId, text: 'Обычно это DNS.', nextContactBy: next })
    await denyAuthorship(desk.world, desk.oleg, { ticketId })
    assert.partialDeepStrictEqual(await ticketNow(desk.world, ticketId), { status: 'closed', next_contact_by: null })
    const page = await ticketPage(desk.world, desk.anna, { number })
    assert.equal(page.authorship, 'denied')
    const told = await desk.world.db
      .selectFrom('notices')
      .select(['kind', 'agent_id'])
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'disowned')
      .execute()
    assert.deepEqual(new Set(told.map(({ agent_id }) => agent_id)), new Set([desk.anna.id, desk.maria.id]))
    const { entries } = await clientTicket(desk.world, desk.oleg, { number })
    assert.equal(entries.at(-1)?.kind, 'authorship_denied')
  })

  it('whoever goes on writing in it has written it; by an unproven mail nobody has', async () => {
    const { ticketId } = await opened()
    await refuses(confirmAuthorship(desk.world, { ...desk.oleg, accounts: [] }, { ticketId }), 'ticket_not_found')
    await postReply(desk.world, { ...desk.oleg, trust: 'M0', channel: 'mail' }, { ticketId, text: 'Ещё раз.' })
    assert.ok(!(await historyOf(desk.world, ticketId)).includes('ticket.authorship_confirmed'))
    await postReply(desk.world, desk.oleg, { ticketId, text: 'Добавлю.' })
    assert.ok((await historyOf(desk.world, ticketId)).includes('ticket.authorship_confirmed'))
  })

  it('whoever is about to write to many reads of how many nobody knows who wrote them', async () => {
    const [one, other] = [await asked(), await desk.ticket('Настоящая', desk.irina)]
    const ticketIds = [one.ticketId, other.ticketId].join()
    assert.equal((await bulkSamples(desk.world, desk.anna, { ticketIds })).unconfirmed, 1)
  })

  it('what an agent takes out of the tray is asked about as well', async () => {
    const { mailId, reason } = await arrives({ judged: { canBeAsked: false } })
    assert.equal(reason, 'unproven', 'what is forged by its form is asked about by nobody itself')
    const { number } = await openFromMail(desk.world, desk.anna, {
      mailId,
      contactId: desk.oleg.id,
      accountId: desk.vector,
    })
    assert.equal((await ticketPage(desk.world, desk.anna, { number })).authorship, 'unconfirmed')
  })

  it('is asked once more after two days; a week of silence ends what waits for nothing else, and a click opens it again', async () => {
    const [looked, unseen] = [await asked(), await opened()]
    const nextContactBy = new Date(desk.world.clock().getTime() + 30 * 24 * 3_600_000).toISOString()
    const wait = { for: 'waiting_for_client', reason: 'Подтвердите, пожалуйста.', nextContactBy } as const
    await setAside(desk.world, desk.anna, { ticketId: looked.ticketId, ...wait })
    const kinds = async (ticketId: string) =>
      (await historyOf(desk.world, ticketId)).filter((kind) => kind === 'ticket.authorship_asked_again').length
    for (const days of [1, 1, 4]) {
      desk.clock.pass({ days })
      await Promise.all([watchUnconfirmed(desk.world), watchUnconfirmed(desk.world)])
    }
    assert.deepEqual([await kinds(looked.ticketId), await kinds(unseen.ticketId)], [1, 1])
    assert.equal((await ticketNow(desk.world, looked.ticketId)).status, 'waiting_for_client')
    desk.clock.pass({ days: 1 })
    await Promise.all([watchUnconfirmed(desk.world), watchUnconfirmed(desk.world)])
    assert.equal((await ticketNow(desk.world, looked.ticketId)).status, 'closed')
    assert.equal((await ticketNow(desk.world, unseen.ticketId)).status, 'new', 'what nobody of us has read is not over')
    const { number, k } = looked
    await answerAuthorship(desk.world, visitor, { number, k, answer: 'mine' })
    const again = await ticketNow(desk.world, looked.ticketId)
    assert.equal(again.status, 'open')
    assert.ok(again.next_contact_by, 'and it is promised an answer')
  })

  describe('under attack', () => {
    it('a scanner that opens the link changes nothing', async () => {
      const { number, ticketId, k } = await asked()
      const before = await historyOf(desk.world, ticketId)
      const { http } = await desk.http()
      for (const method of ['GET', 'HEAD'] as const)
        for (const url of [
          `/t/${number}?k=${k}`,
          `/t/${number}/link?k=${k}`,
          `/t/${number}/link/author?k=${k}&answer=mine`,
        ])
          await http.inject({ method, url })
      assert.deepEqual(await historyOf(desk.world, ticketId), before)
      const form = { number: String(number), k, answer: 'mine' }
      const said = await http.inject({
        method: 'POST',
        url: `/t/${number}/link/author`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      })
      assert.equal(said.statusCode, 303)
      assert.equal((await ticketPage(desk.world, desk.anna, { number })).authorship, null)
    })

    it('a link is good for its own contact and ticket, for two weeks, and as long as its contact', async () => {
      const leaver = await desk.contact('Уходящая', desk.vector, 'technical')
      await hasPassword(leaver)
      const [mine, theirs] = [await asked(), await asked({ by: leaver })]
      const say = (number: number, k: string) => answerAuthorship(desk.world, visitor, { number, k, answer: 'mine' })
      await refuses(say(theirs.number, mine.k), 'ticket_link_not_found')
      await refuses(say(mine.number, `${mine.k.slice(0, -2)}AA`), 'ticket_link_not_found')
      await endContact(desk.world, desk.maria, { accountId: desk.vector, contactId: leaver.id })
      await refuses(say(theirs.number, theirs.k), 'ticket_link_not_found')
      desk.clock.pass({ days: 14 })
      await refuses(say(mine.number, mine.k), 'ticket_link_not_found')
    })

    it('two answers at one moment are one', async () => {
      const { number, ticketId, k } = await asked()
      const both = await Promise.allSettled([
        answerAuthorship(desk.world, visitor, { number, k, answer: 'mine' }),
        answerAuthorship(desk.world, visitor, { number, k, answer: 'not_mine' }),
        resolveTicket(desk.world, desk.anna, { ticketId, ...words }),
      ])
      const answers = both.slice(0, 2).filter(({ status }) => status === 'fulfilled')
      assert.equal(answers.length, 1)
      const said = (await historyOf(desk.world, ticketId)).filter((kind) => kind.startsWith('ticket.authorship'))
      assert.equal(said.length, 1)
    })

    it('what is solved meanwhile stays solved when its client confirms it', async () => {
      const { ticketId, number, k } = await asked()
      await resolveTicket(desk.world, desk.anna, { ticketId, ...words })
      await answerAuthorship(desk.world, visitor, { number, k, answer: 'mine' })
      assert.equal((await ticketNow(desk.world, ticketId)).status, 'resolved')
      await answerByLink(desk.world, visitor, { number, k, answer: 'works' })
    })

    it('a flood opens five an hour, holds the rest, and is one letter a day', async () => {
      await nextDay()
      const ends = []
      for (let n = 0; n < 8; n++) ends.push(await arrives({ subject: `Срочно ${n}` }))
      assert.equal(ends.filter(({ outcome }) => outcome === 'opened').length, 5)
      assert.deepEqual(new Set(ends.slice(5).map(({ reason }) => reason)), new Set(['too_many']))
      assert.equal((await letters()).length, 1)
      await desk.ticket('Настоящая заявка', desk.oleg)
    })

    it('sends nothing of the forger’s on, and nothing of the account’s to anybody', async () => {
      const lure = 'canary-lure'
      const subject = `Пароль ${lure} https://evil.example/${lure} evil-site.example +7 (495) 123-45-67`
      const { letter, ticketId } = await asked({
        subject,
        text: `${lure} body`,
        messageId: `<${lure}@evil.example>`,
        from: `${lure} <oleg@people.example>`,
      })
      await setAside(desk.world, desk.anna, {
        ticketId,
        for: 'waiting_for_third_party',
        reason: 'Ждём.',
        nextContactBy: new Date(desk.world.clock().getTime() + 3_600_000).toISOString(),
      })
      const waiting = await letters()
      desk.clock.pass({ days: 3 })
      await watchUnconfirmed(desk.world)
      const all = [letter, ...waiting, ...(await letters())]
      assert.ok(all.length > 2, 'the first letter, that we wait, and the second question')
      for (const { raw, text, html, subject: head } of all) {
        const said = `${raw}\n${text}\n${html}\n${head}`
        for (const theirs of [`${lure} body`, 'evil', `<${lure}`, '77-1820', 'Вектор»', 'vps-17'])
          assert.ok(!said.includes(theirs), `${theirs} stands in “${head}”`)
        // However it is written. Three digits alone stand in many a signature by chance.
        assert.doesNotMatch(said, /495\D{0,3}123\D?45\D?67/, `the number to call stands in “${head}”`)
      }
    })

    it('a mail without a subject is never called by its first words', async () => {
      const { letter, number } = await asked({ subject: '', text: 'canary-first-words of a forger' })
      assert.ok(!`${letter.raw}${letter.text}`.includes('canary-first-words'))
      assert.equal((await ticketPage(desk.world, desk.anna, { number })).subject, 'Без темы')
    })
  })
})
