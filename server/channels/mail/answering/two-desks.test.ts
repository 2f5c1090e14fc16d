import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { mailFor, proven, type Sent } from '../../../../test/arrives.ts'
import { freshDesk, type Story } from '../../../../test/cast.ts'
import { mailSink, type Received } from '../../../../test/mail-sink.ts'
import { addContact } from '../../../accounts/commands/add-contact.ts'
import { mailStorms } from '../../../screens/mail-storms.ts'
import { openForClient } from '../../../tickets/commands/open-for-client.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { mostAnswers, stormBegins } from './rates.ts'

/** More rounds than any exchange may have. */
const endless = 40
const nextContactBy = '2026-03-02T13:00:00Z'

/** Somebody of the other side, as a client of this desk. */
const knows = async (desk: Story, email: string) =>
  (await addContact(desk.world, desk.maria, { accountId: desk.other, name: email, email, role: 'technical' })).contactId

/** A person of the desk writes to this client first. */
async function writesTo(desk: Story, contactId: string) {
  const { ticketId } = await openForClient(desk.world, desk.anna, {
    accountId: desk.other,
    contactId,
    subject: 'Your certificate',
    text: 'It ends in May.',
    heardBy: 'ourselves',
    nextContactBy,
  })
  await postReply(desk.world, desk.anna, { ticketId, text: 'Please tell us whether you need it.', nextContactBy })
}

describe('two desks that write to each other', () => {
  const sinks = [mailSink(), mailSink()] as const
  const addresses = ['support@one.example', 'support@two.example'] as const
  const desks = [0, 1].map((i) =>
    freshDesk(undefined, {
      smtpUrl: sinks[i]!.url,
      mailFrom: `Desk <${addresses[i]}>`,
      publicUrl: `https://desk.${i === 0 ? 'one' : 'two'}.example`,
    }),
  ) as [Story, Story]
  const arrivesAt = desks.map(mailFor)

  /** Each hands the other what it has for it, until neither has; says how many mails went over. */
  async function exchange(judged: Sent['judged']) {
    const sent: Received[] = []
    for (let round = 0; round < endless; round++) {
      let went = 0
      for (const i of [0, 1] as const) {
        await desks[i].jobs()
        for (const mail of sinks[i].fresh().filter(({ receiver }) => receiver === addresses[1 - i])) {
          await arrivesAt[1 - i]!({ raw: Buffer.from(mail.raw), path: mail.sender, to: mail.receiver, judged })
          sent.push(mail)
          went++
        }
      }
      if (went === 0) return sent
    }
    return assert.fail('they go on for ever')
  }

  before(async () => {
    for (const desk of desks) await desk.jobs()
    for (const sink of sinks) sink.fresh()
  })

  it('as strangers: a letter of a person, and one answer that says it has come', async () => {
    const contactId = await knows(desks[1], addresses[0])
    await desks[1].jobs()
    sinks[1].fresh()
    await writesTo(desks[1], contactId)
    const sent = await exchange({})
    const [answer, ...more] = sent.filter(({ receiver }) => receiver === addresses[1])
    assert.deepEqual(more, [])
    assert.equal(answer!.headers.get('auto-submitted'), 'auto-replied')
    assert.equal(answer!.text!.includes('certificate'), false)
  })

  it('as clients of each other: a letter of a person, and the receipt of the ticket it became', async () => {
    await desks[0].later({ days: 2 })
    desks[1].clock.pass({ days: 2 })
    await knows(desks[0], addresses[1])
    for (const i of [0, 1] as const) {
      await desks[i].jobs()
      sinks[i].fresh()
    }
    const [contact] = await desks[1].world.db
      .selectFrom('persons')
      .select('id')
      .where('email', '=', addresses[0])
      .execute()
    await postReplyTo(desks[1], contact!.id)
    const sent = await exchange(proven)
    assert.deepEqual(
      sent.map(({ receiver, headers }) => [receiver, headers.get('auto-submitted') ?? 'a person']),
      [
        [addresses[0], 'a person'],
        [addresses[1], 'auto-replied'],
      ],
    )
  })

  async function postReplyTo(desk: Story, contactId: string) {
    const ticket = await desk.world.db
      .selectFrom('tickets')
      .select('id')
      .where('contact_id', '=', contactId)
      .executeTakeFirstOrThrow()
    await postReply(desk.world, desk.anna, {
      ticketId: ticket.id,
      text: 'Have you decided?',
      nextContactBy: '2026-03-04T13:00:00Z',
    })
  }
})

