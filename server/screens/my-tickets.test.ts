import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { freshDesk } from '../../test/cast.ts'
import { addContact } from '../accounts/commands/add-contact.ts'
import { confirmSolution } from '../tickets/commands/confirm-solution.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { myTickets } from './my-tickets.ts'
import { whoAsks } from './who-asks.ts'

describe('A client’s own tickets', () => {
  const story = freshDesk()
  const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }

  test('what is under way stands apart, the soonest promise first; everything else below, the newest first', async () => {
    const { world, vera, oleg, irina } = story
    const [first, second, closed] = [
      await story.ticket('Первая'),
      await story.ticket('Вторая'),
      await story.ticket('Третья'),
    ]
    await postReply(world, vera, { ticketId: second.ticketId, text: 'Смотрю.', nextContactBy: '2026-03-02T09:30:00Z' })
    await resolveTicket(world, vera, { ticketId: closed.ticketId, ...words })
    await confirmSolution(world, oleg, { ticketId: closed.ticketId })
    const { open, all } = await myTickets(world, irina, {})
    assert.deepEqual(
      open.map(({ number }) => number),
      [second.number, first.number],
    )
    assert.deepEqual(
      all.map(({ number }) => number),
      [closed.number, second.number, first.number],
    )
    assert.deepEqual([open[0]?.withWhom, open[1]?.withWhom], [vera.name, 'Первая линия'])
    // What a colleague was answered is news to the colleague.
    const news = async (by: typeof oleg) => (await myTickets(world, by, {})).open[0]?.unread
    assert.deepEqual([await news(oleg), await news(irina)], [true, false])
  })

  test('a billing contact sees one’s own and no other', async () => {
    const { world, vector } = story
    const billing = await story.contact('Счетовод', vector, 'billing')
    assert.deepEqual((await myTickets(world, billing, {})).all, [])
    const { number } = await story.ticket('Где счёт?', billing)
    assert.deepEqual(
      (await myTickets(world, billing, {})).all.map((row) => row.number),
      [number],
    )
  })

  test('who acts for two accounts sees both, each by its own right', async () => {
    const { world, maria, vector, other, mallory } = story
    const both = await story.contact('Двое', vector, 'viewer')
    const right = { name: 'Двое', email: 'двое@people.example', role: 'billing' as const, accountId: other }
    await addContact(world, maria, { ...right, language: 'ru', zone: 'UTC' })
    await story.ticket('Mallory asks', mallory)
    const asBoth = { ...both, accounts: [...both.accounts, { id: other, role: 'billing' as const }] }
    const seen = (await myTickets(world, asBoth, {})).all
    assert.ok(seen.length > 0 && seen.every(({ accountName }) => accountName === 'ООО «Вектор»'))
  })

  test('a long list has no gap and no repeat', async () => {
    const { world, mallory } = story
    for (let i = 0; i < 60; i++) await openTicket(world, { ...mallory, channel: 'import' }, { text: `Ticket ${i}` })
    const numbers: number[] = []
    let after: string | undefined
    do {
      const page = await myTickets(world, mallory, after ? { after } : {})
      numbers.push(...page.all.map(({ number }) => number))
      after = page.next ?? undefined
    } while (after)
    assert.equal(numbers.length, 61)
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((a, b) => b - a),
    )
  })

  test('a right that has run out shows nothing from that moment', async () => {
    const { world, vector, clock } = story
    const temporary = await story.contact('Подрядчик', vector, 'technical')
    await world.db
      .updateTable('account_contacts')
      .set({ until: new Date('2026-03-02T09:25:00Z') })
      .where('contact_id', '=', temporary.id)
      .execute()
    const comesBack = () =>
      whoAsks(world, tokenHash(temporary.cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })
    assert.ok((await myTickets(world, await comesBack(), {})).all.length > 0)
    clock.moveTo('2026-03-02T09:25:00Z')
    await assert.rejects(async () => myTickets(world, await comesBack(), {}), { code: 'sign_in_required' })
  })
})
