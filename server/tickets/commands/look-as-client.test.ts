import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketAsClient } from '../../screens/ticket-as-client.ts'
import { ticketHistory } from '../../screens/ticket-history.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { handOver } from './hand-over.ts'
import { lookAsClient } from './look-as-client.ts'
import { writeNote } from './write-note.ts'

describe('Looking at a ticket as its client sees it', () => {
  const story = freshDesk()

  test('shows the very page of the client, in their language, and no word of ours', async () => {
    const { world, anna, mallory } = story
    const { ticketId, number } = await story.ticket('The site is down', mallory)
    await writeNote(world, anna, { ticketId, text: 'Только для своих' })
    const { ticket, client } = await ticketAsClient(world, anna, { number })
    assert.deepEqual(ticket, await clientTicket(world, mallory, { number }))
    assert.deepEqual(client, { name: 'Mallory', language: 'en', zone: 'Europe/London' })
    assert.ok(!JSON.stringify(ticket).includes('Только для своих'))
  })

  test('look-as-client: stands in the history, and moves nothing: not the thread, not what is read', async () => {
    const { world, anna, oleg } = story
    const { ticketId, number } = await story.ticket()
    const before = await ticketPage(world, anna, { number })
    await lookAsClient(world, anna, { ticketId })
    assert.deepEqual((await historyOf(world, ticketId)).at(-1), 'ticket.seen_as_client')
    const told = (await ticketHistory(world, anna, { number })).events.at(-1)
    assert.deepEqual([told?.actor.name, told?.kind], [anna.name, 'ticket.seen_as_client'])
    assert.deepEqual(await ticketPage(world, anna, { number }), before)
    const seen = world.db.selectFrom('seen').select('person_id').where('ticket_id', '=', ticketId)
    assert.deepEqual(await seen.where('person_id', '=', oleg.id).execute(), [])
  })

  test('is for who may read the ticket', async () => {
    const { world, maria, anna, pavel, oleg, lines } = story
    const { ticketId, number } = await story.ticket()
    const words = { summary: 'Дальше — VIP.', reason: 'Передаём инженеру.' }
    await handOver(world, maria, { ticketId, lineId: lines.vip, ...words, nextContactBy: '2026-03-02T12:00:00Z' })
    await refuses(ticketAsClient(world, anna, { number }), 'ticket_not_found')
    await refuses(lookAsClient(world, anna, { ticketId }), 'ticket_not_found')
    assert.equal((await ticketAsClient(world, pavel, { number })).ticket.number, number)
    assert.throws(() => ticketAsClient(world, oleg, { number }), { code: 'not_allowed' })
  })

  test('so many times a minute, so that nobody fills a history with looks', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    let times = 0
    const many = async () => {
      for (; times < 100; times++) await lookAsClient(world, vera, { ticketId })
    }
    await refuses(many(), 'too_many_attempts')
    assert.equal(times, 30)
  })
})
