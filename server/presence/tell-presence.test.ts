import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { presence } from '#platform/presence.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { nothing, refuses } from '../../test/telling.ts'
import { standingClock } from '../../test/world.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { tellPresence } from './commands/tell-presence.ts'

const [first, second] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b']

describe('Who is at a ticket', () => {
  const story = freshDesk()
  const say = async (who: Player, ticketId: string, doing: 'looks' | 'writes' | 'left', tab = first!) =>
    tellPresence(story.world, who, { ticketId, tab, doing })
  const at = (ticketId: string) => story.world.presence.at(ticketId).map(({ name, doing }) => `${name} ${doing}`)

  test('looks, writes, has left; each is shown once with the busiest of their pages', async () => {
    const { anna, vera } = story
    const { ticketId } = await story.ticket()
    await say(anna, ticketId, 'looks')
    await say(vera, ticketId, 'looks')
    await say(vera, ticketId, 'writes', second)
    assert.deepEqual(at(ticketId), ['Анна Первая looks', 'Вера Вторая writes'])
    await say(vera, ticketId, 'left', second)
    assert.deepEqual(at(ticketId), ['Анна Первая looks', 'Вера Вторая looks'])
    await say(anna, ticketId, 'left')
    assert.deepEqual(at(ticketId), ['Вера Вторая looks'])
  })

  test('a page is at one ticket at a time, and what it says late of the one before changes nothing', async () => {
    const { anna } = story
    const [one, other] = [await story.ticket(), await story.ticket()]
    await say(anna, one.ticketId, 'writes')
    await say(anna, other.ticketId, 'looks')
    await say(anna, one.ticketId, 'left')
    assert.deepEqual([at(one.ticketId), at(other.ticketId)], [[], ['Анна Первая looks']])
  })

  test('nobody speaks for another, and nobody stands where they may not look', async () => {
    const { world, anna, vera, pavel, oleg, maria, lines } = story
    const { ticketId } = await story.ticket()
    await say(anna, ticketId, 'looks')
    await say(vera, ticketId, 'left')
    assert.deepEqual(at(ticketId), ['Анна Первая looks'])
    const by = new Date(story.clock().getTime() + 3_600_000).toISOString()
    const words = { summary: 'Проверила.', reason: 'Туда.', nextContactBy: by }
    await handOver(world, maria, { ticketId, lineId: lines.vip, ...words })
    await refuses(say(vera, ticketId, 'looks'), 'ticket_not_found')
    await refuses(say(oleg, ticketId, 'looks'), 'not_allowed')
    await refuses(say(anna, nothing, 'looks'), 'ticket_not_found')
    await say(pavel, ticketId, 'looks')
  })

  test('who falls silent is gone after forty seconds', async () => {
    const { world, clock, anna } = story
    const { ticketId } = await story.ticket()
    await say(anna, ticketId, 'looks')
    clock.pass({ seconds: 30 })
    await say(anna, ticketId, 'looks')
    clock.pass({ seconds: 39 })
    world.presence.beat()
    assert.deepEqual(at(ticketId), ['Анна Первая looks'])
    clock.pass({ seconds: 1 })
    assert.ok(world.presence.beat().changed.includes(ticketId))
    assert.deepEqual(at(ticketId), [])
  })

  test('nothing of it is stored: no event, no row of any table', async () => {
    const { pool, anna } = story
    const { ticketId } = await story.ticket()
    const tables = `select string_agg(format('select count(*) as n from %I', tablename), ' union all ') as all
      from pg_tables where schemaname = 'public'`
    const { rows } = await pool.query(tables)
    const written = async () => (await pool.query(`select sum(n)::int as n from (${rows[0].all}) counts`)).rows[0].n
    const before = await written()
    for (let i = 0; i < 20; i++) await say(anna, ticketId, i % 2 ? 'looks' : 'writes')
    assert.equal(await written(), before)
  })
})

describe('Two nodes', () => {
  const clock = standingClock('2026-03-02T09:00:00Z')
  const nodes = () =>
    [presence(clock, 'one', ['looks', 'writes']), presence(clock, 'two', ['looks', 'writes'])] as const
  const anna = { id: 'anna', name: 'Анна', doing: 'looks' }
  const names = (node: ReturnType<typeof presence>) => node.at('ticket').map(({ name }) => name)

  test('agree on who is there, and a node that dies takes its people with it', () => {
    const [one, two] = nodes()
    one.say(first!, 'ticket', 'anna', anna)
    for (const word of one.beat().news) for (const node of [one, two]) node.hear(word)
    assert.deepEqual([names(one), names(two)], [['Анна'], ['Анна']])
    assert.deepEqual(two.beat(), { changed: ['ticket'], news: [] }, 'what is heard is not told on')
    clock.pass({ seconds: 40 })
    assert.deepEqual(two.beat().changed, ['ticket'])
    assert.deepEqual(names(two), [])
  })

  test('the same said again is no news to anybody’s page', () => {
    const [one, two] = nodes()
    for (let i = 0; i < 3; i++) {
      clock.pass({ seconds: 15 })
      one.say(first!, 'ticket', 'anna', anna)
      const { changed, news } = one.beat()
      for (const word of news) two.hear(word)
      assert.deepEqual([changed, two.beat().changed], i ? [[], []] : [['ticket'], ['ticket']])
    }
  })

  test('three hundred pages that speak at once fit into notifications of PostgreSQL', () => {
    const [one, two] = nodes()
    const name = 'Ж'.repeat(120)
    for (let i = 0; i < 300; i++) one.say(`${i}`, `ticket ${i}`, `${i}`, { id: `${i}`, name, doing: 'looks' })
    const { news } = one.beat()
    for (const word of news) {
      assert.ok(Buffer.byteLength(word) < 8000, `${Buffer.byteLength(word)} bytes`)
      two.hear(word)
    }
    assert.equal(two.places().length, 300)
  })
})
