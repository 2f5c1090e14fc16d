import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verify } from '#platform/ledger/verify.ts'
import { mergeTicket } from '../../server/tickets/commands/merge-ticket.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { takeApart } from '../../server/tickets/commands/take-apart.ts'
import { freshDesk } from '../cast.ts'
import { historyOf } from '../telling.ts'
import { comesTo, count } from './racing.ts'

type Made = { ticketId: string; number: number }

describe('Merging at once', () => {
  const story = freshDesk()
  const pairs = 100
  const atOnce = 5

  const open = (): Promise<Made> => openTicket(story.world, { ...story.oleg, channel: 'import' }, { text: 'Сайт лёг' })
  /** Fresh tickets for each, a few races at a time. */
  async function each(races: number, many: number, race: (...made: Made[]) => Promise<void>) {
    for (let at = 0; at < races; at += atOnce) {
      const sets = await Promise.all(
        Array.from({ length: atOnce }, () => Promise.all(Array.from({ length: many }, open))),
      )
      await Promise.all(sets.map((made) => race(...made)))
    }
  }
  const standing = ({ ticketId }: Made) =>
    story.world.db
      .selectFrom('tickets')
      .select(['status', 'next_contact_by', 'merged_into'])
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()

  test('each into the other: one of the two goes on, and the second is told that they are one', async () => {
    const { world, anna, vera } = story
    await each(pairs, 2, async (one, other) => {
      const came = await Promise.all([
        comesTo(mergeTicket(world, anna, { ticketId: one!.ticketId, into: other!.number })),
        comesTo(mergeTicket(world, vera, { ticketId: other!.ticketId, into: one!.number })),
      ])
      assert.deepEqual([...came].sort(), ['done', 'merged_already'])
      const [over, goesOn] = came[0] === 'done' ? [one!, other!] : [other!, one!]
      assert.deepEqual(await standing(over), { status: 'closed', next_contact_by: null, merged_into: goesOn.ticketId })
      const { merged_into, next_contact_by } = await standing(goesOn)
      assert.ok(merged_into === null && next_contact_by !== null)
    })
  })

  test('while the client writes: the word stands in one of the two, and is never under a ticket that is over', async () => {
    const { world, anna, oleg } = story
    await each(pairs, 2, async (one, other) => {
      const { ticketId } = one!
      const word = { ticketId, text: 'Подождите' }
      const came = await Promise.all([
        comesTo(mergeTicket(world, anna, { ticketId, into: other!.number })),
        comesTo(postReply(world, { ...oleg, channel: 'import' }, word)),
      ])
      assert.deepEqual(came, ['done', 'done'])
      const [here, there] = [await historyOf(world, ticketId), await historyOf(world, other!.ticketId)]
      assert.equal(count(here, 'ticket.replied') + count(there, 'ticket.replied'), 1)
      assert.ok(here.indexOf('ticket.replied') < here.indexOf('ticket.merged'))
      assert.equal((await standing(one!)).status, 'closed')
    })
  })

  test('in a ring, with one taken out meanwhile: nothing goes into itself, and what goes on is open', async () => {
    const { world, anna, vera, maria } = story
    await each(pairs / 5, 3, async (a, b, c) => {
      const merge = (who: typeof anna, from: Made, into: Made) =>
        comesTo(mergeTicket(world, who, { ticketId: from.ticketId, into: into.number }))
      await Promise.all([
        merge(anna, a!, b!),
        merge(vera, b!, c!),
        merge(maria, c!, a!),
        comesTo(takeApart(world, anna, { ticketId: a!.ticketId })),
      ])
      const rows = await Promise.all([a!, b!, c!].map(standing))
      const goOn = [a!, b!, c!].filter((_, n) => rows[n]!.merged_into === null).map(({ ticketId }) => ticketId)
      assert.ok(goOn.length > 0)
      for (const { merged_into, status } of rows) {
        assert.ok(merged_into === null || goOn.includes(merged_into))
        assert.equal(status === 'closed', merged_into !== null)
      }
    })
    assert.equal((await verify(world.db, null)).broken, null)
  })
})
