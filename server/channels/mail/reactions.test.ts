import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../test/cast.ts'
import { headerNames, mailSink, type Received } from '../../../test/mail-sink.ts'
import { addContact } from '../../accounts/commands/add-contact.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { asSystem, type World } from '../../platform/command.ts'
import { systemStream } from '../../platform/events.ts'
import { askReset } from '../../sign-in/commands/ask-reset.ts'
import { setPassword } from '../../sign-in/commands/set-password.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { moveNextContact } from '../../tickets/commands/move-next-contact.ts'
import { openTicket } from '../../tickets/commands/open-ticket.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { resolveTicket } from '../../tickets/commands/resolve-ticket.ts'
import { setAside } from '../../tickets/commands/set-aside.ts'
import { makerOf, ownMessageId } from './message-id.ts'
import { mailReactions } from './reactions.ts'

/** 16:00 in Moscow, 13:00 in London. */
const nextContactBy = '2026-03-02T13:00:00Z'
const plain = (text = '') => text.replaceAll('\u00a0', ' ')

describe('letters to the client', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })

  /** What happens, and what its letter says to a Russian in Moscow and to an Englishwoman in London. */
  const stories = {
    receipt: {
      happens: async () => {},
      ru: ['Заявка № {n} принята', 'Ответим до 2 марта, 13:00 (МСК).', 'Заявкой занимается Первая линия.'],
      en: ['Ticket #{n} received', 'We will answer by 2 March, 10:00 (GMT).', 'It is with First line.'],
      machine: true,
    },
    reply: {
      happens: (ticketId: string) =>
        postReply(desk.world, desk.anna, { ticketId, text: 'Looking at the log.\n\nIt is <full>.', nextContactBy }),
      ru: [
        'Ответ по заявке № {n}',
        'Анна Первая:\nLooking at the log.\n\nIt is <full>.',
        'Заявкой занимается Анна Первая, Первая линия.',
        'Следующее сообщение — до 2 марта, 16:00 (МСК), даже если новостей не будет.',
      ],
      en: [
        'An answer in ticket #{n}',
        'It is with Анна Первая, First line.',
        'Next update by 2 March, 13:00 (GMT), even if there is no news.',
      ],
      machine: false,
    },
    hand_over: {
      happens: (ticketId: string) =>
        handOver(desk.world, desk.anna, {
          ticketId,
          lineId: desk.lines.second,
          agentId: desk.vera.id,
          summary: 'Only for colleagues: the disk is full.',
          reason: 'An engineer is needed.',
          nextContactBy,
        }),
      ru: ['Заявку № {n} передали', 'Теперь заявкой занимается Вера Вторая, Вторая линия.', 'Почему:\nAn engineer'],
      en: ['Ticket #{n} was handed over', 'It is now with Вера Вторая, Second line.', 'Why:\nAn engineer is needed.'],
      machine: true,
    },
    waiting: {
      happens: (ticketId: string) =>
        setAside(desk.world, desk.anna, {
          ticketId,
          for: 'waiting_for_client',
          reason: 'The new login',
          nextContactBy,
        }),
      ru: ['Заявка № {n}: ждём вас', 'Что нужно от вас:\nThe new login', 'Ответить на странице заявки:'],
      en: ['Ticket #{n}: we need something from you', 'What we need from you:\nThe new login'],
      machine: true,
    },
    next_contact: {
      happens: (ticketId: string) =>
        moveNextContact(desk.world, desk.anna, { ticketId, reason: 'The vendor is slow.', nextContactBy }),
      ru: [
        'Заявка № {n}: новое время ответа',
        'Раньше обещали написать до 2 марта, 13:00 (МСК).',
        'Следующее сообщение — до 2 марта, 16:00 (МСК), даже если новостей не будет.',
        'Почему:\nThe vendor is slow.',
      ],
      en: ['Earlier we promised an update by 2 March, 10:00 (GMT).', 'Next update by 2 March, 13:00 (GMT), even'],
      machine: true,
    },
    solution: {
      happens: (ticketId: string) =>
        resolveTicket(desk.world, desk.anna, {
          ticketId,
          happened: 'The disk',
          done: 'Cleaned',
          advice: 'Rotate logs',
        }),
      ru: [
        'Заявка № {n} решена, проверьте',
        'Что было:\nThe disk\n\nЧто сделали:\nCleaned\n\nЧтобы не повторилось:\nRotate logs',
        'Работает? Скажите это на странице заявки, входить не нужно.',
      ],
      en: [
        'Ticket #{n} is solved, please check',
        'What was wrong:\nThe disk',
        'Is it working? Tell us on the ticket page, no sign-in needed.',
      ],
      machine: false,
    },
  }

  for (const [kind, story] of Object.entries(stories))
    for (const language of ['ru', 'en'] as const)
      it(`a ${kind} arrives in ${language}, as text and as HTML`, async () => {
        const reader = language === 'ru' ? desk.oleg : desk.mallory
        const { ticketId, number } = await desk.ticket('Сайт не открывается', reader)
        await desk.jobs()
        const [receipt] = aboutTicket(sink.fresh())
        await story.happens(ticketId)
        await desk.jobs()
        const came = aboutTicket(sink.fresh())
        assert.equal(came.length, kind === 'receipt' ? 0 : 1)
        const letter = came[0] ?? receipt!

        assert.equal(letter.subject, `[#${number}] Сайт не открывается`)
        assert.equal(letter.to?.value[0]?.name, reader.name)
        assert.equal(letter.from?.value[0]?.address, 'support@desk.example')
        for (const expected of story[language])
          assert.ok(said(letter).includes(expected.replace('{n}', String(number))), said(letter))
        // Signed for this reader, on a line of its own.
        const page = said(letter).match(/^http.*[?]k=[\w-]{48}$/m)?.[0]
        assert.ok(page?.startsWith(`http://localhost:3000/t/${number}?`), said(letter))
        assert.ok(String(letter.html).includes(`<html lang="${language}">`))
        assert.ok(String(letter.html).includes(`href="${page}"`))
        assert.equal(letter.headers.get('auto-submitted'), story.machine ? 'auto-generated' : undefined)
        assert.equal(letter.headers.get('x-auto-response-suppress'), story.machine ? 'All' : undefined)
        assert.equal(letter.inReplyTo, letter === receipt ? undefined : receipt!.messageId)
        assert.equal(letter.references, letter.inReplyTo)
        assert.equal(
          ownMessageId(letter.messageId!, makerOf('http://localhost:3000', desk.world.vault)),
          letter.messageId,
        )
        assert.equal(new Set(headerNames(letter)).size, headerNames(letter).length)
      })

  it('refers to the receipt as it went out, also when ids looked otherwise then', async () => {
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    const earlier = `<o.${'0'.repeat(32)}@localhost>`
    await desk.world.db.updateTable('letters').set({ message_id: earlier }).where('stream_id', '=', ticketId).execute()
    sink.fresh()
    await postReply(desk.world, desk.anna, { ticketId, text: 'It works again.', nextContactBy })
    await desk.jobs()
    assert.equal(sink.fresh()[0]?.inReplyTo, earlier)
  })

  it('says whose move it is when we ask, and calls a missed promise missed', async () => {
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    sink.fresh()
    await postReply(desk.world, desk.anna, { ticketId, text: 'Which site?', move: 'clients', nextContactBy })
    await desk.jobs()
    assert.ok(said(sink.fresh()[0]!).includes('Теперь ход за вами: ждём вашего ответа.'))
    desk.clock.moveTo('2026-03-02T13:05:00Z')
    await moveNextContact(desk.world, desk.anna, {
      ticketId,
      reason: 'Увлеклись',
      nextContactBy: '2026-03-02T15:00:00Z',
    })
    await desk.jobs()
    assert.ok(said(sink.fresh()[0]!).includes('Обещали написать до 2 марта, 16:00 (МСК) и не успели.'))
    desk.clock.moveTo('2026-03-02T09:00:00Z')
  })

  it('keeps a text of a hundred thousand characters whole', async () => {
    const { ticketId } = await desk.ticket()
    const text = `${'строка журнала с подробностями\n'.repeat(3000)}конец`
    await postReply(desk.world, desk.anna, { ticketId, text, nextContactBy })
    await desk.jobs()
    const letter = sink.fresh().at(-1)!
    assert.ok(said(letter).includes(text))
    assert.equal(String(letter.html).split('строка журнала').length, 3001)
  })

  it('says nothing of what the client wrote, and does not repeat it in the receipt', async () => {
    const { ticketId } = await desk.ticket('Не пускает\nмой пароль qwerty-мимо')
    await postReply(desk.world, desk.oleg, { ticketId, text: 'ещё qwerty-мимо' })
    await desk.jobs()
    const came = sink.fresh()
    assert.equal(came.length, 1)
    assert.ok(!`${came[0]!.text}${came[0]!.html}`.includes('qwerty-мимо'))
  })

  it('does not go to somebody whose right has ended, nor to one whose right ran out', async () => {
    const gone = await desk.contact('Gone', desk.vector, 'technical')
    const { ticketId } = await desk.ticket('Письма уже не мои', gone)
    await endContact(desk.world, desk.maria, { accountId: desk.vector, contactId: gone.id })
    const { ticketId: second } = await desk.ticket()
    await desk.world.db
      .updateTable('account_contacts')
      .set({ until: new Date('2026-03-02T08:59:59Z') })
      .where('contact_id', '=', desk.oleg.id)
      .execute()
    for (const id of [ticketId, second])
      await postReply(desk.world, desk.anna, { ticketId: id, text: 'Да', nextContactBy })
    await desk.jobs()
    assert.deepEqual(aboutTicket(sink.fresh()), [])
    await desk.world.db
      .updateTable('account_contacts')
      .set({ until: null })
      .where('contact_id', '=', desk.oleg.id)
      .execute()
  })

  it('is not written for what an import brings from elsewhere', async () => {
    const imported = { channel: 'import', trust: 'K' }
    const { ticketId } = await openTicket(desk.world, { ...desk.oleg, ...imported }, { text: 'Старая заявка' })
    await postReply(desk.world, { ...desk.anna, ...imported }, { ticketId, text: 'Старый ответ', nextContactBy })
    await desk.jobs()
    assert.deepEqual(sink.fresh(), [])
    await postReply(desk.world, desk.anna, { ticketId, text: 'Новый ответ', nextContactBy })
    await desk.jobs()
    assert.equal(sink.fresh().length, 1)
  })

  it('is one letter, however often and however many at once the reaction runs', async () => {
    const { ticketId } = await desk.ticket()
    const receipt = mailReactions.find(({ called }) => called === 'mail.receipt')!
    const react = () => runAgain(desk.world, receipt, ticketId, 1)
    await Promise.allSettled([react(), react(), react(), desk.jobs()])
    await react()
    await desk.jobs()
    const rows = await desk.world.db.selectFrom('letters').select('state').where('stream_id', '=', ticketId).execute()
    assert.deepEqual(rows, [{ state: 'sent' }])
    assert.equal(sink.fresh().length, 1)
  })

  const aboutTicket = (letters: Received[]) => letters.filter(({ subject }) => subject?.startsWith('[#'))
})

