import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { asSystem } from '#platform/command.ts'
import { hintAtLists } from '#platform/hint.ts'
import { startLive } from '#platform/live.ts'
import { openDoors } from '../../server/app/doors.ts'
import { tellPresence } from '../../server/presence/commands/tell-presence.ts'
import { accountCard } from '../../server/screens/account-card.ts'
import { accountList } from '../../server/screens/account-list.ts'
import { changedTickets } from '../../server/screens/live-hints.ts'
import { ticketsOf } from '../../server/screens/tickets-of.ts'
import { changeAgent } from '../../server/staff/commands/change-agent.ts'
import { assignTicket } from '../../server/tickets/commands/assign-ticket.ts'
import { handOver } from '../../server/tickets/commands/hand-over.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'
import { confirmed, freshDesk, type Player } from '../cast.ts'

/** What one open page is told of changes, in the order it comes. */
async function openPage(address: string, who: Player) {
  const stream = await fetch(`${address}/live`, { headers: { cookie: who.cookie } })
  const reader = stream.body!.getReader()
  let text = ''
  const present: string[] = []
  const next = async (): Promise<string | null> => {
    const event = /^(?:retry: \d+\n)?event: (\w+)\ndata: (.*)\n\n/.exec(text)
    if (event) text = text.slice(event[0].length)
    if (event?.[1] === 'changed') return event[2]!
    if (event?.[1] === 'present') present.push(event[2]!)
    if (event) return next()
    const { value, done } = await reader.read()
    if (done) return null
    text += Buffer.from(value).toString()
    return next()
  }
  return { next, present, leave: () => reader.cancel() }
}
type OpenPage = Awaited<ReturnType<typeof openPage>>

