import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { forwardTicket } from './forward-ticket.ts'
import { postReply } from './post-reply.ts'
import { writeNote } from './write-note.ts'

const to = 'shift@dc.example'
const text = 'Посмотрите, пожалуйста, питание стойки 4.'

describe('Forwarding to somebody outside', () => {
  const story = freshDesk()

  test('sends what was chosen, is seen by staff alone, and moves nothing', async () => {
    const { world, vera, anna, oleg } = story
    const { ticketId, number } = await story.ticket()
    const before = await ticketNow(world, ticketId)
    const { seq } = await forwardTicket(world, vera, { ticketId, to, toName: 'Смена', text, messages: [1] })
    assert.deepEqual(await ticketNow(world, ticketId), before)
    const entry = (await ticketPage(world, anna, { number })).entries.find((one) => one.seq === seq)
    assert.deepEqual(
      [entry?.kind, entry?.text, entry?.outside],
      ['note', text, { name: 'Смена', address: to, messages: [1] }],
    )
    const shown = JSON.stringify(await clientTicket(world, oleg, { number }))
    assert.ok(!shown.includes('стойки 4') && !shown.includes(to))
  })

  test('never carries a note, a message of another ticket, or more than mail servers take', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    const { seq: note } = await writeNote(world, vera, { ticketId, text: 'Клиент снова забыл оплатить.' })
    await refuses(forwardTicket(world, vera, { ticketId, to, text, messages: [1, note] }), 'message_is_internal')
    await refuses(forwardTicket(world, vera, { ticketId, to, text, messages: [1, 99] }), 'message_not_found')
    const forwarded = await forwardTicket(world, vera, { ticketId, to, text, messages: [1] })
    await refuses(forwardTicket(world, vera, { ticketId, to, text, messages: [forwarded.seq] }), 'message_is_internal')
    const heavy = Buffer.alloc(11 * 1024 * 1024)
    const { id } = await keepUpload(world, oleg, 'video.mp4', Readable.from([heavy]))
    const { seq } = await postReply(world, oleg, { ticketId, text: 'Вот запись.', files: [id] })
    await refuses(forwardTicket(world, vera, { ticketId, to, text, messages: [seq] }), 'forward_too_large')
    assert.ok((await forwardTicket(world, vera, { ticketId, to, text, messages: [seq], withoutFiles: true })).seq)
  })

  test('is for whoever has no part in it, and not for our own address', async () => {
    const { world, vera, oleg, reader } = { reader: await story.hire('Ольга Качество', ['quality']), ...story }
    const { ticketId } = await story.ticket()
    const asks = { ticketId, text, messages: [1] }
    await refuses(forwardTicket(world, vera, { ...asks, to: 'олег.т.@people.example' }), 'forward_to_client')
    await refuses(forwardTicket(world, oleg, { ...asks, to }), 'not_allowed')
    await refuses(forwardTicket(world, reader, { ...asks, to }), 'not_allowed')
    await refuses(forwardTicket(world, vera, { ...asks, to, ticketId: nothing }), 'ticket_not_found')
  })
})
