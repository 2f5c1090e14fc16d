import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses, saidIn, ticketNow } from '../../../test/telling.ts'
import { addContact } from '../../accounts/commands/add-contact.ts'
import { addService } from '../../accounts/commands/add-service.ts'
import { endService } from '../../accounts/commands/end-service.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { openTicket } from './open-ticket.ts'

describe('Opening a ticket', () => {
  const story = freshDesk()

  test('it has a number, a line, a priority and a time of the first reply from the first moment', async () => {
    const { world, oleg, lines, vps, vector } = story
    const { ticketId, number } = await openTicket(world, oleg, { text: 'Сайт лёг.', impact: 'down', serviceId: vps })
    assert.ok(number > 100_000)
    assert.deepEqual(await ticketNow(world, ticketId), {
      status: 'new',
      priority: 'high',
      line_id: lines.first,
      assignee_id: null,
      handed_over: false,
      next_contact_by: new Date('2026-03-02T10:00:00Z'),
      waiting_for: null,
      subject: 'Сайт лёг.',
      account_id: vector,
      service_id: vps,
    })
    assert.partialDeepStrictEqual(await saidIn(world, ticketId, 'ticket.opened'), {
      text: 'Сайт лёг.',
      ip: '203.0.113.7',
      contractNumber: '77-1820',
    })
  })

  test('who acts for several accounts says for which; the service says it as well', async () => {
    const { world, maria, vector, other, vps } = story
    const busy = await story.contact('Двойной', vector, 'technical')
    const twice = { accountId: other, name: 'Двойной', email: 'двойной@people.example' }
    await addContact(world, maria, { ...twice, role: 'viewer', language: 'ru', zone: 'Europe/Moscow' })
    const actor = (role: 'viewer' | 'owner') => ({
      ...busy,
      accounts: [
        { id: vector, role: 'technical' as const },
        { id: other, role },
      ],
    })
    // A viewer's account is no account to write for, so one is left.
    assert.ok((await openTicket(world, actor('viewer'), { text: 'Один договор' })).number)
    await refuses(openTicket(world, actor('viewer'), { text: 'Чужой', accountId: other }), 'account_not_found')
    await refuses(openTicket(world, actor('owner'), { text: 'Который?' }), 'account_missing')
    const { ticketId } = await openTicket(world, actor('owner'), { text: 'Сервер', serviceId: vps })
    assert.equal((await ticketNow(world, ticketId)).account_id, vector)
    await refuses(
      openTicket(world, actor('owner'), { text: 'Сервер', serviceId: vps, accountId: other }),
      'service_not_found',
    )
  })

  test('for foreign accounts and services as little as for those that are not there', async () => {
    const { world, maria, mallory, vector, vps } = story
    for (const accountId of [vector, nothing])
      await refuses(openTicket(world, mallory, { text: 'Mine now', accountId }), 'account_not_found')
    for (const serviceId of [vps, nothing])
      await refuses(openTicket(world, mallory, { text: 'Mine now', serviceId }), 'service_not_found')
    const { serviceId } = await addService(world, maria, { accountId: vector, kind: 'site', name: 'old.example' })
    await endService(world, maria, { accountId: vector, serviceId })
    await refuses(openTicket(world, story.oleg, { text: 'Старый сайт', serviceId }), 'service_not_found')
  })

  test('about a topic that is offered, with files of one’s own', async () => {
    const { world, oleg, irina } = story
    await refuses(openTicket(world, oleg, { text: 'О чём?', topicId: nothing }), 'topic_not_found')
    const { id } = await keepUpload(world, irina, 'её.txt', Readable.from([Buffer.from('её')]))
    for (const file of [id, nothing])
      await refuses(openTicket(world, oleg, { text: 'Смотрите файл', files: [file] }), 'file_not_found')
    assert.ok((await openTicket(world, irina, { text: 'Смотрите файл', files: [id] })).number)
  })

  test('a viewer reads and opens nothing', async () => {
    const viewer = await story.contact('Зритель', story.vector, 'viewer')
    await refuses(openTicket(story.world, viewer, { text: 'Можно?' }), 'not_allowed')
  })

  test('the twenty-first within an hour waits, and is told how long', async () => {
    const { world, clock } = story
    const hasty = await story.contact('Торопыга', story.vector, 'technical')
    for (let i = 0; i < 20; i++) await openTicket(world, hasty, { text: `Срочно ${i}` })
    clock.pass({ minutes: 10 })
    await assert.rejects(openTicket(world, hasty, { text: 'Ещё' }), {
      code: 'too_many_tickets',
      facts: { seconds: 3000 },
    })
    clock.pass({ minutes: 51 })
    assert.ok((await openTicket(world, hasty, { text: 'Ещё' })).number)
  })

  test('who has no right any more opens nothing', async () => {
    const nobody = await whoAsks(story.world, null, { ip: '203.0.113.9', userAgent: '', language: 'ru' })
    await refuses(openTicket(story.world, nobody, { text: 'Кто я?' }), 'sign_in_required')
  })
})
