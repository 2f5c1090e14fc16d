import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { ViewColumn, ViewConditions } from '#contract/tickets.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { everyPage, nothing, refuses } from '../../test/telling.ts'
import { addTopic } from '../tickets/commands/add-topic.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { changePriority } from '../tickets/commands/change-priority.ts'
import { changeTags } from '../tickets/commands/change-tags.ts'
import { changeView } from '../tickets/commands/change-view.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { removeView } from '../tickets/commands/remove-view.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { saveView } from '../tickets/commands/save-view.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { deskChoices } from './desk-choices.ts'
import { ticketView } from './ticket-view.ts'
import { viewList } from './view-list.ts'

const solution = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }

describe('Views of tickets', () => {
  const story = freshDesk()
  const soon = (hours: number) => new Date(story.clock().getTime() + hours * 3_600_000).toISOString()
  const numbers = async (who: Player, view: string) =>
    (await ticketView(story.world, who, { view })).rows.map(({ number }) => number)
  const counts = async (who: Player) =>
    Object.fromEntries((await viewList(story.world, who, {})).ready.map(({ view, count }) => [view, count]))
  const save = async (who: Player, conditions: Partial<ViewConditions>, more: object = {}) => {
    const columns: ViewColumn[] = ['subject', 'tags']
    const view = { name: 'Мой вид', columns, order: 'newest' as const, lineId: null, conditions }
    return (await saveView(story.world, who, { ...view, ...more })).viewId
  }
  const made: Record<string, { ticketId: string; number: number }> = {}

  before(async () => {
    const { world, anna, vera, maria, lines } = story
    for (const name of ['fresh', 'waits', 'aside', 'handed', 'ended', 'secret'])
      made[name] = await story.ticket(`Заявка ${name}`)
    const about = (name: string) => ({ ticketId: made[name]!.ticketId })
    const wait = { reason: 'Ждём ответа', nextContactBy: soon(30) }
    await setAside(world, anna, { ...about('waits'), for: 'waiting_for_client', ...wait })
    await setAside(world, anna, { ...about('aside'), for: 'planned', ...wait })
    await assignTicket(world, vera, { ...about('handed'), agentId: anna.id })
    await assignTicket(world, anna, { ...about('ended'), agentId: anna.id })
    await resolveTicket(world, anna, { ...about('ended'), ...solution })
    const over = { summary: 'Сделано всё, прошу проверить.', reason: 'Передали инженерам', nextContactBy: soon(2) }
    await handOver(world, maria, { ...about('secret'), lineId: lines.vip, ...over })
  })

  test('those that stand ready show each reader their own, and the counts beside them agree', async () => {
    const { anna, pavel, maria } = story
    const of = (...names: string[]) => names.map((name) => made[name]!.number)
    assert.deepEqual(await numbers(anna, 'new'), of('fresh', 'handed'))
    assert.deepEqual(await numbers(anna, 'waiting'), of('waits'))
    assert.deepEqual(await numbers(anna, 'aside'), of('aside'))
    assert.deepEqual(await numbers(anna, 'handed'), of('handed'))
    assert.deepEqual(await numbers(anna, 'ended'), of('ended'))
    assert.deepEqual(await counts(anna), { handed: 1, new: 2, waiting: 1, aside: 1, unsolved: 4, ended: 1 })
    assert.ok(!(await numbers(anna, 'unsolved')).includes(made.secret!.number), 'the restricted line is not hers')
    assert.ok((await numbers(pavel, 'unsolved')).includes(made.secret!.number))
    assert.ok((await numbers(maria, 'unsolved')).includes(made.secret!.number))
  })

  test('what somebody ended is listed for a week', async () => {
    const { anna, clock } = story
    const then = clock().toISOString()
    clock.pass({ days: 8 })
    assert.deepEqual(await numbers(anna, 'ended'), [])
    clock.moveTo(then)
  })

  test('save-view: conditions narrow it, and each column stands in its rows', async () => {
    const { world, anna, lines } = story
    await changeTags(world, anna, { ticketId: made.fresh!.ticketId, add: ['ssh', 'ядро'] })
    await changeTags(world, anna, { ticketId: made.waits!.ticketId, add: ['ssh'] })
    await changePriority(world, anna, { ticketId: made.fresh!.ticketId, priority: 'critical' })
    const { tags, topics } = await deskChoices(world, anna, {})
    const tag = (name: string) => tags.find((each) => each.name === name)!.id
    const { fresh, waits, handed, aside } = made
    const shows = async (conditions: Partial<ViewConditions>) => numbers(anna, await save(anna, conditions))
    assert.deepEqual(await shows({ tagIds: [tag('ssh')] }), [waits!.number, fresh!.number])
    assert.deepEqual(await shows({ tagIds: [tag('ssh'), tag('ядро')] }), [fresh!.number])
    assert.deepEqual(await shows({ priorities: ['critical'] }), [fresh!.number])
    assert.deepEqual(await shows({ whose: 'nobodys' }), [fresh!.number])
    assert.deepEqual(await shows({ whose: 'mine', lastWord: 'ours' }), [aside!.number, waits!.number])
    assert.deepEqual(await shows({ agentIds: [anna.id], statuses: ['new'] }), [handed!.number])
    assert.deepEqual(await shows({ lineIds: [lines.second] }), [])
    const [row] = (await ticketView(world, anna, { view: await save(anna, { tagIds: [tag('ядро')] }) })).rows
    assert.deepEqual(row?.tags, ['ядро', 'ssh'])
    assert.equal(row?.topicName, topics[0]?.name)
  })

  test('each order turns its pages without losing or doubling a ticket, also where times are equal', async () => {
    const { world, vera, lines, oleg } = story
    const several: { ticketId: string; number: number }[] = []
    for (let hour = 0; hour < 7; hour++) {
      story.clock.pass({ hours: 1 })
      several.push(...(await Promise.all(Array.from({ length: 15 }, (_, n) => story.ticket(`Много ${n}`)))))
    }
    await postReply(world, oleg, { ticketId: several[3]!.ticketId, text: 'Ещё раз: не работает.' })
    await postReply(world, vera, { ticketId: several[4]!.ticketId, text: 'Смотрим.', nextContactBy: soon(9) })
    const conditions = { lineIds: [lines.first] }
    const all: Record<string, number[]> = {}
    for (const order of ['next_contact', 'newest', 'oldest_client_word'] as const) {
      const view = await save(vera, conditions, { order })
      all[order] = (await everyPage((after) => ticketView(world, vera, { view, ...after }))).map(({ number }) => number)
      const { total, more } = await ticketView(world, vera, { view })
      assert.deepEqual([total, more], [all[order]!.length, false], order)
      assert.equal(new Set(all[order]).size, all[order]!.length, order)
    }
    assert.deepEqual(
      all.newest,
      all.newest!.toSorted((one, other) => other - one),
    )
    const ours = [several[4]!.number, made.waits!.number, made.aside!.number]
    assert.deepEqual(all.oldest_client_word!.slice(-3).toSorted(), ours.toSorted(), 'where we spoke last stands behind')
  })

  test('change-view and remove-view: one’s own is nobody else’s; one for a line is its people’s and the leads’ to keep', async () => {
    const { world, anna, vera, pavel, maria, lines } = story
    const own = await save(anna, {})
    await refuses(ticketView(world, vera, { view: own }), 'view_not_found')
    await refuses(removeView(world, vera, { viewId: own }), 'view_not_found')
    await refuses(save(anna, {}, { lineId: lines.first }), 'lead_only')
    const forVip = await save(maria, {}, { name: 'Особые', lineId: lines.vip })
    const has = async (who: Player) => (await viewList(world, who, {})).saved.some(({ id }) => id === forVip)
    assert.deepEqual([await has(pavel), await has(anna), await has(maria)], [true, false, true])
    const columns: ViewColumn[] = ['subject']
    const changed = { name: 'Иначе', conditions: {}, columns, order: 'newest' as const, lineId: lines.vip }
    await refuses(changeView(world, pavel, { viewId: forVip, ...changed }), 'lead_only')
    await changeView(world, maria, { viewId: forVip, ...changed })
    assert.equal((await ticketView(world, pavel, { view: forVip })).name, 'Иначе')
    await removeView(world, maria, { viewId: forVip })
    await refuses(ticketView(world, pavel, { view: forVip }), 'view_not_found')
    await refuses(ticketView(world, anna, { view: nothing }), 'view_not_found')
  })

  test('what was answered to questions of topics stands in columns, and narrows a view', async () => {
    const { world, maria, anna, oleg, lines } = story
    const said = (ru: string, en: string) => ({ ru, en })
    const { topicId } = await addTopic(world, maria, {
      nameRu: 'Сайт',
      nameEn: 'Site',
      lineId: lines.first,
      impact: 'down',
      urgency: 'normal',
      fields: [
        { id: 'site_name', kind: 'address', label: said('Какой сайт?', 'Which site?') },
        {
          id: 'shows',
          kind: 'choice',
          label: said('Что видно?', 'What is there?'),
          options: [
            { id: 'error', label: said('Ошибка', 'An error') },
            { id: 'blank', label: said('Пусто', 'Nothing') },
          ],
        },
        { id: 'begun_at', kind: 'date_time', label: said('С какого времени?', 'Since when?') },
      ],
    })
    const about = (answers: Record<string, string>) =>
      openTicket(world, oleg, { text: 'Не открывается.', topicId, answers })
    const broken = await about({ site_name: 'shop.vector.example', shows: 'error', begun_at: '2026-03-02T10:00' })
    const blank = await about({ site_name: 'vector.example', shows: 'blank' })
    const answerColumns = ['shows', 'site_name', 'begun_at', 'forgotten']
    const all = await ticketView(world, anna, {
      view: await save(anna, { answers: [{ field: 'shows', is: 'answered', values: [] }] }, { answerColumns }),
    })
    assert.deepEqual(all.answerLabels, {
      shows: 'Что видно?',
      site_name: 'Какой сайт?',
      begun_at: 'С какого времени?',
      forgotten: 'forgotten',
    })
    assert.deepEqual(
      all.rows.map(({ number, answers }) => [number, answers.shows?.values, answers.begun_at?.values]),
      [
        [blank.number, ['Пусто'], undefined],
        [broken.number, ['Ошибка'], ['2026-03-02T07:00:00Z']],
      ],
    )
    const left = async (field: string, is: 'one_of' | 'contains', values: string[]) =>
      numbers(anna, await save(anna, { answers: [{ field, is, values }] }))
    assert.deepEqual(await left('shows', 'one_of', ['error']), [broken.number])
    assert.deepEqual(await left('site_name', 'contains', ['SHOP']), [broken.number])
    assert.deepEqual(await left('site_name', 'contains', ['%']), [], 'a percent sign is only itself')
    const question = (await deskChoices(world, anna, {})).questions.find(({ field }) => field === 'shows')
    assert.deepEqual(question?.options, [
      { id: 'error', name: 'Ошибка' },
      { id: 'blank', name: 'Пусто' },
    ])
  })
})