describe('letters that let somebody in', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  let invited: Received[]
  before(async () => {
    await desk.jobs()
    invited = sink.fresh()
  })

  it('invite every newcomer once, each in their language and to their door', async () => {
    assert.equal(invited.length, 6)
    const to = (name: string) => invited.find((letter) => letter.to?.value[0]?.name === name)!
    assert.equal(to('Mallory').subject, 'Вектор Хостинг: your access to support')
    assert.ok(said(to('Mallory')).includes('The link works once and until 9 March, 09:00 (GMT).'))
    assert.equal(to('Олег Т.').subject, 'Вектор Хостинг: доступ к поддержке')
    assert.equal(to('Анна Первая').subject, 'Вектор Хостинг: доступ к рабочему месту поддержки')
    assert.ok(said(to('Олег Т.')).includes('Ссылка одноразовая и действует до 9 марта, 12:00 (МСК).'))
    assert.equal(to('Олег Т.').headers.get('auto-submitted'), 'auto-generated')
    await setPassword(desk.world, nobody(desk.maria), {
      token: tokenIn(to('Олег Т.')),
      password: 'четыре слова врозь стоят',
    })
  })

  const asks = async (email: string, door: 'portal' | 'desk' = 'portal') => {
    await askReset(desk.world, nobody(desk.maria), { door, email })
    await desk.jobs()
    return sink.fresh()
  }

  it('bring a working link to who asked, and end the earlier ones', async () => {
    const [first] = await asks('mallory@people.example')
    const [second] = await asks('mallory@people.example')
    assert.equal(first!.subject, 'Вектор Хостинг: a new password')
    assert.notEqual(first!.messageId, second!.messageId)
    const password = 'four words apart stand'
    await assert.rejects(setPassword(desk.world, nobody(desk.maria), { token: tokenIn(first!), password }), {
      code: 'link_not_found',
    })
    await setPassword(desk.world, nobody(desk.maria), { token: tokenIn(second!), password })
  })

  it('do not keep the link once they have gone', async () => {
    const rows = await desk.world.db.selectFrom('letters').select(['kind', 'state', 'text', 'html']).execute()
    assert.ok(rows.length > 6)
    for (const { state, text, html } of rows) {
      assert.equal(state, 'sent')
      assert.ok(text.includes('/link/…') && html.includes('/link/…'))
      assert.doesNotMatch(text + html, /\/link\/[\w-]{20}/)
    }
  })

  it('go to nobody unknown, to nobody at the wrong door and to nobody who has left', async () => {
    const left = await desk.hire('Left', ['agent'])
    await desk.jobs()
    sink.fresh()
    await closeAgent(desk.world, confirmed(desk.world, desk.maria), { agentId: left.id, ticketsTo: null })
    assert.deepEqual(await asks('unknown@people.example'), [])
    assert.deepEqual(await asks('maria@desk.example', 'portal'), [])
    assert.deepEqual(await asks('left@people.example', 'desk'), [])
  })

  it('are three an hour at most to one address', async () => {
    await desk.contact('Flooded', desk.other, 'viewer', 'en')
    await desk.jobs()
    sink.fresh()
    let came = 0
    for (let i = 0; i < 5; i++) came += (await asks('flooded@people.example')).length
    assert.equal(came, 3)
  })

  it('keep their link when the reaction runs twice', async () => {
    const email = 'irina.of.reset@people.example'
    const { id } = await desk.contact('Irina of reset', desk.other, 'viewer', 'en')
    await desk.jobs()
    sink.fresh()
    const [letter] = await asks(email)
    const { seq } = await desk.world.db
      .selectFrom('letters')
      .select('seq')
      .where('recipient_id', '=', id)
      .where('kind', '=', 'reset')
      .executeTakeFirstOrThrow()
    const reset = mailReactions.find(({ called }) => called === 'mail.reset')!
    await runAgain(desk.world, reset, systemStream, seq)
    await setPassword(desk.world, nobody(desk.maria), { token: tokenIn(letter!), password: 'four words apart stand' })
  })
})

