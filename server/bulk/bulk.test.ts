import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { BulkOrder } from '#contract/bulk.ts'
import type { List } from '#contract/tickets.ts'
import type { Refused } from '#platform/refused.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../test/telling.ts'
import { bulkCount } from '../screens/bulk-count.ts'
import { bulkList } from '../screens/bulk-list.ts'
import { bulkReport } from '../screens/bulk-report.ts'
import { bulkSamples } from '../screens/bulk-samples.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { closeAgent } from '../staff/commands/close-agent.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { changePriority } from '../tickets/commands/change-priority.ts'
import { changeTags } from '../tickets/commands/change-tags.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { cancelBulk } from './commands/cancel-bulk.ts'
import { repeatBulk } from './commands/repeat-bulk.ts'
import { startBulk } from './commands/start-bulk.ts'
import { undoBulk } from './commands/undo-bulk.ts'
import { workBulk } from './work.ts'

type Made = { ticketId: string; number: number }
const solution = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }

describe('One order for many tickets', () => {
  const story = freshDesk()
  let made: Made[] = []
  const soon = (hours = 2) => new Date(story.clock().getTime() + hours * 3_600_000).toISOString()
  const ids = () => made.map(({ ticketId }) => ticketId)
  const give = (who: Player, order: BulkOrder, ticketIds = ids()) =>
    startBulk(story.world, who, { chosen: { ticketIds }, order })
  const work = (bulkId: string) => workBulk(story.world, { bulk: bulkId })
  const report = (who: Player, bulkId: string) => bulkReport(story.world, who, { bulkId })
  /** The tickets that an order for everything in a list is for. */
  const fixedBy = async (list: List) => {
    const order: BulkOrder = { what: 'tags', add: ['все'], remove: [] }
    try {
      const { bulkId } = await startBulk(story.world, story.anna, {
        chosen: list,
        order,
      })
      const items = await story.world.db
        .selectFrom('bulk_items')
        .select('ticket_id')
        .where('bulk_id', '=', bulkId)
        .execute()
      return items.map(({ ticket_id }) => ticket_id)
    } catch (error) {
      assert.equal((error as Refused).code, 'nothing_chosen')
      return []
    }
  }
  const now = (at: number) => ticketNow(story.world, made[at]!.ticketId)
  const messages = async (at: number) => {
    const page = await ticketPage(story.world, story.maria, { number: made[at]!.number })
    return page.entries.filter(({ side, kind }) => side === 'staff' && kind === 'message').map(({ text }) => text)
  }
  beforeEach(async () => {
    // A client opens so many tickets an hour and no more.
    story.clock.pass({ hours: 1 })
    made = await Promise.all([story.ticket('Первая'), story.ticket('Вторая'), story.ticket('Третья')])
  })

  test('start-bulk: every ticket gets the ordinary order, signed by who gave it', async () => {
    const { world, anna, vera } = story
    const { bulkId, total } = await give(anna, { what: 'assign', agentId: vera.id })
    assert.equal(total, 3)
    assert.equal((await now(0)).assignee_id, null, 'nothing happens in the order itself')
    await work(bulkId)
    for (const at of [0, 1, 2]) assert.equal((await now(at)).assignee_id, vera.id)
    const { entries } = await ticketPage(world, anna, { number: made[0]!.number })
    assert.equal(entries.at(-1)?.author?.id, anna.id)
    const { state, done, refused, said, may } = await report(anna, bulkId)
    assert.deepEqual([state, done, refused, said.agent, may.undo], ['done', 3, 0, 'Вера Вторая', null])
    assert.equal((await bulkList(world, anna, {})).orders[0]?.bulkId, bulkId)
  })

  test('all that match a view means those that match when the order is given, but those left out', async () => {
    const { world, anna } = story
    const chosen = { view: 'new', except: [made[1]!.ticketId] }
    const { bulkId } = await startBulk(world, anna, { chosen, order: { what: 'priority', priority: 'critical' } })
    const later = await story.ticket('Пришла потом')
    for (let left = 5; left && (await report(anna, bulkId)).state !== 'done'; left--) await work(bulkId)
    assert.equal((await now(0)).priority, 'critical')
    assert.equal((await now(1)).priority, 'high')
    assert.equal((await ticketNow(world, later.ticketId)).priority, 'high')
  })

  test('all of a list means all of it: of a line, of a search, of one’s own turn, and as many as were counted', async () => {
    const { world, anna, lines } = story
    await assignTicket(world, anna, { ticketId: made[0]!.ticketId, agentId: anna.id })
    const [first, second, third] = made.map(({ ticketId }) => ticketId)
    const lists: [List, (string | undefined)[], (string | undefined)[]][] = [
      [{ list: 'my_turn' }, [first, second, third], []],
      [{ lineId: lines.first, which: 'unassigned' }, [second, third], [first]],
      [{ lineId: lines.first, which: 'waiting' }, [], [first, second, third]],
      [{ q: 'вторая' }, [second], [first, third]],
      [{ q: 'нетаких' }, [], [first, second, third]],
    ]
    for (const [list, inIt, outside] of lists) {
      const { total } = await bulkCount(world, anna, list)
      const told = await fixedBy(list)
      assert.equal(told.length, total, JSON.stringify(list))
      assert.ok(
        inIt.every((id) => told.includes(id!)) && !outside.some((id) => told.includes(id!)),
        JSON.stringify(list),
      )
    }
  })

  test('a restricted line is counted and ordered about by nobody who may not look at it', async () => {
    const { world, vera, lines } = story
    const list = { lineId: lines.vip, which: 'open' } as const
    await refuses(bulkCount(world, vera, list), 'line_not_found')
    await refuses(
      startBulk(world, vera, { chosen: list, order: { what: 'priority', priority: 'low' } }),
      'line_not_found',
    )
  })

  test('repeat-bulk: what refuses keeps its reason, the others are done, and the refused are tried again', async () => {
    const { world, anna, vera, pavel } = story
    await resolveTicket(world, anna, { ticketId: made[0]!.ticketId, ...solution })
    const { bulkId } = await give(anna, { what: 'assign', agentId: vera.id })
    await assignTicket(world, vera, { ticketId: made[1]!.ticketId, agentId: pavel.id })
    await work(bulkId)
    const first = await report(anna, bulkId)
    assert.deepEqual([first.done, first.refused], [1, 2])
    assert.deepEqual(
      first.refusals.map(({ number, code }) => [number, code]),
      [
        [made[0]!.number, 'ticket_closed'],
        [made[1]!.number, 'assignee_changed'],
      ],
    )
    assert.equal((await now(1)).assignee_id, pavel.id, 'nobody is overruled unseen')
    const again = await repeatBulk(world, anna, { bulkId })
    assert.equal(again.total, 2)
    await work(again.bulkId)
    assert.equal((await now(1)).assignee_id, vera.id, 'now it was seen')
    assert.equal((await report(anna, again.bulkId)).refused, 1)
    await refuses(repeatBulk(world, anna, { bulkId: nothing }), 'bulk_not_found')
  })

  test('worked off twice, as after a crash, it is done once', async () => {
    const { world, anna } = story
    const { bulkId } = await give(anna, { what: 'note', text: 'Видели {{client.name}}, № {{ticket.number}}.' })
    // The command was stored and the crash came before its ticket was struck off.
    const { db } = world
    await Promise.all([work(bulkId), work(bulkId)])
    await db.updateTable('bulk_items').set({ state: 'waiting' }).where('bulk_id', '=', bulkId).execute()
    await db.updateTable('bulk_orders').set({ state: 'running' }).where('id', '=', bulkId).execute()
    await work(bulkId)
    for (const { ticketId, number } of made) {
      const kinds = await historyOf(world, ticketId)
      assert.equal(kinds.filter((kind) => kind === 'ticket.noted').length, 1)
      const { entries } = await ticketPage(world, anna, { number })
      assert.equal(entries.at(-1)?.text, `Видели Олег Т., № ${number}.`)
    }
  })

  test('undo-bulk: what has not changed since goes back, what has stays and is named', async () => {
    const { world, anna, vera } = story
    await assignTicket(world, anna, { ticketId: made[0]!.ticketId, agentId: anna.id })
    const { bulkId } = await give(anna, { what: 'assign', agentId: vera.id })
    await refuses(undoBulk(world, anna, { bulkId }), 'bulk_not_over')
    await work(bulkId)
    await assignTicket(world, vera, { ticketId: made[2]!.ticketId, agentId: null })
    const back = await undoBulk(world, anna, { bulkId })
    await work(back.bulkId)
    assert.deepEqual([(await now(0)).assignee_id, (await now(1)).assignee_id], [anna.id, null])
    const { done, refused, refusals, undoes } = await report(anna, back.bulkId)
    // The third is with nobody, as it was before: there is nothing to take back.
    assert.deepEqual([done, refused, refusals.length, undoes], [3, 0, 0, bulkId])
    assert.equal((await report(anna, bulkId)).undoneBy, back.bulkId)
    await refuses(undoBulk(world, anna, { bulkId }), 'cannot_be_undone')
  })

  test('priorities and tags go back to what each ticket had', async () => {
    const { world, anna } = story
    await changePriority(world, anna, { ticketId: made[0]!.ticketId, priority: 'low' })
    await changeTags(world, anna, { ticketId: made[0]!.ticketId, add: ['dns'] })
    const urgent = await give(anna, { what: 'priority', priority: 'critical' })
    const tagged = await give(anna, { what: 'tags', add: ['dns', 'авария'], remove: [] })
    await work(urgent.bulkId)
    await work(tagged.bulkId)
    await changePriority(world, anna, { ticketId: made[1]!.ticketId, priority: 'normal' })
    const backs = (await Promise.all([urgent, tagged].map(({ bulkId }) => undoBulk(world, anna, { bulkId })))).map(
      ({ bulkId }) => bulkId,
    )
    for (const bulkId of backs) await work(bulkId)
    assert.deepEqual(
      [(await now(0)).priority, (await now(1)).priority, (await now(2)).priority],
      ['low', 'normal', 'high'],
    )
    assert.deepEqual((await report(anna, backs[0]!)).refusals[0]?.code, 'priority_differs')
    const tags = async (at: number) => (await ticketPage(world, anna, { number: made[at]!.number })).tags
    assert.deepEqual([await tags(0), await tags(1)], [['dns'], []])
  })

  test('a line is taken back by a hand-over that tells the client', async () => {
    const { world, anna, lines } = story
    const words = { summary: 'Всё проверено, прошу заняться.', reason: 'Нужны инженеры', nextContactBy: soon() }
    const { bulkId } = await give(anna, { what: 'hand_over', lineId: lines.second, ...words })
    story.clock.pass({ seconds: 10 })
    await work(bulkId)
    assert.equal((await now(0)).line_id, lines.second)
    const back = await undoBulk(world, anna, { bulkId })
    await work(back.bulkId)
    assert.equal((await now(0)).line_id, lines.first)
    assert.equal((await report(anna, back.bulkId)).done, 3)
  })

  describe('to clients', () => {
    const reply = (texts: { ru?: string; en?: string }): BulkOrder => ({
      what: 'reply',
      texts,
      nextContactBy: soon(),
      move: 'ours',
    })

    test('is for leads, and only with blanks that can be filled', async () => {
      const { anna, maria } = story
      await refuses(give(anna, reply({ ru: 'Чиним.' })), 'lead_only')
      await refuses(give(anna, { what: 'resolve', ...solution }), 'lead_only')
      await refuses(give(maria, reply({})), 'text_missing')
      await refuses(give(maria, reply({ ru: 'Здравствуйте, {{client.login}}!' })), 'blank_unknown')
    })

    test('for ten seconds nothing of it exists, and it can be taken back as if it had never been', async () => {
      const { world, maria, clock } = story
      const { bulkId } = await give(maria, reply({ ru: 'Чиним.' }))
      await work(bulkId)
      clock.pass({ seconds: 9 })
      await work(bulkId)
      assert.deepEqual(await messages(0), [])
      assert.equal((await report(maria, bulkId)).state, 'held')
      await cancelBulk(world, maria, { bulkId })
      clock.pass({ seconds: 5 })
      await work(bulkId)
      assert.deepEqual(await messages(0), [])
      await refuses(cancelBulk(world, maria, { bulkId }), 'bulk_over')
    })

    test('each client reads it once, in their language, with their own words in the blanks', async () => {
      const { world, maria, oleg, mallory, vps, clock } = story
      const about = await openAbout(oleg, vps)
      const foreign = await story.ticket('My site is down', mallory)
      made = [about, foreign, made[2]!]
      const { readers, samples } = await bulkSamples(world, maria, { ticketIds: ids().join() })
      assert.deepEqual(readers, { ru: 2, en: 1 })
      assert.deepEqual(
        samples
          .slice(0, 2)
          .map(({ language }) => language)
          .toSorted(),
        ['en', 'ru'],
      )

      const order = reply({ ru: '{{client.name}}, чиним {{service.name}}.', en: '{{client.name}}, we are on it.' })
      const { bulkId } = await give(maria, order)
      clock.pass({ seconds: 10 })
      await work(bulkId)
      await work(bulkId)
      assert.deepEqual(await messages(0), ['Олег Т., чиним vps-17.'])
      assert.deepEqual(await messages(1), ['Mallory, we are on it.'])
      const { done, refusals } = await report(maria, bulkId)
      assert.deepEqual([done, refusals.map(({ code }) => code)], [2, ['blank_empty']])
      await story.jobs()
      const letters = await world.db
        .selectFrom('letters')
        .select('kind')
        .where('stream_id', '=', foreign.ticketId)
        .where('kind', '=', 'reply')
        .execute()
      assert.equal(letters.length, 1)
    })

    const openAbout = (who: Player, serviceId: string) =>
      openTicket(story.world, who, { text: 'Сервер не отвечает', serviceId })

    test('whoever wrote after the order was given gets no answer that has not read it', async () => {
      const { world, maria, oleg, clock } = story
      const { bulkId } = await give(maria, reply({ ru: 'Чиним.' }))
      await postReply(world, oleg, { ticketId: made[1]!.ticketId, text: 'Уже работает, спасибо!' })
      clock.pass({ seconds: 10 })
      await work(bulkId)
      assert.deepEqual([await messages(0), await messages(1)], [['Чиним.'], []])
      assert.equal((await report(maria, bulkId)).refusals[0]?.code, 'client_wrote_meanwhile')
    })
  })

  test('cancel-bulk: one that runs stops where it is, and says how far it came', async () => {
    const { world, anna } = story
    for (let hour = 0; hour < 3; hour++) {
      story.clock.pass({ hours: 1 })
      made.push(...(await Promise.all(Array.from({ length: 20 }, (_, n) => story.ticket(`Ещё ${n}`)))))
    }
    const { bulkId } = await give(anna, { what: 'priority', priority: 'low' })
    await work(bulkId)
    await cancelBulk(world, anna, { bulkId })
    await work(bulkId)
    const { state, done, total } = await report(anna, bulkId)
    assert.deepEqual([state, done, total], ['cancelled', 50, 63])
  })

  test('rights are those of the moment: who has left orders nothing more', async () => {
    const { world, maria, lines } = story
    const leaver = await story.hire(`Уходящая ${made[0]!.number}`, ['agent'], [lines.first])
    const { bulkId } = await give(leaver, { what: 'priority', priority: 'low' })
    await closeAgent(world, { ...maria, factorAt: world.clock() }, { agentId: leaver.id, ticketsTo: null })
    await work(bulkId)
    const { done, refusals } = await report(maria, bulkId)
    assert.deepEqual([done, refusals[0]?.code], [0, 'not_allowed'])
  })

  describe('whose giver is gone in the middle of it', () => {
    /** The first ticket is done, and in the same instant this happens to whoever gave the order. */
    const inTheMiddle = async (loss: string, run: () => Promise<void>) => {
      await story.pool.query(
        `create function lose() returns trigger language plpgsql as $$ begin ${loss}; return null; end $$`,
      )
      await story.pool.query('create trigger lose after update on bulk_items for each row execute function lose()')
      try {
        await run()
      } finally {
        await story.pool.query('drop trigger lose on bulk_items; drop function lose')
      }
    }
    const replied = () => Promise.all(made.map(async (_, at) => (await messages(at)).length))
    const givenBy = async (who: Player) => {
      const texts = { ru: 'Работаем над этим.' }
      const { bulkId } = await give(who, { what: 'reply', texts, nextContactBy: soon(), move: 'ours' })
      story.clock.pass({ minutes: 1 })
      return bulkId
    }
    const told = async (bulkId: string) => {
      const { done, refused, refusals } = await report(story.maria, bulkId)
      return { done, refused, codes: refusals.map(({ code }) => code) }
    }

    test('closed, and so without a session: no further client is written to, and the report names each', async () => {
      const lead = await story.hire('Уволенный', ['lead', 'agent'], [story.lines.first])
      const bulkId = await givenBy(lead)
      await inTheMiddle(`update persons set active = false where id = '${lead.id}'`, () => work(bulkId))
      assert.deepEqual(await told(bulkId), { done: 1, refused: 2, codes: ['not_allowed', 'not_allowed'] })
      assert.deepEqual((await replied()).sort(), [0, 0, 1])
    })

    test('no lead any more: what leads alone may order is refused for the rest', async () => {
      const lead = await story.hire('Бывший старший', ['lead', 'agent'], [story.lines.first])
      const bulkId = await givenBy(lead)
      await inTheMiddle(`update agents set roles = '{agent}' where id = '${lead.id}'`, () => work(bulkId))
      assert.deepEqual(await told(bulkId), { done: 1, refused: 2, codes: ['lead_only', 'lead_only'] })
      assert.deepEqual((await replied()).sort(), [0, 0, 1])
    })

    test('signed out, and still of the staff: the order goes on, as a letter that was posted does', async () => {
      const lead = await story.hire('Ушёл домой', ['lead', 'agent'], [story.lines.first])
      const bulkId = await givenBy(lead)
      await story.world.db.deleteFrom('sessions').where('person_id', '=', lead.id).execute()
      await work(bulkId)
      assert.deepEqual(await told(bulkId), { done: 3, refused: 0, codes: [] })
    })
  })

  test('an order is its giver’s and the leads’ to see; tickets one may not see are not in it', async () => {
    const { world, anna, vera, maria, lines } = story
    const over = { summary: 'Сделано всё, прошу проверить.', reason: 'Передали', nextContactBy: soon() }
    await handOver(world, maria, { ticketId: made[0]!.ticketId, lineId: lines.vip, ...over })
    const { bulkId, total } = await give(anna, { what: 'priority', priority: 'low' })
    assert.equal(total, 2)
    await refuses(report(vera, bulkId), 'bulk_not_found')
    await refuses(cancelBulk(world, vera, { bulkId }), 'bulk_not_found')
    assert.equal((await report(maria, bulkId)).by.id, anna.id)
    await refuses(give(anna, { what: 'priority', priority: 'low' }, [made[0]!.ticketId]), 'nothing_chosen')
    const nowhere = { view: nothing } as const
    const order = { what: 'take_up' } as const
    await refuses(startBulk(world, anna, { chosen: nowhere, order }), 'view_not_found')
  })

  test('of two colleagues at once: each ticket has one of the two, and both reports are true', async () => {
    const { anna, vera } = story
    const [one, other] = await Promise.all([
      give(anna, { what: 'assign', agentId: anna.id }),
      give(vera, { what: 'assign', agentId: vera.id }),
    ])
    await Promise.all([work(one.bulkId), work(other.bulkId)])
    const [annas, veras] = [await report(anna, one.bulkId), await report(vera, other.bulkId)]
    assert.deepEqual([annas.done + veras.done, annas.refused + veras.refused], [3, 3])
    for (const at of [0, 1, 2]) assert.ok([anna.id, vera.id].includes((await now(at)).assignee_id ?? ''))
  })

  test('so many orders an hour are given, whichever way, and no more', async () => {
    const { world, vera } = story
    let times = 0
    const many = async () => {
      for (; times < 300; times++) await give(vera, { what: 'take_up' }, [made[0]!.ticketId])
    }
    await refuses(many(), 'too_many_attempts')
    assert.ok(times >= 60 && times <= 120, String(times))
    const [last] = (await bulkList(world, vera, {})).orders
    await work(last!.bulkId)
    await refuses(repeatBulk(world, vera, { bulkId: last!.bulkId }), 'too_many_attempts')
  })
})
