import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { before, describe, test } from 'node:test'
import type { Ask, tickets } from '#contract/index.ts'
import type { RawAnswers } from '#contract/tickets.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import { Malformed } from '#platform/refused.ts'
import { freshDesk } from '../../../test/cast.ts'
import { refuses, saidIn } from '../../../test/telling.ts'
import { addService } from '../../accounts/commands/add-service.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { newTicket } from '../../screens/new-ticket.ts'
import { search } from '../../screens/search.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { topicCard } from '../../screens/topic-card.ts'
import { topicList } from '../../screens/topic-list.ts'
import { addTopic } from '../commands/add-topic.ts'
import { changeTopic } from '../commands/change-topic.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { answersOfTickets } from '../index.ts'
import { usualTopics } from '../usual-topics.ts'

type Fields = NonNullable<Ask<typeof tickets.addTopic>['fields']>
const said = (ru: string, en: string) => ({ ru, en })
const fields: Fields = [
  {
    id: 'what',
    kind: 'choice',
    label: said('Что переносим?', 'What is moved?'),
    required: true,
    options: [
      { id: 'site', label: said('Сайт', 'A site') },
      { id: 'mail', label: said('Почта', 'Mail') },
    ],
  },
  {
    id: 'address',
    kind: 'address',
    label: said('Адрес', 'Address'),
    required: true,
    conditions: [{ field: 'what', is: 'equal', values: ['site'] }],
  },
  {
    id: 'boxes',
    kind: 'number',
    label: said('Сколько ящиков?', 'How many boxes?'),
    conditions: [{ field: 'what', is: 'equal', values: ['mail'] }],
  },
  { id: 'begin', kind: 'date_time', label: said('Когда?', 'When?') },
  { id: 'about', kind: 'service', label: said('Куда?', 'Where to?') },
  { id: 'plan', kind: 'file', label: said('План', 'Plan') },
  { id: 'notes', kind: 'long_text', label: said('Особенности', '') },
]

