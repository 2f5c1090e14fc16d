import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { moveNextContact } from './move-next-contact.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('Moving a promise', () => {
  const story = freshDesk()
  const later = { nextContactBy: '2026-03-02T15:00:00.000Z', reason: 'Ждём ответа дата-центра.' }

  test('the client reads the new time and the reason', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    await moveNextContact(world, vera, { ticketId, ...later })
    assert.deepEqual((await ticketNow(world, ticketId)).next_contact_by, new Date(later.nextContactBy))
    assert.partialDeepStrictEqual((await clientTicket(world, oleg, { number })).entries.at(-1), {
      kind: 'next_contact',
      side: 'staff',
      author: vera.name,
      text: later.reason,
      nextContactBy: later.nextContactBy,
    })
  })

  test('not into the past, not beyond a year', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const to = (nextContactBy: string) => moveNextContact(world, vera, { ticketId, ...later, nextContactBy })
    await refuses(to('2026-03-02T08:59:59Z'), 'next_contact_past')
    await refuses(to('2028-01-01T00:00:00Z'), 'next_contact_too_far')
  })

  test('a solved ticket promises nothing more; a foreign one is not there', async () => {
    const { world, vera, pavel } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(moveNextContact(world, vera, { ticketId, ...later }), 'ticket_closed')
    await refuses(moveNextContact(world, pavel, { ticketId: nothing, ...later }), 'ticket_not_found')
  })
})