describe('a machine that answers everything', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)

  before(async () => {
    for (const name of ['vacation', 'everyone', 'helpdesk']) await knows(desk, `${name}@client.example`)
    await desk.jobs()
    sink.fresh()
  })

  /** What the desk writes to this address is answered by `answer`, until it writes no more; says how often. */
  async function talksTo(address: string, answer: (mail: Received, n: number) => Sent) {
    let answered = 0
    for (; answered < endless; ) {
      await desk.jobs()
      const mails = sink.fresh().filter(({ receiver }) => receiver === address)
      if (mails.length === 0) return answered
      for (const mail of mails) await arrives({ from: address, judged: proven, ...answer(mail, answered++) })
    }
    return assert.fail('they go on for ever')
  }
  const contactAt = async (email: string) =>
    (await desk.world.db.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

  it('on holiday: its notice is kept beside the ticket, reopens nothing and gets no answer', async () => {
    const address = 'vacation@client.example'
    await writesTo(desk, await contactAt(address))
    const before = await desk.world.db.selectFrom('tickets').select('id').execute()
    const answered = await talksTo(address, (mail) => ({
      path: '',
      subject: `Автоответ: ${mail.subject}`,
      head: ['Auto-Submitted: auto-replied (vacation)', `In-Reply-To: ${mail.messageId}`],
      text: 'Я в отпуске до понедельника.',
      judged: {},
    }))
    assert.ok(answered > 0)
    assert.equal((await desk.world.db.selectFrom('tickets').select('id').execute()).length, before.length)
    const kept = await desk.world.db
      .selectFrom('incoming_mail')
      .select(['outcome', 'ticket_id'])
      .where('reason', '=', 'out_of_office')
      .execute()
    assert.equal(kept.length, answered)
    assert.ok(kept.every(({ outcome, ticket_id }) => outcome === 'automatic' && ticket_id !== null))
  })

  it('a mailing list: what it sends round is kept and answered by nobody', async () => {
    const address = 'everyone@client.example'
    await writesTo(desk, await contactAt(address))
    await talksTo(address, (mail) => ({
      subject: `[everyone] ${mail.subject}`,
      head: ['List-Id: <everyone.client.example>', 'Precedence: list'],
    }))
    const opened = await desk.world.db
      .selectFrom('incoming_mail')
      .select('outcome')
      .where('reason', '=', 'list')
      .execute()
    assert.ok(opened.length > 0 && opened.every(({ outcome }) => outcome === 'automatic'))
  })

  it('another desk that hides that it is a machine and calls everything anew: receipts end, then a storm holds it', async () => {
    const address = 'helpdesk@client.example'
    const words = ['Received', 'Your request', 'Thank you', 'Case', 'Ticket opened', 'Registered']
    await arrives({ from: address, subject: 'Case 1', judged: proven })
    const answered = await talksTo(address, (_, n) => ({ subject: `${words[n % 6]} ${1000 + n * 7}` }))
    assert.equal(answered, mostAnswers.inThreeHours)
    // It writes on by itself: from here on its mails are held, and none of them is lost.
    for (let i = 0; i < 5; i++) await arrives({ from: address, subject: `Reminder ${i}`, judged: proven })
    const [storm] = (await mailStorms(desk.world, desk.anna, {})).storms
    assert.equal(storm!.about, address)
    assert.equal(storm!.held, 1 + answered + 5 - stormBegins.bySenderAndTicket)
  })
})

describe('a stranger', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const arrives = mailFor(desk)
  const letters = async () => {
    await desk.jobs()
    return sink.fresh()
  }
  before(letters)

  it('is told once a day that a person looks at their letter, in their language and without a word of it', async () => {
    await arrives({
      from: 'pyotr@stranger.example',
      subject: 'Не работает сайт',
      text: 'Пароль: секрет',
      messageId: '<q@s.example>',
    })
    await arrives({ from: 'pyotr@stranger.example', subject: 'Почему нет ответа?', text: 'Ещё раз' })
    const [letter, ...more] = await letters()
    assert.deepEqual(more, [])
    assert.match(letter!.text!, /Его прочитает сотрудник/)
    assert.doesNotMatch(letter!.raw, /секрет|сайт|Пётр/)
    assert.equal(letter!.inReplyTo, '<q@s.example>')
    assert.equal(letter!.headers.get('auto-submitted'), 'auto-replied')
    await desk.later({ hours: 25 })
    await arrives({ from: 'pyotr@stranger.example', text: 'Still no answer?' })
    assert.match((await letters())[0]!.text!, /A person will look at it/)
  })

  it('is not told when their domain says that they did not write it', async () => {
    await arrives({ from: 'boss@bank.example', judged: { disowned: true } })
    assert.deepEqual(await letters(), [])
  })
})
