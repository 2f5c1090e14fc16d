import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { postReply } from './post-reply.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { setAside } from './set-aside.ts'

describe('Putting a ticket to wait', () => {
  const story = freshDesk()
  const wait = { reason: 'Ждём новый диск от поставщика.', nextContactBy: '2026-03-03T09:00:00.000Z' }

  for (const status of ['waiting_for_client', 'waiting_for_third_party', 'planned'] as const) {
    test(`as ${status}, with what for and until when`, async () => {
      const { world, vera, oleg } = story
      const { ticketId, number } = await story.ticket()
      await setAside(world, vera, { ticketId, for: status, ...wait })
      assert.partialDeepStrictEqual(await ticketNow(world, ticketId), {
        status,
        waiting_for: wait.reason,
        assignee_id: vera.id,
        next_contact_by: new Date(wait.nextContactBy),
      })
      assert.partialDeepStrictEqual(await clientTicket(world, oleg, { number }), { waitingFor: wait.reason })
    })
  }

  test('the client’s word brings it back', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    await setAside(world, vera, { ticketId, for: 'waiting_for_client', ...wait })
    await postReply(world, oleg, { ticketId, text: 'Вот пароль от панели.' })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'open', waiting_for: null })
  })

  test('until a time that lies ahead and within a year', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const until = (nextContactBy: string) => setAside(world, vera, { ticketId, for: 'planned', ...wait, nextContactBy })
    await refuses(until('2026-03-02T09:00:00Z'), 'next_contact_past')
    await refuses(until('2027-06-01T00:00:00Z'), 'next_contact_too_far')
  })

  test('not what is solved, not what is not there', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await refuses(setAside(world, vera, { ticketId, for: 'planned', ...wait }), 'ticket_closed')
    await refuses(setAside(world, vera, { ticketId: nothing, for: 'planned', ...wait }), 'ticket_not_found')
  })
})