describe('a desk without a mail server', () => {
  const desk = freshDesk()

  it('lays every letter into the local mailbox at once, link and all', async () => {
    await desk.ticket()
    await askReset(desk.world, nobody(desk.maria), { door: 'portal', email: 'mallory@people.example' })
    await desk.jobs()
    const rows = await desk.world.db.selectFrom('letters').select(['kind', 'state', 'text']).orderBy('kind').execute()
    assert.deepEqual(
      rows.map(({ kind, state }) => [kind, state]),
      [
        ['receipt', 'local'],
        ['reset', 'local'],
      ],
    )
    assert.match(rows[1]!.text, /\/link\/[\w-]{43}\n/)
  })

  it('writes no invitation: whoever invited has the link to carry, and it works', async () => {
    const { link } = await addContact(desk.world, desk.maria, {
      accountId: desk.other,
      name: 'By hand',
      email: 'by.hand@people.example',
      role: 'viewer',
      language: 'en',
      zone: 'UTC',
    })
    await desk.jobs()
    const token = /[\w-]{43}$/.exec(link!)![0]
    await setPassword(desk.world, nobody(desk.maria), { token, password: 'four words apart stand' })
    const written = await desk.world.db.selectFrom('letters').select('id').where('kind', '=', 'invitation').execute()
    assert.deepEqual(written, [])
  })
})

const said = (letter: Received) => plain(letter.text)
const tokenIn = (letter: Received) => /\/link\/([\w-]{43})/.exec(letter.text!)![1]!
const nobody = (like: Player) => ({ ...like, type: 'anonymous' as const, id: null, roles: [], session: null })

/** The same job once more, as after a crash between its work and the note that it was done. */
async function runAgain(world: World, reaction: (typeof mailReactions)[number], stream: string, seq: number) {
  await asSystem(world, async (hands) => {
    const event = await hands.tx
      .selectFrom('events')
      .select(['kind', 'at', 'channel', 'actor_type', 'actor_id', 'meta'])
      .where('stream_id', '=', stream)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    const actor = { type: event.actor_type, id: event.actor_id }
    await reaction.run({ ...event, streamId: stream, seq, actor, meta: event.meta as never }, hands)
  })
}
