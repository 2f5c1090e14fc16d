import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { postReply } from './post-reply.ts'

describe('A reply', () => {
  const story = freshDesk()
  const inAnHour = '2026-03-02T10:00:00.000Z'

  test('an engineer may not leave the client in the dark', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await assert.rejects(postReply(world, vera, { ticketId, text: 'Hm.' }), { code: 'next_contact_missing' })
    const events = await world.db.selectFrom('events').select('kind').where('stream_id', '=', ticketId).execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['ticket.opened', 'ticket.next_contact_set'],
    )
  })

  test("someone else's ticket and no ticket look the same", async () => {
    const { world, mallory, oleg } = story
    const { ticketId } = await story.ticket()
    await assert.rejects(postReply(world, mallory, { ticketId, text: 'Give me access' }), { code: 'ticket_not_found' })
    await assert.rejects(postReply(world, oleg, { ticketId: '01900000-0000-7000-8000-000000000001', text: 'Hello?' }), {
      code: 'ticket_not_found',
    })
  })

  test('who answers first answers for it, and the client is told until when', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await postReply(world, vera, { ticketId, text: 'Смотрю диск.', nextContactBy: inAnHour })
    const ticket = await world.db
      .selectFrom('tickets')
      .select(['status', 'assignee_id', 'next_contact_by'])
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()
    assert.deepEqual(ticket, { status: 'open', assignee_id: vera.id, next_contact_by: new Date(inAnHour) })
  })
})
