import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { replaysIn } from '../trust/replays.ts'
import { countArrival } from './counts.ts'
import { objectionToAnswer } from './objection.ts'
import { isStorm, mayAnswerOnceMore, mostAnswers, stormBegins, subjectOfLoop } from './rates.ts'

const own = ['desk.example']
const from = (author: string | null, headers: string[] = [], returnPath = author ?? 'x@client.ru') => ({
  returnPath,
  author,
  lines: headers.map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line })),
})

describe('an automatic answer', () => {
  const table: [string, Parameters<typeof objectionToAnswer>[0], string | null][] = [
    ['to a person', from('oleg@client.ru'), null],
    ['to a person whose program says that he is none', from('oleg@client.ru', ['Auto-Submitted: no']), null],
    ['to the null path', from('oleg@client.ru', [], ''), 'null_path'],
    ['to the null path in a header', from('oleg@client.ru', ['Return-Path: <>']), 'null_path'],
    ['to an absence notice', from('oleg@client.ru', ['Auto-Submitted: auto-replied (vacation)']), 'auto_submitted'],
    ['to bulk', from('news@client.ru', ['Precedence: Bulk']), 'precedence'],
    ['to an answer of an old kind', from('oleg@client.ru', ['Precedence: auto_reply']), 'precedence'],
    ['to a list', from('oleg@client.ru', ['List-Id: <all.client.ru>']), 'list'],
    ['to a newsletter', from('oleg@client.ru', ['List-Unsubscribe: <mailto:u@client.ru>']), 'list'],
    ['to Exchange that wants none', from('oleg@client.ru', ['X-Auto-Response-Suppress: OOF']), 'suppressed'],
    ['to another robot', from('oleg@client.ru', ['X-Autoreply: yes']), 'suppressed'],
    ['to the mailer daemon', from('MAILER-DAEMON@client.ru'), 'robot'],
    ['to nobody', from('no-reply@client.ru'), 'robot'],
    ['to nobody by another name', from('noreply+7@client.ru'), 'robot'],
    ['to who cannot be told', from(null), 'robot'],
    ['to a bounce address', from('oleg@client.ru', [], 'bounces+123@mailer.example'), 'robot'],
    ['to ourselves', from('support@desk.example'), 'own_address'],
    ['round in circles', from('oleg@client.ru', Array(31).fill('Received: from a by b')), 'too_many_hops'],
    ['through many stations', from('oleg@client.ru', Array(30).fill('Received: from a by b')), null],
  ]
  for (const [what, mail, expected] of table)
    it(`${what}: ${expected ?? 'goes'}`, () => assert.equal(objectionToAnswer(mail, own), expected))

  it('goes once a day to who is not proven, ten times in three hours to who is', () => {
    const never = { inADay: 0, inThreeHours: 0 }
    assert.ok(mayAnswerOnceMore('M0', never) && mayAnswerOnceMore('M1', never) && mayAnswerOnceMore('M2', never))
    assert.ok(!mayAnswerOnceMore('M0', { inADay: mostAnswers.aDay, inThreeHours: 0 }))
    assert.ok(mayAnswerOnceMore('M1', { inADay: 9, inThreeHours: mostAnswers.inThreeHours - 1 }))
    assert.ok(!mayAnswerOnceMore('M1', { inADay: 10, inThreeHours: mostAnswers.inThreeHours }))
  })

  it('knows a subject again, however often it was answered', () => {
    const subjects = [
      'The shop is down',
      'Re: [#104233] The shop is down',
      'Автоответ: RE: [Ticket 77] the shop  is down',
      'Re[2]: The shop is down',
    ]
    assert.deepEqual(new Set(subjects.map(subjectOfLoop)), new Set(['the shop is down']))
  })
})

describe('what is counted', () => {
  const desk = freshDesk()
  const ticket = '0195a1c0-0000-7000-8000-000000000001'

  it('ends a storm on a ticket, and begins anew when it is over', async () => {
    const known = { standing: 'proven', isKnown: true } as const
    const arrives = () =>
      countArrival(desk.world.limits, { from: 'oleg@client.ru', ticketId: ticket, subject: 'Down', ...known })
    for (let i = 0; i < stormBegins.bySenderAndTicket; i++) assert.ok(!isStorm(await arrives()))
    assert.ok(isStorm(await arrives()))
    desk.clock.moveTo('2026-03-02T10:11:00Z')
    assert.ok(!isStorm(await arrives()))
  })

  it('ends a loop of strangers by its subject, whoever writes and whichever tickets it opens', async () => {
    const arrives = (i: number) =>
      countArrival(desk.world.limits, {
        from: `a${i}@client.ru`,
        ticketId: null,
        subject: `Re: [#${200_000 + i}] Loop`,
        standing: 'unproven',
        isKnown: false,
      })
    for (let i = 0; i < stormBegins.bySubject; i++) assert.ok(!isStorm(await arrives(i)))
    assert.ok(isStorm(await arrives(99)))
  })

  it('knows a signature that comes again with another envelope, on every node', async () => {
    const signature = { domain: 'client.ru', value: 'abc=' }
    const [one, other] = [replaysIn(desk.world), replaysIn(desk.world)]
    assert.equal(await one.isReplay(signature, 'first'), false)
    assert.equal(await other.isReplay(signature, 'first'), false)
    assert.equal(await other.isReplay(signature, 'second'), true)
    assert.equal(await one.isReplay(signature, 'second'), true)
    assert.equal(await one.isReplay(signature, 'first'), false)
  })
})
