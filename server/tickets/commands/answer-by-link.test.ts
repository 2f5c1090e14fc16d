import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { systemActor } from '#platform/command.ts'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses, ticketNow } from '../../../test/telling.ts'
import { changeContact } from '../../accounts/commands/change-contact.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { ticketByLink } from '../../screens/ticket-by-link.ts'
import { answerByLink } from './answer-by-link.ts'
import { askForLink } from './ask-for-link.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { tellColleague } from './tell-colleague.ts'

describe('By the link of a letter', () => {
  const story = freshDesk()
  const visitor = {
    ...systemActor,
    type: 'anonymous' as const,
    ip: '198.51.100.4',
    userAgent: 'mail',
    language: 'ru' as const,
  }

  /** A solved ticket, and the link that its last letter carries. */
  async function solved(by = story.oleg) {
    const { world, vera } = story
    const ticket = await story.ticket(undefined, by)
    const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
    await resolveTicket(world, vera, { ticketId: ticket.ticketId, ...words })
    await story.jobs()
    return { ...ticket, k: await linkIn(ticket.ticketId) }
  }

  async function linkIn(ticketId: string) {
    const letter = await story.world.db
      .selectFrom('letters')
      .select('text')
      .where('stream_id', '=', ticketId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return /[?]k=([\w-]+)/.exec(letter.text)![1]!
  }

  test('whoever holds it sees where the ticket stands and when we write, and not a word of it', async () => {
    const { world } = story
    const { number, k } = await solved()
    const seen = await ticketByLink(world, visitor, { number, k })
    assert.deepEqual(Object.keys(seen).sort(), [
      'asked',
      'denied',
      'may',
      'mergedInto',
      'nextContactBy',
      'number',
      'status',
      'step',
      'word',
    ])
    assert.deepEqual([seen.status, seen.may], ['resolved', { confirm: null, reopen: null, add: null }])
  })

  test('opening it, as mail scanners do, changes nothing; the answer is a form', async () => {
    const { world } = story
    const { ticketId, number, k } = await solved()
    const before = await historyOf(world, ticketId)
    const { http } = await story.http()
    for (const url of [`/t/${number}?k=${k}`, `/t/${number}/link?k=${k}`]) await http.inject({ url })
    assert.deepEqual(await historyOf(world, ticketId), before)
    const form = { number: String(number), k, answer: 'works' }
    const answer = await http.inject({
      method: 'POST',
      url: `/t/${number}/link`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })
    assert.equal(answer.statusCode, 303)
    assert.equal((await ticketNow(world, ticketId)).status, 'closed')
  })

  test('still broken: back to the same person, and the words are marked as unproven', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number, k } = await solved()
    await answerByLink(world, visitor, { number, k, answer: 'still_broken' })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'open', assignee_id: vera.id })
    const again = { key: randomUUID() }
    for (let i = 0; i < 2; i++)
      await answerByLink(world, visitor, { number, k, answer: 'addition', text: 'Тот же 502.' }, again)
    const said = await world.db
      .selectFrom('events')
      .select(['kind', 'trust', 'actor_id', 'channel'])
      .where('stream_id', '=', ticketId)
      .where('trust', '=', 'L')
      .orderBy('seq')
      .execute()
    const mark = { trust: 'L', actor_id: oleg.id, channel: 'mail' }
    assert.deepEqual(
      said.filter(({ kind }) => kind !== 'ticket.next_contact_set'),
      ['ticket.reopened', 'ticket.replied'].map((kind) => ({ kind, ...mark })),
      'sent twice with one key it stands once',
    )
  })

  test('ends after two weeks, and with the right of its contact; it opens no other ticket', async () => {
    const { world, maria, clock, vector } = story
    const leaver = await story.contact('Уходящий', vector, 'technical')
    const [mine, theirs] = [await solved(), await solved(leaver)]
    await refuses(ticketByLink(world, visitor, { number: theirs.number, k: mine.k }), 'ticket_link_not_found')
    await endContact(world, maria, { accountId: vector, contactId: leaver.id })
    const { number, k } = theirs
    await refuses(answerByLink(world, visitor, { number, k, answer: 'works' }), 'ticket_link_not_found')
    clock.pass({ days: 14 })
    await refuses(ticketByLink(world, visitor, { number: mine.number, k: mine.k }), 'ticket_link_not_found')
    clock.moveTo('2026-03-02T09:00:00Z')
  })

  test('an addition wants words, and no more in an hour than anybody may send', async () => {
    const { world } = story
    const { number, k } = await solved()
    await refuses(answerByLink(world, visitor, { number, k, answer: 'addition' }), 'text_missing')
    await refuses(answerByLink(world, visitor, { number: 9_999_999, k, answer: 'works' }), 'ticket_link_not_found')
  })

  test('it opens nothing once its holder may not read the ticket any more, and no other one is sent', async () => {
    const { world, oleg, maria, vector } = story
    const colleague = await story.contact('Будущий Счетовод', vector, 'technical')
    const { ticketId, number } = await story.ticket()
    await story.jobs()
    await tellColleague(world, oleg, { ticketId, contactId: colleague.id })
    await story.jobs()
    const k = await linkIn(ticketId)
    assert.equal((await ticketByLink(world, visitor, { number, k })).number, number)
    const billing = { accountId: vector, contactId: colleague.id, role: 'billing', mayCall: false } as const
    await changeContact(world, maria, billing)
    await refuses(ticketByLink(world, visitor, { number, k }), 'ticket_link_not_found')
    await refuses(
      answerByLink(world, visitor, { number, k, answer: 'addition', text: 'Ещё.' }),
      'ticket_link_not_found',
    )
    const before = await historyOf(world, ticketId)
    assert.deepEqual(await askForLink(world, visitor, { number, k }), {})
    assert.deepEqual(await historyOf(world, ticketId), before)
  })
})
