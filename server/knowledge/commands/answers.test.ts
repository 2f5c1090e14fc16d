import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { AnswerWritten } from '#contract/knowledge.ts'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, saidIn, ticketNow } from '../../../test/telling.ts'
import { answerCard } from '../../screens/answer-card.ts'
import { answerList } from '../../screens/answer-list.ts'
import { answerPlaces } from '../../screens/answer-places.ts'
import { ticketAnswers } from '../../screens/ticket-answers.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { addAnswer } from './add-answer.ts'
import { bringBackAnswer } from './bring-back-answer.ts'
import { changeAnswer } from './change-answer.ts'
import { retireAnswer } from './retire-answer.ts'

const inAnHour = '2026-03-02T10:00:00.000Z'
const nothingElse = {
  move: null,
  nextInMinutes: null,
  priority: null,
  tags: [],
  lineId: null,
  reasonRu: '',
  reasonEn: '',
}
const dns: AnswerWritten = {
  shared: true,
  titleRu: 'Обновление DNS',
  titleEn: 'DNS takes time',
  textRu: 'Здравствуйте, {{client.name}}! Запись для {{service.name}} обновится за час.',
  textEn: 'Hello {{client.name}}, the record of {{service.name}} is updated within an hour.',
  keywords: 'домен делегирование',
  lineIds: [],
  topicIds: [],
  actions: nothingElse,
  notAsItIs: false,
}

