import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { fileFor } from '../access.ts'
import { confirmSolution } from './confirm-solution.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { writeNote } from './write-note.ts'

describe('A note', () => {
  const story = freshDesk()

  test('is for colleagues alone, with its file, and moves nothing', async () => {
    const { world, vera, anna, oleg } = story
    const { ticketId, number } = await story.ticket()
    const before = await ticketNow(world, ticketId)
    const { id } = await keepUpload(world, vera, 'dmesg.txt', Readable.from([Buffer.from('oom')]))
    const { seq } = await writeNote(world, vera, { ticketId, text: 'Клиент снова забыл оплатить.', files: [id] })
    assert.deepEqual(await ticketNow(world, ticketId), before)
    const entry = (await ticketPage(world, anna, { number })).entries.find((one) => one.seq === seq)
    assert.deepEqual([entry?.kind, entry?.files.map(({ name }) => name)], ['note', ['dmesg.txt']])
    const shown = JSON.stringify(await clientTicket(world, oleg, { number }))
    assert.ok(!shown.includes('оплатить') && !shown.includes('dmesg'))
    assert.equal(await fileFor(oleg, id, world.db), undefined)
    assert.equal((await fileFor(anna, id, world.db))?.name, 'dmesg.txt')
  })

  test('may still be written when the ticket is closed', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, vera, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    await confirmSolution(world, oleg, { ticketId })
    assert.ok((await writeNote(world, vera, { ticketId, text: 'Вернуться через месяц.' })).seq)
  })

  test('not by clients, not by readers, not where one may not look', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    const reader = await story.hire('Ольга Качество', ['quality'])
    await refuses(writeNote(world, oleg, { ticketId, text: 'Заметка' }), 'not_allowed')
    await refuses(writeNote(world, reader, { ticketId, text: 'Заметка' }), 'not_allowed')
    await refuses(writeNote(world, vera, { ticketId: nothing, text: 'Заметка' }), 'ticket_not_found')
    await refuses(writeNote(world, vera, { ticketId, text: 'Заметка', files: [nothing] }), 'file_not_found')
  })
})
