import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { mailFor, proven, type Sent } from '../../../../test/arrives.ts'
import { confirmed, freshDesk, type Player } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { refuses } from '../../../../test/telling.ts'
import { incomingMail } from '../../../screens/incoming-mail.ts'
import { ownMail } from '../../../screens/own-mail.ts'
import { ownMails } from '../../../screens/own-mails.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { topicList } from '../../../screens/topic-list.ts'
import { addTopic } from '../../../tickets/commands/add-topic.ts'
import { disownMail } from './disown-mail.ts'
import { openFromMail } from './open-from-mail.ts'
import { openOwnMail } from './open-own-mail.ts'

describe('A mail that waits for its own sender', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const bring = mailFor(desk)
  /** Oleg acts for «Вектор» and for the other account too. */
  let oleg: Player
  before(async () => {
    const noEnd = { may_call: false, until: null, named: null, ended_at: null }
    await desk.world.db
      .insertInto('account_contacts')
      .values({ account_id: desk.other, contact_id: desk.oleg.id, role: 'technical', ...noEnd })
      .execute()
    oleg = { ...desk.oleg, accounts: [...desk.oleg.accounts, { id: desk.other, role: 'technical' }] }
    await letters()
  })
  const letters = async () => {
    await desk.jobs()
    return sink.fresh()
  }
  const arrives = (sent: Sent & { by?: Player } = {}) =>
    bring({
      subject: 'Счёт за ноябрь',
      text: 'В счёте два сервера, а у нас один.',
      ...sent,
      judged: { ...proven, address: 'x@people.example', contactId: (sent.by ?? oleg).id, ...sent.judged },
    })
  const shown = (mailId: string) => incomingMail(desk.world, desk.anna, { mailId })
  const withFile = {
    head: ['Content-Type: multipart/mixed; boundary=b'],
    text: [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Счёт приложен.',
      '--b',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename=bill.pdf',
      '',
      'PDF',
      '--b--',
    ].join('\r\n'),
  }

  it('of a client of several accounts is asked by letter for which, and repeats none of it', async () => {
    const mailId = await arrives()
    assert.deepEqual((({ state, reason }) => [state, reason])(await shown(mailId)), ['held', 'several_accounts'])
    const [letter, ...more] = await letters()
    assert.equal(more.length, 0)
    assert.match(letter!.text!, new RegExp(`/mail/${mailId}`))
    assert.match(letter!.text!, /от нескольких клиентов/)
    for (const word of ['два сервера', 'Вектор»', 'Other', '77-1820']) assert.ok(!letter!.raw.includes(word))
  })

  it('open-own-mail: their choice makes it a ticket, proven by their session, with its files and its end', async () => {
    const mailId = await arrives(withFile)
    const page = await ownMail(desk.world, oleg, { mailId })
    assert.deepEqual(page.accounts.map(({ name }) => name).sort(), ['Other Ltd', 'ООО «Вектор»'])
    assert.ok((await ownMails(desk.world, oleg, {})).mails.some((one) => one.mailId === mailId))
    await refuses(openOwnMail(desk.world, oleg, { mailId }), 'account_missing')
    const { number, ticketId } = await openOwnMail(desk.world, oleg, { mailId, accountId: desk.other })
    const ticket = await ticketPage(desk.world, desk.anna, { number })
    assert.deepEqual(
      [ticket.account.name, ticket.channel, ticket.authorship, ticket.entries[0]?.files.map(({ name }) => name)],
      ['Other Ltd', 'mail', null, ['bill.pdf']],
    )
    const { trust } = await desk.world.db
      .selectFrom('events')
      .select('trust')
      .where('stream_id', '=', ticketId)
      .where('seq', '=', 1)
      .executeTakeFirstOrThrow()
    assert.equal(trust, 'P1')
    const end = await shown(mailId)
    assert.deepEqual([end.outcome, end.ticketNumber, end.endedBy], ['opened', number, oleg.name])
    assert.equal((await openOwnMail(desk.world, oleg, { mailId, accountId: desk.vector })).number, number, 'once')
    await refuses(ownMail(desk.world, oleg, { mailId }), 'mail_not_found')
  })

  it('is of nobody else: not a colleague’s, not a stranger’s, and not of an account they act for no more', async () => {
    const mailId = await arrives()
    for (const other of [desk.irina, desk.mallory]) {
      await refuses(ownMail(desk.world, other, { mailId }), 'mail_not_found')
      await refuses(openOwnMail(desk.world, other, { mailId, accountId: desk.other }), 'mail_not_found')
      await refuses(disownMail(desk.world, other, { mailId }), 'mail_not_found')
    }
    await refuses(openOwnMail(desk.world, desk.oleg, { mailId, accountId: desk.other }), 'account_not_found')
    const forged = await arrives({ judged: { level: 'M0', canBeAsked: false } })
    await refuses(ownMail(desk.world, oleg, { mailId: forged }), 'mail_not_found')
  })

  it('has one end when its sender and an agent decide at once', async () => {
    const mailId = await arrives()
    const tries = await Promise.allSettled([
      openOwnMail(desk.world, oleg, { mailId, accountId: desk.other }),
      openFromMail(desk.world, desk.anna, { mailId, contactId: oleg.id, accountId: desk.vector }),
      disownMail(desk.world, oleg, { mailId }),
    ])
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  it('disown-mail: it was not them, nothing becomes of it, and it is kept', async () => {
    const mailId = await arrives()
    await disownMail(desk.world, oleg, { mailId })
    const { outcome, reason, endedBy } = await shown(mailId)
    assert.deepEqual([outcome, reason, endedBy], ['dismissed', 'disowned', oleg.name])
    await refuses(openOwnMail(desk.world, oleg, { mailId, accountId: desk.other }), 'mail_not_found')
    assert.deepEqual(
      (await ownMails(desk.world, oleg, {})).mails.filter((one) => one.mailId === mailId),
      [],
    )
  })

  it('where the topic of letters asks for signing in, a letter is no ticket until its sender has', async () => {
    await topicOfLetters({ channels: ['portal'] })
    const mailId = await arrives({ by: desk.irina })
    assert.deepEqual((({ state, reason }) => [state, reason])(await shown(mailId)), ['held', 'needs_signing_in'])
    const letter = (await letters()).find(({ text }) => text?.includes(mailId))
    assert.match(letter!.text!, /недостаточно надёжно/)
    const { number } = await openOwnMail(desk.world, desk.irina, { mailId })
    assert.equal((await ticketPage(desk.world, desk.anna, { number })).topicName, 'Только из кабинета')
  })

  it('where it asks for a second factor, signing in without one is not enough', async () => {
    await topicOfLetters({ proof: 'factor' })
    const mailId = await arrives({ by: desk.irina })
    assert.equal((await shown(mailId)).reason, 'needs_signing_in')
    assert.equal((await ownMail(desk.world, desk.irina, { mailId })).may.open, 'topic_needs_factor')
    await refuses(openOwnMail(desk.world, desk.irina, { mailId }), 'topic_needs_factor')
    await openOwnMail(desk.world, confirmed(desk.world, desk.irina), { mailId })
  })

  it('an agent may decide for them, whatever the topic asks of letters', async () => {
    const mailId = await arrives({ by: desk.irina })
    await openFromMail(desk.world, desk.anna, { mailId, contactId: desk.irina.id, accountId: desk.vector })
    assert.equal((await shown(mailId)).outcome, 'opened')
  })

  it('one topic at most is chosen for letters', async () => {
    const { topics } = await topicList(desk.world, desk.maria, {})
    assert.equal(topics.filter(({ letters }) => letters).length, 1)
  })

  let topics = 0
  const topicOfLetters = (policy: { channels?: ['portal']; proof?: 'factor' }) =>
    addTopic(desk.world, desk.maria, {
      nameRu: policy.proof ? `С фактором ${topics++}` : 'Только из кабинета',
      nameEn: policy.proof ? `With a factor ${topics++}` : 'From the portal alone',
      lineId: desk.lines.first,
      impact: 'question',
      urgency: 'normal',
      letters: true,
      ...policy,
    })
})
