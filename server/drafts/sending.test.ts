import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { before, describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { confirmed, freshDesk, type Player } from '../../test/cast.ts'
import { mailSink } from '../../test/mail-sink.ts'
import { refuses } from '../../test/telling.ts'
import { mySends } from '../screens/my-sends.ts'
import { ticketDrafts } from '../screens/ticket-drafts.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { signOut } from '../sign-in/commands/sign-out.ts'
import { closeAgent } from '../staff/commands/close-agent.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { tellColleague } from '../tickets/commands/tell-colleague.ts'
import { chooseSending } from './commands/choose-sending.ts'
import { endDraft } from './commands/end-draft.ts'
import { holdSend } from './commands/hold-send.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { markReturnSeen } from './commands/mark-return-seen.ts'
import { takeBackSend } from './commands/take-back-send.ts'

describe('Ten seconds to take it back', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  let ticketId = ''
  let number = 0
  before(async () => {
    ;({ ticketId, number } = await desk.ticket())
    await desk.jobs()
    sink.fresh()
  })
  const soon = () => new Date(desk.clock().getTime() + 3_600_000).toISOString()
  const reply = (text: string, more: object = {}) => ({
    send: { kind: 'reply' as const, order: { ticketId, text, nextContactBy: soon(), ...more } },
    draft: { draftId: randomUUID(), value: { text, caret: 3 }, writer: 'a laptop' },
  })
  const sends = async (who: Player) => (await mySends(desk.world, who, {})).sends
  const page = (who: Player) => ticketPage(desk.world, who, { number })
  const said = async () => (await page(desk.maria)).entries.flatMap(({ text }) => (text ? [text] : []))
  const begun = async (who: Player) =>
    (await ticketDrafts(desk.world, who, { ticketId })).drafts.map(({ value }) => value.text)

  test('hold-send: nothing is in the ticket until the time has come; then it is there once, and one letter goes', async () => {
    const { sendId, seconds } = await holdSend(desk.world, desk.anna, reply('Проверяем диск.'))
    assert.equal(seconds, 10)
    await desk.later({ seconds: 9 })
    assert.ok(!(await said()).includes('Проверяем диск.'))
    assert.equal(sink.fresh().length, 0)
    assert.deepEqual(await sends(desk.anna), [
      { sendId, ticketId, number, kind: 'reply', state: 'held', goesIn: 1000, why: null },
    ])
    await desk.later({ seconds: 1 })
    await desk.later({ seconds: 10 })
    assert.equal((await said()).filter((text) => text === 'Проверяем диск.').length, 1)
    assert.equal(sink.fresh().length, 1)
    assert.deepEqual(await sends(desk.anna), [])
    assert.deepEqual(await begun(desk.anna), [])
  })

  test('its author sees the words at the end of the thread, a colleague only that somebody is sending', async () => {
    const { sendId } = await holdSend(desk.world, desk.anna, reply('Почти готово.'))
    const [mine] = (await page(desk.anna)).sends
    assert.deepEqual(mine, {
      sendId,
      kind: 'reply',
      by: { id: desk.anna.id, name: 'Анна Первая' },
      state: 'held',
      goesIn: 10_000,
      mine: { text: 'Почти готово.', files: 0 },
    })
    const [theirs] = (await page(desk.vera)).sends
    assert.deepEqual([theirs?.by.name, theirs?.mine], ['Анна Первая', null])
    const { draftId } = await takeBackSend(desk.world, desk.anna, { sendId })
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
  })

  test('what was written with light Markdown waits as it will be read, and goes out with what goes along', async () => {
    const { world, anna } = desk
    const along = { priority: 'low' as const }
    const asked = reply('Пишем до {{promise.time}}, **без перерыва**.', { format: 'markdown', along })
    await refuses(holdSend(world, anna, reply('Нашли: {{что?}}.', { format: 'markdown' })), 'blank_open')
    await holdSend(world, anna, asked)
    const waiting = await page(anna)
    assert.match(JSON.stringify(waiting.sends[0]?.mine?.body), /"без перерыва"/)
    assert.notEqual(waiting.priority, 'low')
    await desk.later({ seconds: 10 })
    const sent = await page(anna)
    const answer = sent.entries.findLast(({ text }) => text?.includes('без перерыва'))
    assert.doesNotMatch(answer?.text ?? '{{', /\{\{/)
    assert.match(JSON.stringify(answer?.body), /"без перерыва"/)
    assert.equal(sent.priority, 'low')
    sink.fresh()
  })

  test('take-back-send: the words, the file and the caret are a draft again, and nothing goes out', async () => {
    const file = await keepUpload(desk.world, desk.anna, 'log.txt', Readable.from([Buffer.from('502')]))
    const asked = reply('Ошибка в имени', { files: [file.id] })
    const { sendId } = await holdSend(desk.world, desk.anna, asked)
    const back = await takeBackSend(desk.world, desk.anna, { sendId })
    assert.deepEqual(back.value, { text: 'Ошибка в имени', caret: 3 })
    assert.equal(back.draftId, asked.draft.draftId)
    await desk.later({ seconds: 20 })
    assert.ok(!(await said()).includes('Ошибка в имени'))
    assert.equal(sink.fresh().length, 0)
    assert.deepEqual(await begun(desk.anna), ['Ошибка в имени'])

    const again = { ...asked, draft: { ...asked.draft, value: { text: 'Имя верное' } } }
    await holdSend(desk.world, desk.anna, { ...again, send: reply('Имя верное', { files: [file.id] }).send })
    await desk.later({ seconds: 10 })
    const last = (await page(desk.anna)).entries.at(-1)!
    assert.deepEqual([last.text, last.files.map(({ name }) => name)], ['Имя верное', ['log.txt']])
    sink.fresh()
  })

  test('what has gone cannot be taken back, and what is another’s is not there', async () => {
    const { sendId } = await holdSend(desk.world, desk.anna, reply('Ушло.'))
    await assert.rejects(takeBackSend(desk.world, desk.maria, { sendId }), { code: 'send_not_found' })
    await desk.later({ seconds: 10 })
    await assert.rejects(takeBackSend(desk.world, desk.anna, { sendId }), { code: 'already_sent' })
    sink.fresh()
  })

  test('two clicks, two tabs and a lost answer are one send', async () => {
    const asked = reply('Один раз.')
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => holdSend(desk.world, desk.anna, asked, { key })))
    assert.equal(new Set(answers.map(({ sendId }) => sendId)).size, 1)
    await assert.rejects(holdSend(desk.world, desk.anna, asked, { key: randomUUID() }), { code: 'already_sent' })
    await desk.later({ seconds: 10 })
    await assert.rejects(holdSend(desk.world, desk.anna, asked, { key: randomUUID() }), { code: 'already_sent' })
    assert.equal((await said()).filter((text) => text === 'Один раз.').length, 1)
    assert.equal(sink.fresh().length, 1)
  })

  test('what speaks against it is said at once, and nothing is held', async () => {
    const { lastSeq } = await page(desk.anna)
    await postReply(desk.world, desk.oleg, { ticketId, text: 'Ещё одно.' })
    await assert.rejects(holdSend(desk.world, desk.anna, reply('Поздно.', { seenSeq: lastSeq })), {
      code: 'client_wrote_meanwhile',
    })
    const { lastSeq: after } = await page(desk.anna)
    await postReply(desk.world, desk.maria, { ticketId, text: 'Отвечает Мария.', nextContactBy: soon() })
    await assert.rejects(holdSend(desk.world, desk.anna, reply('Поздно.', { seenSeq: after })), {
      code: 'colleague_replied_meanwhile',
    })
    assert.deepEqual(await sends(desk.anna), [])
    await desk.jobs()
    sink.fresh()
  })

  test('the client writes within the ten seconds: it comes back to its author, told why, with the words safe', async () => {
    const { lastSeq } = await page(desk.anna)
    await holdSend(desk.world, desk.anna, reply('Готово!', { seenSeq: lastSeq }))
    await postReply(desk.world, desk.oleg, { ticketId, text: 'Нет, опять.' })
    await desk.later({ seconds: 10 })
    assert.ok(!(await said()).includes('Готово!'))
    assert.deepEqual(
      (await sends(desk.anna)).map(({ state, why }) => [state, why]),
      [['returned', 'client_wrote_meanwhile']],
    )
    assert.ok((await begun(desk.anna)).includes('Готово!'))
    sink.fresh()
  })

  test('mark-return-seen: who has read that it came back is told no more; nobody else reads it for them', async () => {
    const [{ sendId } = { sendId: '' }] = await sends(desk.anna)
    await assert.rejects(markReturnSeen(desk.world, desk.maria, { sendId }), { code: 'send_not_found' })
    await markReturnSeen(desk.world, desk.anna, { sendId })
    assert.deepEqual(await sends(desk.anna), [])
  })

  test('it goes to whom the button named, or to nobody', async () => {
    const to = (await page(desk.anna)).recipients.map(({ email }) => email)
    assert.deepEqual(to, ['олег.т.@people.example'])
    await assert.rejects(holdSend(desk.world, desk.anna, reply('Кому?', { to: ['mallory@people.example'] })), {
      code: 'recipients_changed',
    })
    await holdSend(desk.world, desk.anna, reply('Вам.', { to }))
    await desk.later({ seconds: 10 })
    const letters = sink.fresh().map(({ to }) => [to].flat().flatMap((one) => one?.value.map(({ name }) => name)))
    assert.deepEqual(letters, [['Олег Т.']])
  })

  test('a colleague who is kept informed stands on the button too, and is written to', async () => {
    const { ticketId: shared, number: its } = await desk.ticket('Для двоих')
    const before = (await ticketPage(desk.world, desk.anna, { number: its })).recipients.map(({ email }) => email)
    await tellColleague(desk.world, desk.oleg, { ticketId: shared, contactId: desk.irina.id })
    const answer = (to: string[]) =>
      postReply(desk.world, desk.anna, { ticketId: shared, text: 'Вам обоим.', nextContactBy: soon(), to })
    await assert.rejects(answer(before), { code: 'recipients_changed' })
    const { recipients } = await ticketPage(desk.world, desk.anna, { number: its })
    assert.deepEqual([recipients.length, recipients[0]?.email], [2, before[0]])
    await desk.jobs()
    sink.fresh()
    await answer(recipients.map(({ email }) => email))
    await desk.jobs()
    assert.equal(sink.fresh().length, 2)
  })

  test('choose-sending: each has their own time to take back; for an impatient one it goes as soon as it is sent', async () => {
    await chooseSending(desk.world, desk.vera, { undoSeconds: 20 })
    await chooseSending(desk.world, desk.vera, { afterSending: 'next' })
    assert.deepEqual((await mySends(desk.world, desk.vera, {})).habits, { undoSeconds: 20, afterSending: 'next' })
    assert.equal((await holdSend(desk.world, desk.vera, reply('Через двадцать.'))).seconds, 20)
    await chooseSending(desk.world, desk.vera, { undoSeconds: 0 })
    assert.equal((await holdSend(desk.world, desk.vera, reply('Сразу.'))).seconds, 0)
    await desk.jobs()
    assert.ok((await said()).includes('Сразу.'))
    await desk.later({ seconds: 20 })
    assert.ok((await said()).includes('Через двадцать.'))
    sink.fresh()
  })

  test('a solution and a hand-over wait too', async () => {
    const { ticketId: other, number: its } = await desk.ticket('Другое')
    const order = { ticketId: other, happened: 'Диск полон', done: 'Освободили', advice: 'Следить' }
    const draft = { draftId: randomUUID(), value: { ...order }, writer: 'a laptop' }
    const { sendId } = await holdSend(desk.world, desk.anna, { send: { kind: 'resolve', order }, draft })
    assert.equal((await ticketPage(desk.world, desk.anna, { number: its })).status, 'new')
    await takeBackSend(desk.world, desk.anna, { sendId })
    const words = { summary: 'Смотрел журнал, прошу проверить.', reason: 'нужен инженер', nextContactBy: soon() }
    await holdSend(desk.world, desk.anna, {
      send: { kind: 'hand-over', order: { ticketId: other, lineId: desk.lines.second, ...words } },
      draft: { ...draft, draftId: randomUUID() },
    })
    await desk.later({ seconds: 10 })
    assert.equal((await ticketPage(desk.world, desk.anna, { number: its })).line.id, desk.lines.second)
    sink.fresh()
  })

  test('a worker that died in the middle is followed by another, and it is still once', async () => {
    const { sendId } = await holdSend(desk.world, desk.anna, reply('Пережило падение.'))
    desk.clock.pass({ seconds: 10 })
    // As if the worker had died after the command and before it noted that.
    await desk.world.db.updateTable('pending_sends').set({ state: 'sending' }).where('id', '=', sendId).execute()
    const { agent_id, input } = await desk.world.db
      .selectFrom('pending_sends')
      .select(['agent_id', 'input'])
      .where('id', '=', sendId)
      .executeTakeFirstOrThrow()
    assert.equal(agent_id, desk.anna.id)
    await postReply(desk.world, desk.anna, JSON.parse(input), { key: sendId })
    await assert.rejects(takeBackSend(desk.world, desk.anna, { sendId }), { code: 'already_sent' })
    await desk.later({ seconds: 1 })
    assert.equal((await said()).filter((text) => text === 'Пережило падение.').length, 1)
    assert.equal(sink.fresh().length, 1)
    assert.deepEqual(await sends(desk.anna), [])
  })

  test('who signed out or lost the right meanwhile sends nothing: it is a draft again', async () => {
    const zoya = await desk.hire('Зоя', ['agent'], [desk.lines.first])
    await holdSend(desk.world, zoya, reply('Уже ухожу.'))
    await signOut(desk.world, zoya, {})
    await desk.later({ seconds: 10 })
    assert.deepEqual(
      (await sends(zoya)).map(({ state, why }) => [state, why]),
      [['returned', 'sign_in_again']],
    )
    assert.deepEqual(await begun(zoya), ['Уже ухожу.'])

    const lena = await desk.hire('Лена', ['agent'], [desk.lines.first])
    await holdSend(desk.world, lena, reply('Последнее слово.'))
    await closeAgent(desk.world, confirmed(desk.world, desk.maria), { agentId: lena.id, ticketsTo: null })
    await desk.later({ seconds: 10 })
    assert.ok(!(await said()).some((text) => /ухожу|Последнее/.test(text)))
    assert.ok(sink.fresh().every(({ subject }) => !subject?.startsWith('[#')))
  })

  test('programs and people without an editor do not wait', async () => {
    await postReply(desk.world, desk.anna, { ticketId, text: 'Без ожидания.', nextContactBy: soon() })
    assert.ok((await said()).includes('Без ожидания.'))
    await desk.jobs()
    sink.fresh()
  })

  test('a rehearsal leaves nothing behind', async () => {
    const { ticketId: other, number: its } = await desk.ticket('Проба')
    const order = { ticketId: other, happened: 'Сбой', done: 'Исправили', advice: 'Нет' }
    await resolveTicket.rehearse(desk.world, desk.anna, order)
    const { status, entries } = await ticketPage(desk.world, desk.anna, { number: its })
    assert.equal(status, 'new')
    assert.ok(entries.every(({ kind }) => kind !== 'solution'))
    await keepDraft.rehearse(desk.world, desk.anna, {
      draftId: randomUUID(),
      ticketId: other,
      kind: 'note',
      value: {},
      base: 0,
      writer: 'a laptop',
    })
    assert.deepEqual((await ticketDrafts(desk.world, desk.anna, { ticketId: other })).drafts, [])
  })
})