describe('A topic that asks', () => {
  const story = freshDesk()
  let topicId: string
  const kept = () => ({
    nameRu: 'Переезд',
    nameEn: 'Moving',
    lineId: story.lines.second,
    impact: 'question' as const,
    urgency: 'normal' as const,
  })
  before(async () => {
    topicId = (await addTopic(story.world, story.maria, { ...kept(), fields })).topicId
  })
  const opens = (answers: RawAnswers, by = story.oleg) =>
    openTicket(story.world, by, { text: 'Переезжаем.', topicId, answers })

  test('keeps what was answered in its one form, for the client, the desk, the ledger and the search', async () => {
    const { world, oleg, vera, vps } = story
    const plan = await keepUpload(world, oleg, 'план.txt', Readable.from([Buffer.from('раз, два')]))
    const answers = {
      what: 'site',
      address: 'HTTPS://Zhuravlik.Example/',
      boxes: '12',
      begin: '2026-03-10T09:30',
      about: vps,
      plan: [plan.id],
      notes: 'Осторожно:\nстарый движок',
    }
    const { number, ticketId } = await opens(answers)
    const mine = await clientTicket(world, oleg, { number })
    assert.deepEqual(
      mine.answers.map(({ field, label, values }) => [field, label, ...values.map(({ shown }) => shown)]),
      [
        ['what', 'Что переносим?', 'Сайт'],
        ['address', 'Адрес', 'https://zhuravlik.example'],
        ['begin', 'Когда?', '2026-03-10T06:30:00Z'],
        ['about', 'Куда?', 'vps-17'],
        ['plan', 'План', 'план.txt'],
        ['notes', 'Особенности', 'Осторожно:\nстарый движок'],
      ],
    )
    // The file came along with the words.
    assert.deepEqual(
      mine.entries[0]?.files.map(({ id }) => id),
      [plan.id],
    )
    const desk = await ticketPage(world, { ...vera, language: 'en' }, { number })
    assert.deepEqual(desk.answers[0], {
      field: 'what',
      kind: 'choice',
      label: 'What is moved?',
      values: [{ value: 'site', shown: 'A site' }],
    })
    assert.equal(desk.answers.at(-1)?.label, 'Особенности', 'where a language is missing its reader sees the other')
    assert.partialDeepStrictEqual(await saidIn(world, ticketId, 'ticket.opened'), {
      answers: [{ field: 'what', label: { ru: 'Что переносим?', en: 'What is moved?' } }],
    })
    for (const q of ['zhuravlik', 'старый движок'])
      assert.deepEqual(
        (await search(world, vera, { q })).rows.map((row) => row.number),
        [number],
        q,
      )
    const columns = await answersOfTickets(world.db, [ticketId], ['what', 'begin'], 'en')
    assert.deepEqual(columns.get(ticketId)?.get('what'), { kind: 'choice', values: ['A site'] })
  })

  test('names every question that is not answered as it asks', async () => {
    const objects = async (answers: RawAnswers, expected: object[]) => {
      const wrong = await opens(answers).catch((error: unknown) => error)
      assert.ok(wrong instanceof Malformed)
      assert.partialDeepStrictEqual(wrong.issues, expected)
      assert.equal(wrong.issues.length, expected.length)
    }
    await objects({}, [{ path: ['answers', 'what'], message: 'answer_missing', name: 'Что переносим?' }])
    await objects({ what: 'site', address: 'oleg@zhuravlik.example', begin: 'завтра' }, [
      { path: ['answers', 'address'], message: 'not_a_place' },
      { path: ['answers', 'begin'], message: 'not_a_time' },
    ])
    const foreign = await addService(story.world, story.maria, { accountId: story.other, kind: 'site', name: 'чужой' })
    await objects({ what: 'mail', about: foreign.serviceId, plan: ['no such file'] }, [
      { path: ['answers', 'about'], message: 'not_a_service' },
      { path: ['answers', 'plan'], message: 'not_a_file' },
    ])
    await refuses(opens({ what: 'mail', plan: [foreign.serviceId] }), 'file_not_found')
  })

  test('lets go of what it does not ask, and says so when it asks something else now', async () => {
    const { world, oleg } = story
    const { number } = await opens({ what: 'mail', address: 'never read', boxes: '1 500' })
    const { answers } = await clientTicket(world, oleg, { number })
    assert.deepEqual(
      answers.map(({ field, values }) => [field, values[0]?.value]),
      [
        ['what', 'mail'],
        ['boxes', '1500'],
      ],
    )
    await refuses(opens({ what: 'mail', colour: 'blue' }), 'questions_changed')
    // A box that was left empty is no answer.
    assert.ok(await opens({ what: 'mail', colour: '' }))
  })

  test('may change its form: a ticket keeps the questions it was asked', async () => {
    const { world, maria, oleg } = story
    const { number } = await opens({ what: 'mail' })
    const { version } = await topicCard(world, maria, { topicId })
    const asksOtherwise = [{ ...fields[0]!, label: said('Что везём?', 'What goes?') }]
    await changeTopic(world, maria, { topicId, ...kept(), active: true, fields: asksOtherwise, version })
    assert.equal((await clientTicket(world, oleg, { number })).answers[0]?.label, 'Что переносим?')
    const offered = (await newTicket(world, oleg, {})).topics.find(({ id }) => id === topicId)
    assert.equal(offered?.fields[0]?.label.ru, 'Что везём?')
    await changeTopic(world, maria, { topicId, ...kept(), active: true, fields })
  })

  test('is not overwritten by who has not seen what somebody else made of it', async () => {
    const { world, maria } = story
    const { version } = await topicCard(world, maria, { topicId })
    await changeTopic(world, maria, { topicId, ...kept(), active: true, hintRu: 'Заранее', version })
    const late = changeTopic(world, maria, { topicId, ...kept(), active: true, hintRu: 'Поздно', version })
    await assert.rejects(late, {
      code: 'topic_changed',
      facts: { who: 'Мария Петрова', at: '2026-03-02T09:00:00.000Z' },
    })
    const card = await topicCard(world, maria, { topicId })
    assert.deepEqual([card.hintRu, card.changed?.by?.name, card.version], ['Заранее', 'Мария Петрова', version + 1])
    // What a change leaves out stays as it is.
    await changeTopic(world, maria, { topicId, ...kept(), active: true })
    assert.equal((await topicCard(world, maria, { topicId })).fields.length, fields.length)
  })

  test('cannot go in circles, nor ask without words', async () => {
    const circle = [{ ...fields[1]!, conditions: [{ field: 'address', is: 'answered' as const }] }]
    await assert.rejects(
      changeTopic(story.world, story.maria, { topicId, ...kept(), active: true, fields: circle }),
      (error) => error instanceof Malformed && error.issues[0]?.message === 'condition_not_earlier',
    )
    const many = Array.from({ length: 13 }, (_, n) => ({ id: `q${n}`, kind: 'text' as const, label: said('?', '?') }))
    await assert.rejects(
      changeTopic(story.world, story.maria, { topicId, ...kept(), active: true, fields: many }),
      Malformed,
    )
  })

  test('may ask for a second factor, or not be taken in the portal at all', async () => {
    const { world, maria, oleg } = story
    const change = (more: object) => changeTopic(world, maria, { topicId, ...kept(), active: true, ...more })
    const offered = async (by = oleg) => (await newTicket(world, by, {})).topics.find(({ id }) => id === topicId)
    await change({ proof: 'factor' })
    await refuses(opens({ what: 'mail' }), 'topic_needs_factor')
    assert.equal((await offered())?.refused, 'topic_needs_factor')
    const proven = { ...oleg, factorAt: world.clock() }
    assert.ok(await opens({ what: 'mail' }, proven))
    assert.equal((await offered(proven))?.refused, null)
    await change({ proof: 'any', channels: ['phone'] })
    await refuses(opens({ what: 'mail' }), 'topic_not_by_channel')
    assert.equal(await offered(), undefined)
    await change({ channels: ['portal', 'mail', 'phone'] })
  })

  test('one topic stays that everybody may ask about in the portal', async () => {
    const { world, maria } = story
    const { topics } = await topicList(world, maria, {})
    const narrow = async (id: string) => {
      const {
        lines: _,
        changed: __,
        lettersComeHere: ___,
        id: topic,
        ...card
      } = await topicCard(world, maria, { topicId: id })
      return changeTopic(world, maria, { ...card, topicId: topic, proof: 'factor' })
    }
    const [last, ...others] = topics.filter(({ active }) => active)
    for (const { id } of others) await narrow(id)
    await refuses(narrow(last!.id), 'last_topic')
  })
})

