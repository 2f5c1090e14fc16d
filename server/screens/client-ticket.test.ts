import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../test/cast.ts'
import { refuses } from '../../test/telling.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { changePriority } from '../tickets/commands/change-priority.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { takeUp } from '../tickets/commands/take-up.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { clientTicket } from './client-ticket.ts'

describe('The client’s page of a ticket', () => {
  const story = freshDesk()

  test('shows all that was said and promised, and nothing that is ours', async () => {
    const { world, anna, vera, oleg, irina, lines } = story
    const file = async (person: typeof anna, name: string) =>
      (await keepUpload(world, person, name, Readable.from([Buffer.from(name)]))).id
    const { ticketId, number } = await story.ticket()
    const secret = 'CNRY-между нами'
    await writeNote(world, anna, { ticketId, text: secret, files: [await file(anna, `${secret}.txt`)] })
    await changePriority(world, anna, { ticketId, priority: 'critical' })
    await assignTicket(world, anna, { ticketId, agentId: anna.id })
    await handOver(world, anna, {
      ticketId,
      lineId: lines.second,
      agentId: vera.id,
      summary: `${secret}: клиент путается.`,
      reason: 'Нужен инженер.',
      nextContactBy: '2026-03-02T10:00:00.000Z',
    })
    const shown = [await file(vera, 'отчёт.txt')]
    await postReply(world, vera, { ticketId, text: 'Нашли.', files: shown, nextContactBy: '2026-03-02T11:00:00.000Z' })
    const wait = { reason: 'Ждём диск.', nextContactBy: '2026-03-03T10:00:00.000Z' }
    await setAside(world, vera, { ticketId, for: 'waiting_for_third_party', ...wait })
    await takeUp(world, vera, { ticketId })

    for (const person of [oleg, irina]) {
      const page = await clientTicket(world, person, { number })
      assert.ok(!JSON.stringify(page).includes('CNRY'), 'a note and its file stay with us')
      assert.ok(!JSON.stringify(page).includes('critical'))
      assert.deepEqual(
        page.entries.map(({ kind }) => kind),
        ['opened', 'next_contact', 'assigned', 'handed_over', 'message', 'waiting', 'taken_up'],
      )
      assert.deepEqual(
        page.entries.flatMap(({ files }) => files.map(({ name }) => name)),
        ['отчёт.txt'],
      )
      assert.deepEqual(
        [page.assigneeName, page.lineName, page.step, page.may],
        [
          vera.name,
          'Вторая линия',
          2,
          {
            reply: null,
            confirm: 'ticket_not_resolved',
            reopen: 'ticket_not_resolved',
            complain: null,
            answerForIt: 'nothing_to_confirm',
          },
        ],
      )
    }
  })

  test('shows the address the client wrote from and never ours', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    await postReply(
      world,
      { ...vera, ip: '10.9.8.7' },
      { ticketId, text: 'Смотрю.', nextContactBy: '2026-03-02T11:00:00Z' },
    )
    const page = await clientTicket(world, oleg, { number })
    assert.equal(page.entries[0]?.ip, '203.0.113.7')
    assert.ok(!JSON.stringify(page).includes('10.9.8.7'))
  })

  test('after hundreds of messages still tells who began to look into it and when it was handed over', async () => {
    const { world, anna, vera, oleg, lines } = story
    const { ticketId, number } = await story.ticket()
    const soon = '2026-03-02T11:00:00.000Z'
    await postReply(world, anna, { ticketId, text: 'Смотрю.', nextContactBy: soon })
    const reason = { summary: 'Диск сыплется, журнал приложен.', reason: 'Нужен инженер.', nextContactBy: soon }
    await handOver(world, anna, { ticketId, lineId: lines.second, agentId: vera.id, ...reason })
    const before = await clientTicket(world, oleg, { number })
    for (let seq = 0; seq < 420; ) ({ seq } = await writeNote(world, anna, { ticketId, text: 'Ещё строка журнала.' }))
    const { steps, entries } = await clientTicket(world, oleg, { number })
    assert.deepEqual(steps, before.steps)
    assert.ok(entries.length <= 31)
  })

  test('a viewer is told why there is nothing to write into', async () => {
    const { world, vector } = story
    const viewer = await story.contact('Зритель', vector, 'viewer')
    const { number } = await story.ticket()
    assert.deepEqual((await clientTicket(world, viewer, { number })).may.reply, 'ticket_read_only')
  })

  test('a billing contact, a stranger and who counts upwards find nothing', async () => {
    const { world, mallory, vector } = story
    const billing = await story.contact('Счетовод', vector, 'billing')
    const { number } = await story.ticket()
    for (const person of [billing, mallory])
      for (const one of [number, number + 1, 1, 9_999_999_999])
        await refuses(clientTicket(world, person, { number: one }), 'ticket_not_found')
  })
})
