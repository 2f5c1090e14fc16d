import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { postReply } from './post-reply.ts'
import { resolveTicket } from './resolve-ticket.ts'

describe('Resolving a ticket', () => {
  const story = freshDesk()
  const words = { happened: 'Кончилось место на диске.', done: 'Очистили журнал.', advice: 'Настройте ротацию.' }

  test('the client reads what happened, what we did and what to do', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, ...words })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), {
      status: 'resolved',
      assignee_id: vera.id,
      next_contact_by: null,
    })
    const page = await clientTicket(world, oleg, { number })
    assert.deepEqual(page.entries.at(-1)?.solution, words)
    assert.deepEqual([page.step, page.may.confirm], [3, null])
  })

  test('not while the client was writing', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    const { seq } = await postReply(world, oleg, { ticketId, text: 'И почта тоже не ходит.' })
    await refuses(resolveTicket(world, vera, { ticketId, ...words, seenSeq: seq - 1 }), 'client_wrote_meanwhile')
    await resolveTicket(world, vera, { ticketId, ...words, seenSeq: seq })
  })

  test('not twice, not with files of others, not where one may not look', async () => {
    const { world, vera, mallory } = story
    const { ticketId } = await story.ticket()
    await refuses(resolveTicket(world, vera, { ticketId, ...words, files: [nothing] }), 'file_not_found')
    await refuses(resolveTicket(world, mallory, { ticketId, ...words }), 'not_allowed')
    await refuses(resolveTicket(world, vera, { ticketId: nothing, ...words }), 'ticket_not_found')
    await resolveTicket(world, vera, { ticketId, ...words })
    await refuses(resolveTicket(world, vera, { ticketId, ...words }), 'ticket_closed')
  })
})