describe('Ready texts', () => {
  const story = freshDesk()
  let lead: Player
  before(async () => {
    lead = await story.hire('Лидия Ведущая', ['lead'])
  })
  const add = (by: Player, change: Partial<AnswerWritten> = {}) => addAnswer(story.world, by, { ...dns, ...change })
  const titles = async (by: Player, q = '', show: 'active' | 'retired' = 'active') =>
    (await answerList(story.world, by, { q, show })).rows.map(({ title }) => title)

  test('come with the desk, in both languages', async () => {
    const { rows } = await answerList(story.world, story.anna, {})
    assert.ok(rows.length >= 8)
    for (const row of rows) assert.deepEqual(row.languages, ['ru', 'en'], row.title)
  })

  test('add-answer: everybody’s are kept by leads, own ones by whoever answers', async () => {
    const { anna, vera } = story
    await refuses(add(anna), 'shared_answer_not_yours')
    await add(anna, { shared: false, titleRu: 'Своё Анны' })
    await add(lead, { titleRu: 'Общее' })
    assert.ok((await titles(anna)).includes('Своё Анны'))
    assert.ok(!(await titles(vera)).includes('Своё Анны'))
    assert.ok((await titles(vera)).includes('Общее'))
    const administrator = await story.hire('Админ Один', ['administrator'])
    await refuses(add(administrator, { shared: false }), 'own_answer_not_yours')
    assert.ok((await add(administrator, { titleRu: 'От администратора' })).answerId)
  })

  test('add-answer: a language is written whole or not at all', async () => {
    await refuses(add(lead, { titleEn: '', textEn: 'x' }), 'answer_incomplete')
    await refuses(add(lead, { titleRu: '', textRu: '', titleEn: '', textEn: '' }), 'answer_incomplete')
    await refuses(
      add(lead, { actions: { ...nothingElse, lineId: story.lines.second, reasonRu: 'нужны инженеры' } }),
      'answer_incomplete',
    )
    await refuses(add(lead, { lineIds: [nothing] }), 'line_not_found')
    await refuses(add(lead, { topicIds: [nothing] }), 'topic_not_found')
    const { answerId } = await add(lead, { titleRu: 'Только по-русски', titleEn: '', textEn: '' })
    const row = (await answerList(story.world, lead, {})).rows.find((one) => one.answerId === answerId)
    assert.deepEqual(row?.languages, ['ru'])
  })

  test('change-answer: two who change it at once do not overwrite each other', async () => {
    const { world, maria } = story
    const { answerId, version } = await add(lead, { titleRu: 'Вдвоём' })
    await changeAnswer(world, maria, { ...dns, answerId, version, titleRu: 'Вдвоём, Мария' })
    await refuses(changeAnswer(world, lead, { ...dns, answerId, version, titleRu: 'Вдвоём, Лидия' }), 'answer_changed')
    const card = await answerCard(world, lead, { answerId })
    assert.deepEqual([card.titleRu, card.version, card.changedBy], ['Вдвоём, Мария', 2, 'Мария Петрова'])
    const events = await historyOf(world, '00000000-0000-7000-8000-000000000000')
    assert.ok(events.includes('answer.added') && events.includes('answer.changed'))
  })

  test('change-answer: a colleague’s own text looks like one that is not there', async () => {
    const { world, anna, vera } = story
    const { answerId, version } = await add(anna, { shared: false, titleRu: 'Моё' })
    await refuses(changeAnswer(world, vera, { ...dns, shared: false, answerId, version }), 'answer_not_found')
    await refuses(answerCard(world, vera, { answerId }), 'answer_not_found')
    await refuses(retireAnswer(world, lead, { answerId }), 'answer_not_found')
    await refuses(changeAnswer(world, anna, { ...dns, answerId, version }), 'shared_answer_not_yours')
  })

  test('retire-answer and bring-back-answer: offered no more, and again', async () => {
    const { world, anna } = story
    const { answerId } = await add(lead, { titleRu: 'На время' })
    await refuses(retireAnswer(world, anna, { answerId }), 'shared_answer_not_yours')
    await retireAnswer(world, lead, { answerId })
    assert.ok(!(await titles(anna)).includes('На время'))
    assert.ok((await titles(anna, '', 'retired')).includes('На время'))
    await refuses(retireAnswer(world, lead, { answerId }), 'already_there')
    await bringBackAnswer(world, lead, { answerId })
    assert.ok((await titles(anna)).includes('На время'))
    await refuses(bringBackAnswer(world, lead, { answerId }), 'already_there')
  })

  test('are found in any form of their words, in either language, and by how a word begins', async () => {
    await add(lead, { titleRu: 'Перенос сайта', titleEn: 'Moving domains', keywords: 'трансфер' })
    for (const q of ['переносы сайтов', 'перен', 'move domain', 'трансферы'])
      assert.ok((await titles(story.anna, q)).includes('Перенос сайта'), q)
    assert.deepEqual(await titles(story.anna, 'бегемот'), [])
    for (const q of ["'", ':*', '!&|', '((', '\\', '%']) await titles(story.anna, q)
  })

  test('are filled from the ticket in the client’s language; what is missing is left as a blank', async () => {
    const { world, vera, mallory } = story
    const { answerId } = await add(lead)
    const forOleg = await story.ticket()
    const forMallory = await story.ticket('My site is down', mallory)
    const offered = async (number: number) =>
      (await ticketAnswers(world, vera, { number, q: 'dns' })).answers.find((one) => one.answerId === answerId)
    assert.equal(
      (await offered(forMallory.number))?.text,
      'Hello Mallory, the record of {{service.name?}} is updated within an hour.',
    )
    assert.match((await offered(forOleg.number))?.text ?? '', /^Здравствуйте, Олег Т\.! /)
    const { answerId: russian } = await add(lead, { titleRu: 'Только русский DNS', titleEn: '', textEn: '' })
    const { answers } = await ticketAnswers(world, vera, { number: forMallory.number, q: 'dns русский' })
    assert.deepEqual(
      answers.filter((one) => one.answerId === russian).map(({ foreign, language }) => ({ foreign, language })),
      [{ foreign: true, language: 'ru' }],
    )
  })

  test('used on a topic they come first there; a line or topic they are not for does not see them', async () => {
    const { world, vera } = story
    const { ticketId, number } = await story.ticket()
    const { answerId } = await add(lead, { titleRu: 'Редкая' })
    await postReply(world, vera, { ticketId, text: 'Редкая, с правкой.', nextContactBy: inAnHour, answers: [answerId] })
    const { answers } = await ticketAnswers(world, vera, { number })
    assert.equal(answers[0]?.answerId, answerId)
    assert.ok(answers.length <= 8)
    assert.equal((await answerCard(world, lead, { answerId })).uses, 1)
    const { answerId: elsewhere } = await add(lead, { titleRu: 'Для VIP', lineIds: [story.lines.vip] })
    const { answers: found } = await ticketAnswers(world, vera, { number, q: 'vip' })
    assert.ok(!found.some((one) => one.answerId === elsewhere))
  })

  test('one that is only a beginning is not sent as it comes, whatever its blanks were filled with', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const { answerId } = await add(lead, { titleRu: 'Начало', notAsItIs: true })
    const send = (text: string) =>
      postReply(world, vera, { ticketId, text, nextContactBy: inAnHour, answers: [answerId] })
    await refuses(send('Здравствуйте, Олег Т.! Запись для vps-17 обновится за час.'), 'answer_untouched')
    assert.deepEqual(await historyOf(world, ticketId), ['ticket.opened', 'ticket.next_contact_set'])
    assert.equal((await answerCard(world, lead, { answerId })).uses, 0)
    await send('Здравствуйте, Олег Т.! Запись для vps-17 обновится за час. Проверили с трёх серверов.')
    assert.equal((await answerCard(world, lead, { answerId })).uses, 1)
  })

  test('what goes along is done in the same step as the reply, or nothing is', async () => {
    const { world, vera, lines } = story
    const { ticketId, number } = await story.ticket()
    const handOver = { lineId: lines.second, summary: 'Ответили, ждём логи.', reason: 'нужны инженеры' }
    const reply = { ticketId, text: 'Передаём инженерам.', nextContactBy: inAnHour }
    await refuses(
      postReply(world, vera, { ...reply, along: { priority: 'low', handOver: { ...handOver, lineId: nothing } } }),
      'line_not_found',
    )
    assert.equal((await ticketNow(world, ticketId)).priority, 'high')
    await postReply(world, vera, { ...reply, along: { priority: 'critical', tags: ['вирус', 'сайт'], handOver } })
    const ticket = await ticketNow(world, ticketId)
    assert.deepEqual([ticket.priority, ticket.line_id, ticket.handed_over], ['critical', lines.second, true])
    const kinds = (await ticketPage(world, vera, { number })).entries.map(({ event }) => event)
    assert.deepEqual(kinds.slice(-5), [
      'ticket.assigned',
      'ticket.priority_changed',
      'ticket.tags_changed',
      'ticket.noted',
      'ticket.handed_over',
    ])
    assert.equal((await saidIn(world, ticketId, 'ticket.handed_over')).reason, 'нужны инженеры')
    assert.deepEqual((await ticketPage(world, vera, { number })).tags, ['вирус', 'сайт'])
  })

  test('what they may be for, and a ticket of one’s own to try them on', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await postReply(world, vera, { ticketId, text: 'Смотрю.', nextContactBy: inAnHour })
    const places = await answerPlaces(world, vera, {})
    assert.equal(places.lines.length, 4)
    assert.ok(places.topics.length >= 10)
    assert.ok(places.ticket)
    const administrator = await story.hire('Админ Два', ['administrator'])
    assert.equal((await answerPlaces(world, administrator, {})).ticket, null)
  })
})