describe('The usual topics', () => {
  const story = freshDesk()

  test('come ready: four questions at most, none of them demanded, each in both languages', async () => {
    const { topics } = await newTicket(story.world, story.oleg, {})
    assert.equal(topics.length, usualTopics.length)
    assert.equal(topics[0]?.fields.length, 0, 'the first one asks two things and nothing of its own')
    for (const { name, fields: asked } of topics) {
      assert.ok(asked.length <= 4, name)
      for (const { label, required } of asked) assert.ok(label.ru && label.en && !required, `${name}: ${label.en}`)
    }
  })

  test('reach a desk that had them before and left them as they were; what was renamed stays its own', async () => {
    const { world, maria, pool, oleg } = story
    await pool.query("delete from topics where name_en = 'A site does not open'")
    await pool.query('update topics set position = position - 1 where position > 0')
    await pool.query("update topics set fields = '[]', hint_ru = '', hint_en = ''")
    const sqlOfUsual = readFileSync('db/migrations/0011_topics_and_forms.sql', 'utf8').split(
      '-- ── the usual topics',
    )[1]!
    await pool.query(`-- ${sqlOfUsual}`)
    const asked = async () =>
      (await newTicket(world, { ...oleg, language: 'en' }, {})).topics.map(({ name, hint, fields: its }) => [
        name,
        hint,
        its,
      ])
    assert.deepEqual(
      await asked(),
      usualTopics.map(({ en, hint, fields: its }) => [en, hint?.en ?? '', its]),
    )
    const { topics } = await topicList(world, maria, {})
    await pool.query("update topics set name_ru = 'Наше', fields = '[]' where id = $1", [topics[2]!.id])
    await pool.query(`-- ${sqlOfUsual}`)
    const after = (await topicList(world, maria, {})).topics
    assert.deepEqual([after.length, after[2]?.fields], [usualTopics.length, 0])
  })
})
