import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asSystem } from '#platform/command.ts'
import { freshDesk } from '../../../test/cast.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { importTicket } from '../import-ticket.ts'

describe('What comes from another desk', () => {
  const story = freshDesk()

  test('bears the mark of what it is without, entry by entry, and passes nothing on', async () => {
    const { world, oleg, vera, vector, lines } = story
    const at = new Date('2026-02-01T09:00:00Z')
    const said = (text: string, by: { type: 'client' | 'agent'; id: string }) => ({
      by,
      at,
      text,
      internal: false,
      files: [],
    })
    const [client, agent] = [
      { type: 'client' as const, id: oleg.id },
      { type: 'agent' as const, id: vera.id },
    ]
    const { number, ticketId } = await asSystem(world, (hands) =>
      importTicket(hands, {
        source: 'another',
        ref: '1',
        account: { id: vector, contractNumber: '77-1820' },
        contactId: oleg.id,
        serviceId: null,
        topicId: null,
        lineId: lines.first,
        assigneeId: null,
        subject: 'Карта 4111 1111 1111 1111',
        status: 'closed',
        priority: 'normal',
        answers: [],
        openedAt: at,
        resolvedAt: at,
        entries: [said('пароль: Zx9!kdW2', client), said('Временный пароль: Qw8!zzT4', agent), said('Спасибо', client)],
        tags: [],
      }),
    )
    const { entries } = await clientTicket(world, oleg, { number })
    assert.deepEqual(
      entries.filter(({ text }) => text).map(({ text, hidden }) => [text, hidden?.map(({ kind }) => kind)]),
      [
        ['пароль: ••••••', ['card', 'password']],
        ['Временный пароль: ••••••', ['password']],
        ['Спасибо', undefined],
      ],
    )
    const passed = await world.db
      .selectFrom('one_time_secrets')
      .select('id')
      .where('ticket_id', '=', ticketId)
      .execute()
    assert.deepEqual(passed, [])
  })
})
