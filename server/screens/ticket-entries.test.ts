import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { refuses } from '../../test/telling.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { ticketEntries } from './ticket-entries.ts'
import { ticketPage } from './ticket-page.ts'

describe('A ticket that has gone on for long', () => {
  const story = freshDesk()
  let number: number
  before(async () => {
    const { world, anna } = story
    const ticket = await story.ticket()
    number = ticket.number
    for (let at = 1; at <= 100; at++) await writeNote(world, anna, { ticketId: ticket.ticketId, text: `Заметка ${at}` })
  })
  const texts = (entries: { text: string | null }[]) =>
    entries.flatMap(({ text }) => text?.replace('Заметка ', '') ?? [])
  const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`)

  test('comes with its first message and the last thirty, and says how many lie between', async () => {
    const { world, anna } = story
    const page = await ticketPage(world, anna, { number })
    const [first, ...last] = page.entries.filter(({ kind }) => kind !== 'event')
    assert.deepEqual([first!.event, first!.seq], ['ticket.opened', 1])
    assert.deepEqual(texts(last), between(71, 100))
    assert.deepEqual([page.folded, page.tailFrom], [70, last[0]!.seq])
  })

  test('is read on page by page, backwards from its end or on from any message, until nothing is left', async () => {
    const { world, anna } = story
    const { tailFrom } = await ticketPage(world, anna, { number })
    const read: string[] = []
    const lefts: (number | null)[] = []
    let before = tailFrom
    do {
      const page = await ticketEntries(world, anna, { number, after: 1, before, most: 30 })
      read.unshift(...texts(page.entries))
      lefts.push(page.left)
      before = page.entries[0]!.seq
    } while (lefts.at(-1) !== null)
    assert.deepEqual(read, between(1, 70))
    assert.deepEqual(lefts, [40, 10, null])

    const on = await ticketEntries(world, anna, { number, after: 1, before: tailFrom, from: 'beginning', most: 21 })
    assert.deepEqual([texts(on.entries).slice(0, 2), on.left! > 40], [['1', '2'], true])
  })

  test('a short one is there whole', async () => {
    const { world, anna } = story
    const short = await story.ticket()
    const page = await ticketPage(world, anna, { number: short.number })
    assert.deepEqual([page.folded, page.tailFrom], [0, 1])
  })

  test('is closed page by page to whom it is closed as a whole', async () => {
    const { world, pavel, vera } = story
    const asked = { number, before: 50 }
    assert.equal((await ticketEntries(world, vera, asked)).entries.length > 0, true)
    await refuses(ticketEntries(world, pavel, { ...asked, number: 999_999 }), 'ticket_not_found')
  })
})