describe('What open pages are told', () => {
  const story = freshDesk()

  async function withPages(who: Player[], work: (pages: OpenPage[], address: string) => Promise<void>) {
    const { world, pool } = story
    const live = startLive(
      pool.options as pg.ClientConfig,
      world.log,
      (ids) => changedTickets(world.db, ids),
      world.presence,
    )
    const edge = await openDoors(world, pool, null, live)
    try {
      await untilListening()
      const address = await edge.http.listen({ port: 0, host: '127.0.0.1' })
      const pages: OpenPage[] = []
      for (const one of who) pages.push(await openPage(address, one))
      await work(pages, address)
    } finally {
      await live.stop()
      await edge.http.close()
    }
  }
  async function untilListening() {
    const listening = `select 1 from pg_stat_activity where application_name = 'otklik live' and datname = current_database()
      and query like 'listen%' and state = 'idle'`
    while (!(await story.pool.query(listening)).rowCount);
  }
  const soon = () => ({ nextContactBy: new Date(story.clock().getTime() + 3_600_000).toISOString() })
  const note = (ticketId: string) => writeNote(story.world, story.maria, { ticketId, text: 'Между нами.' })
  const hand = (ticketId: string, lineId: string) =>
    handOver(story.world, story.maria, { ticketId, lineId, summary: 'Проверила.', reason: 'Туда.', ...soon() })

  test('of a restricted line only those who may see it are told what changed, and others not even that something did', async () => {
    const { world, maria, vera, pavel, lines } = story
    const secret = await story.ticket('Для особых')
    const plain = await story.ticket()
    const seesNothing = await story.hire('Ревизор', ['auditor', 'administrator'], [lines.vip])
    await withPages([maria, vera, pavel, seesNothing], async (pages) => {
      const [lead, second, vip, auditor] = pages as [OpenPage, OpenPage, OpenPage, OpenPage]
      const [it, other] = [JSON.stringify([secret.ticketId]), JSON.stringify([plain.ticketId])]

      await hand(secret.ticketId, lines.vip)
      assert.deepEqual(
        [await lead.next(), await vip.next(), await second.next()],
        [it, it, '[]'],
        'it leaves their list',
      )
      await note(secret.ticketId)
      assert.deepEqual([await lead.next(), await vip.next(), await second.next()], [it, it, '[]'], 'hints may overlap')
      for (let i = 0; i < 4; i++) {
        await note(secret.ticketId)
        assert.deepEqual([await lead.next(), await vip.next()], [it, it])
      }
      await note(plain.ticketId)
      assert.deepEqual([await lead.next(), await vip.next(), await second.next()], [other, other, other])

      await assignTicket(world, maria, { ticketId: secret.ticketId, agentId: pavel.id })
      assert.deepEqual([await lead.next(), await vip.next()], [it, it])
      await hand(secret.ticketId, lines.first)
      assert.deepEqual([await lead.next(), await vip.next(), await second.next()], [it, it, it], 'everybody’s again')

      // Who reads no ticket hears of none: the first word after the greeting is the end.
      await Promise.all([lead, second, vip].map((page) => page.leave()))
      await world.db.deleteFrom('sessions').where('person_id', '=', seesNothing.id).execute()
      await story.pool.query(`select pg_notify('otklik_sessions', $1)`, [seesNothing.session])
      assert.equal(await auditor.next(), null)
    })
  })

  test('what belongs to no ticket is hinted at without a word about what it is', async () => {
    await withPages([story.anna, story.vera], async (pages) => {
      await asSystem(story.world, ({ tx }) => hintAtLists(tx))
      for (const page of pages) assert.equal(await page.next(), '[]')
    })
  })

  test('who is at a ticket of a restricted line is told to those alone who may read it', async () => {
    const { world, maria, vera, pavel, lines } = story
    const secret = await story.ticket('Кто тут')
    const plain = await story.ticket()
    await hand(secret.ticketId, lines.vip)
    const say = (ticketId: string, tab: string) => tellPresence(world, maria, { ticketId, tab, doing: 'writes' })
    await say(secret.ticketId, '01900000-0000-7000-8000-00000000000a')
    await say(plain.ticketId, '01900000-0000-7000-8000-00000000000b')
    await withPages([pavel, vera], async (pages) => {
      const [vip, second] = pages as [OpenPage, OpenPage]
      await note(plain.ticketId)
      const one = JSON.stringify([plain.ticketId])
      assert.deepEqual([await vip.next(), await second.next()], [one, one])
      const people = [{ id: maria.id, name: maria.name, doing: 'writes' }]
      const told = (page: OpenPage) => page.present.flatMap((news) => JSON.parse(news) as { at: string }[])
      const bySecond = told(second)
      assert.ok(bySecond.every((place) => place.at === plain.ticketId) && bySecond.length > 0)
      assert.ok(told(vip).some((place) => place.at === secret.ticketId))
      assert.deepEqual(bySecond[0], { at: plain.ticketId, people })
    })
    await hand(secret.ticketId, lines.first)
  })

  test('one session holds so many streams and no more; the next is told to wait', async () => {
    const anna = story.anna
    await withPages(
      Array.from({ length: 12 }, () => anna),
      async (_, address) => {
        const one = await fetch(`${address}/live`, { headers: { cookie: anna.cookie } })
        assert.deepEqual([one.status, one.headers.get('retry-after')], [429, '30'])
        const another = await fetch(`${address}/live`, { headers: { cookie: story.vera.cookie } })
        assert.equal(another.status, 200)
        await another.body!.cancel()
      },
    )
  })

  test('counts and lists of an account leave out what is on a restricted line, but not what is one’s own', async () => {
    const { world, maria, anna, vera, pavel, vector, lines } = story
    const { ticketId, number } = await story.ticket('Ещё для особых')
    const seen = async (person: Player) => {
      const { rows } = await accountList(world, person, {})
      const card = await accountCard(world, person, { accountId: vector })
      const listed = await ticketsOf(world, person, { of: 'account', id: vector })
      const open = rows.find(({ id }) => id === vector)!.openTickets
      assert.deepEqual([card.openTickets, listed.rows.length], [open, open])
      return { open, there: listed.rows.some((ticket) => ticket.number === number) }
    }
    const everybody = await seen(maria)
    await hand(ticketId, lines.vip)
    assert.deepEqual(await seen(maria), everybody)
    assert.deepEqual(await seen(pavel), everybody)
    for (const person of [anna, vera]) assert.deepEqual(await seen(person), { open: everybody.open - 1, there: false })
    await world.db.updateTable('tickets').set({ assignee_id: anna.id }).where('id', '=', ticketId).execute()
    assert.deepEqual(await seen(anna), everybody)
  })

  test('whoever is taken off a restricted line hears nothing of it from that instant, and goes on with what is left', async () => {
    const { world, maria, lines, hire } = story
    const member = await hire('Бывший Особый', ['agent'], [lines.first, lines.vip])
    const secret = await story.ticket('Для особых')
    const plain = await story.ticket()
    await hand(secret.ticketId, lines.vip)
    await withPages([member], async ([page], address) => {
      await note(secret.ticketId)
      assert.equal(await page!.next(), JSON.stringify([secret.ticketId]))
      await changeAgent(world, confirmed(world, maria), {
        agentId: member.id,
        roles: ['agent'],
        lineIds: [lines.first],
      })
      await note(secret.ticketId)
      assert.equal(await page!.next(), null, 'the page is sent away to come back')
      const back = await openPage(address, member)
      await note(secret.ticketId)
      await note(plain.ticketId)
      assert.equal(await back.next(), JSON.stringify([plain.ticketId]))
      await back.leave()
    })
  })
})
