import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { confirmSolution } from './confirm-solution.ts'
import { postReply } from './post-reply.ts'
import { resolveTicket } from './resolve-ticket.ts'

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

  test('the promise lies ahead and within a year', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const by = (nextContactBy: string) => postReply(world, vera, { ticketId, text: 'Смотрю.', nextContactBy })
    await refuses(by('2026-03-02T09:00:00Z'), 'next_contact_past')
    await refuses(by('2027-03-04T00:00:00Z'), 'next_contact_too_far')
  })

  test('who answers has read what the client wrote meanwhile', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    const { seq } = await postReply(world, oleg, { ticketId, text: 'Нашёл: кончилось место.' })
    const answer = { ticketId, text: 'Проверяю сеть.', nextContactBy: inAnHour }
    await refuses(postReply(world, vera, { ...answer, seenSeq: seq - 1 }), 'client_wrote_meanwhile')
    await postReply(world, vera, { ...answer, seenSeq: seq })
  })

  test('the client’s word never moves the promise further away', async () => {
    const { world, vera, oleg, clock } = story
    const { ticketId } = await story.ticket()
    await postReply(world, vera, { ticketId, text: 'Смотрю.', nextContactBy: inAnHour })
    await postReply(world, oleg, { ticketId, text: 'И ещё почта.' })
    assert.deepEqual((await ticketNow(world, ticketId)).next_contact_by, new Date(inAnHour))
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('a solved ticket is opened again by a word; a closed one is not, nor an old one', async () => {
    const { world, vera, oleg, clock } = story
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    const [again, closed, old] = [await story.ticket(), await story.ticket(), await story.ticket()]
    for (const { ticketId } of [again, closed, old]) await resolveTicket(world, vera, { ticketId, ...words })
    await postReply(world, oleg, { ticketId: again.ticketId, text: 'Опять.' })
    assert.partialDeepStrictEqual(await ticketNow(world, again.ticketId), { status: 'open', assignee_id: vera.id })
    assert.notEqual((await ticketNow(world, again.ticketId)).next_contact_by, null)
    await confirmSolution(world, oleg, { ticketId: closed.ticketId })
    await refuses(postReply(world, oleg, { ticketId: closed.ticketId, text: 'Опять.' }), 'ticket_closed')
    clock.pass({ days: 31 })
    await refuses(postReply(world, oleg, { ticketId: old.ticketId, text: 'Опять.' }), 'ticket_closed')
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('who may only read here is told so, whatever else they may elsewhere', async () => {
    const { world, vector, other } = story
    const viewer = await story.contact('Зритель', vector, 'viewer')
    const { ticketId } = await story.ticket()
    await refuses(postReply(world, viewer, { ticketId, text: 'Можно?' }), 'not_allowed')
    const elsewhere = { ...viewer, roles: ['viewer', 'owner'] }
    const accounts = [...viewer.accounts, { id: other, role: 'owner' as const }]
    await refuses(postReply(world, { ...elsewhere, accounts }, { ticketId, text: 'Можно?' }), 'ticket_read_only')
    assert.equal((await historyOf(world, ticketId)).length, 2)
  })

  test('a file goes out once, and only one’s own', async () => {
    const { world, oleg } = story
    const { ticketId } = await story.ticket()
    await refuses(postReply(world, oleg, { ticketId, text: 'Файл', files: [nothing] }), 'file_not_found')
  })

  test('a flood is slowed down', async () => {
    const { world } = story
    const talkative = await story.contact('Говорун', story.vector, 'technical')
    const { ticketId } = await story.ticket('Много слов', talkative)
    for (let i = 0; i < 120; i++) await postReply(world, talkative, { ticketId, text: `И ещё ${i}` })
    await refuses(postReply(world, talkative, { ticketId, text: 'И ещё' }), 'too_many_replies')
  })
})
