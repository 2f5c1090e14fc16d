import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { confirmSolution } from './confirm-solution.ts'
import { postReply } from './post-reply.ts'
import { resolveTicket } from './resolve-ticket.ts'

const explained = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }

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

  test('a word within a month of the end brings a ticket back to its person, solved or closed', async () => {
    const { world, vera, oleg, clock } = story
    const [solved, closed] = [await story.ticket(), await story.ticket()]
    for (const { ticketId } of [solved, closed]) await resolveTicket(world, vera, { ticketId, ...explained })
    await confirmSolution(world, oleg, { ticketId: closed.ticketId })
    clock.pass({ days: 30 })
    for (const { ticketId, number } of [solved, closed]) {
      assert.equal((await postReply(world, oleg, { ticketId, text: 'Опять.' })).number, number)
      const now = await ticketNow(world, ticketId)
      assert.partialDeepStrictEqual(now, { status: 'open', assignee_id: vera.id })
      assert.ok(now.next_contact_by! > clock(), 'the clock runs')
    }
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('when that person has left, it is the line’s', async () => {
    const { world, maria, oleg } = story
    const gone = await story.hire('Ушедший', ['agent'], [story.lines.first])
    const { ticketId } = await story.ticket()
    await resolveTicket(world, gone, { ticketId, ...explained })
    await closeAgent(world, maria, { agentId: gone.id, ticketsTo: null })
    await postReply(world, oleg, { ticketId, text: 'Опять.' })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'open', assignee_id: null })
    assert.ok((await historyOf(world, ticketId)).includes('ticket.assigned'))
  })

  test('a month after the end a word begins a ticket that goes on from the old one, and both say so', async () => {
    const { world, vera, oleg, clock } = story
    const old = await story.ticket()
    await resolveTicket(world, vera, { ticketId: old.ticketId, ...explained })
    clock.pass({ days: 31 })
    const { number, ticketId } = await postReply(world, oleg, { ticketId: old.ticketId, text: 'Опять то же.' })
    assert.notEqual(number, old.number)
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'new', priority: 'high' })
    assert.equal((await ticketNow(world, old.ticketId)).status, 'resolved')
    assert.equal((await historyOf(world, old.ticketId)).at(-1), 'ticket.followed')

    const before = await clientTicket(world, oleg, { number: old.number })
    const after = await clientTicket(world, oleg, { number })
    assert.deepEqual([before.followedBy, before.word, after.follows], [[number], 'begins_anew', old.number])
    const page = await ticketPage(world, vera, { number })
    assert.equal(page.follows, old.number)
    assert.deepEqual((await ticketPage(world, vera, { number: old.number })).followedBy, [number])
    await story.jobs()
    const receipt = await world.db.selectFrom('letters').select('subject').where('stream_id', '=', ticketId).execute()
    assert.ok(receipt[0]!.subject.includes(String(number)), 'the client is told the new number')
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('words on old tickets begin no more tickets an hour than anybody may', async () => {
    const { world, vera, irina, clock } = story
    const old = await story.ticket('Давнее', irina)
    await resolveTicket(world, vera, { ticketId: old.ticketId, ...explained })
    clock.pass({ days: 31 })
    let begun = 0
    const many = async () => {
      for (; begun < 60; begun++) await postReply(world, irina, { ticketId: old.ticketId, text: 'Опять.' })
    }
    await refuses(many(), 'too_many_replies')
    assert.equal(begun, 20)
    clock.pass({ hours: 1 })
    await postReply(world, irina, { ticketId: old.ticketId, text: 'Опять.' })
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
