import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemStream } from '#platform/events.ts'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { newTicket } from '../../screens/new-ticket.ts'
import { promiseSettings } from '../../screens/promise-settings.ts'
import { addTopic } from '../../tickets/commands/add-topic.ts'
import { changeTopic } from '../../tickets/commands/change-topic.ts'
import { openTicket } from '../../tickets/commands/open-ticket.ts'
import { orderTopics } from '../../tickets/commands/order-topics.ts'
import { addCalendar } from './add-calendar.ts'
import { changeCalendar } from './change-calendar.ts'
import { changeTerms } from './change-terms.ts'
import { changeTopicTerms } from './change-topic-terms.ts'
import { retireCalendar } from './retire-calendar.ts'

describe('What makes a promise', () => {
  const story = freshDesk()
  const nights = { zone: 'Europe/Moscow', hours: [[1200, 1920]] as [number, number][], exceptions: [] }
  const dueOf = async (impact: 'question' | 'degraded' | 'down', topicId?: string) => {
    const { ticketId } = await openTicket(story.world, story.oleg, {
      text: 'Вопрос.',
      impact,
      ...(topicId ? { topicId } : {}),
    })
    return { ticketId, at: (await ticketNow(story.world, ticketId)).next_contact_by!.toISOString() }
  }

  test('a desk begins with office hours, the public holidays and a way round the clock', async () => {
    const { calendars, terms, topics } = await promiseSettings(story.world, story.maria, {})
    assert.equal(calendars.length, 1)
    assert.ok(calendars[0]!.exceptions.some(({ date, hours }) => date === '2026-11-04' && hours.length === 0))
    assert.deepEqual(
      terms.map(({ priority, calendarId }) => [priority, calendarId === null]),
      [
        ['critical', true],
        ['high', true],
        ['normal', false],
        ['low', false],
      ],
    )
    assert.equal(topics.length, 11)
  })

  test('change-calendar: a holiday moves what is promised from now on, and nothing that was', async () => {
    const { world, maria } = story
    const before = await dueOf('degraded')
    assert.equal(before.at, '2026-03-02T13:00:00.000Z')
    const [office] = (await promiseSettings(world, maria, {})).calendars
    const { uses: _, id, ...kept } = office!
    const exceptions = [...kept.exceptions, { date: '2026-03-02', hours: [] }]
    await changeCalendar(world, maria, { calendarId: id, ...kept, exceptions })
    assert.equal((await dueOf('degraded')).at, '2026-03-03T10:00:00.000Z')
    assert.deepEqual((await ticketNow(world, before.ticketId)).next_contact_by, new Date(before.at))
    await changeCalendar(world, maria, { calendarId: id, ...kept })
  })

  test('change-terms: a priority on night hours; a calendar is retired only when nothing counts on it', async () => {
    const { world, maria } = story
    const { calendarId } = await addCalendar(world, maria, { name: 'Ночь', ...nights })
    await refuses(addCalendar(world, maria, { name: 'Ночь', ...nights }), 'name_taken')
    await changeTerms(world, maria, { priority: 'low', calendarId, firstReplyMinutes: 60, updateMinutes: 60 })
    assert.equal((await dueOf('question')).at, '2026-03-02T18:00:00.000Z', '21:00 in Moscow')
    await refuses(retireCalendar(world, maria, { calendarId }), 'calendar_in_use')
    await changeTerms(world, maria, { priority: 'low', calendarId: null, firstReplyMinutes: 60, updateMinutes: 60 })
    await retireCalendar(world, maria, { calendarId })
    const terms = { firstReplyMinutes: 60, updateMinutes: 60 }
    await refuses(changeTerms(world, maria, { priority: 'low', calendarId, ...terms }), 'calendar_not_found')
  })

  test('retire-calendar: one that is not there cannot go, and every change stands in the ledger', async () => {
    const { world, maria } = story
    await refuses(retireCalendar(world, maria, { calendarId: nothing }), 'calendar_not_found')
    const told = await historyOf(world, systemStream)
    for (const kind of ['calendar.added', 'calendar.changed', 'calendar.retired', 'promise_terms.changed'])
      assert.ok(told.includes(kind), kind)
  })

  test('add-calendar: hours that overlap and dates that stand twice are refused at the door', async () => {
    const { world, maria } = story
    const calendar = { name: 'Плохой', zone: 'UTC', exceptions: [] }
    const twice = [{ date: '2026-01-01', hours: [] }]
    const overlap: [number, number][] = [
      [0, 600],
      [500, 700],
    ]
    await assert.rejects(addCalendar(world, maria, { ...calendar, hours: overlap }))
    await assert.rejects(addCalendar(world, maria, { ...calendar, hours: [], exceptions: [...twice, ...twice] }))
  })

  test('change-topic-terms: a topic with times of its own: the form says the very time that is promised', async () => {
    const { world, maria, oleg, lines } = story
    const names = { nameRu: 'Жалоба на звонок', nameEn: 'About a call' }
    const begins = { lineId: lines.second, impact: 'question', urgency: 'high' } as const
    const { topicId } = await addTopic(world, maria, { ...names, ...begins })
    const terms = { calendarId: null, firstReplyMinutes: 45, updateMinutes: 60 }
    await changeTopicTerms(world, maria, { topicId, terms })
    const offered = (await newTicket(world, oleg, {})).topics.find(({ id }) => id === topicId)
    const { ticketId, at } = await dueOf('question', topicId)
    assert.deepEqual([at, offered?.otherwiseBy], ['2026-03-02T09:45:00.000Z', '2026-03-02T09:45:00.000Z'])
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { priority: 'normal', line_id: lines.second })
    await changeTopicTerms(world, maria, { topicId, terms: null })
    assert.equal((await dueOf('question', topicId)).at, '2026-03-02T13:00:00.000Z')
    await refuses(changeTopicTerms(world, maria, { topicId: nothing, terms }), 'topic_not_found')
  })

  test('change-topic: retired ones are offered to nobody, one stays, the order is everybody’s', async () => {
    const { world, maria, oleg } = story
    const all = (await promiseSettings(world, maria, {})).topics
    const [first, second] = all
    const kept = ({ nameRu, nameEn, lineId, impact, urgency }: (typeof all)[number]) => ({
      nameRu,
      nameEn,
      lineId,
      impact,
      urgency,
    })
    await changeTopic(world, maria, { topicId: first!.id, ...kept(first!), active: false })
    assert.ok(!(await newTicket(world, oleg, {})).topics.some(({ id }) => id === first!.id))
    await changeTopic(world, maria, { topicId: first!.id, ...kept(first!), active: true })
    const names = { ...kept(first!), nameRu: second!.nameRu }
    await refuses(changeTopic(world, maria, { topicId: first!.id, ...names, active: true }), 'name_taken')
    await refuses(changeTopic(world, maria, { topicId: nothing, ...kept(first!), active: true }), 'topic_not_found')
  })

  test('order-topics: the order is everybody’s, and whoever did not know of one orders again', async () => {
    const { world, maria } = story
    const all = (await promiseSettings(world, maria, {})).topics
    const turned = all.map(({ id }) => id).toReversed()
    await orderTopics(world, maria, { topicIds: turned })
    assert.deepEqual(
      (await promiseSettings(world, maria, {})).topics.map(({ id }) => id),
      turned,
    )
    await refuses(orderTopics(world, maria, { topicIds: turned.slice(1) }), 'topics_changed')
  })

  test('add-topic: for administrators alone, with a line and a name of its own; one topic always stays', async () => {
    const { world, maria } = story
    const [first, ...rest] = (await promiseSettings(world, maria, {})).topics
    const { nameRu, nameEn, lineId, impact, urgency } = first!
    const kept = { nameRu, nameEn, lineId, impact, urgency }
    await refuses(
      addTopic(world, maria, { ...kept, nameRu: 'Новая', nameEn: 'New', lineId: nothing }),
      'line_not_found',
    )
    await refuses(addTopic(world, maria, kept), 'name_taken')
    await refuses(addTopic(world, story.anna, kept), 'not_allowed')
    for (const { id, terms: _, ...topic } of rest)
      await changeTopic(world, maria, { topicId: id, ...topic, active: false })
    await refuses(changeTopic(world, maria, { topicId: first!.id, ...kept, active: false }), 'last_topic')
  })
})
