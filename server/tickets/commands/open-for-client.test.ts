import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, saidIn, ticketNow } from '../../../test/telling.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { myTurn } from '../../screens/my-turn.ts'
import { newForClient } from '../../screens/new-for-client.ts'
import { openForClient } from './open-for-client.ts'

const soon = '2026-03-02T12:00:00Z'

describe('A ticket that we begin for a client', () => {
  const story = freshDesk()
  const words = {
    subject: 'Диск почти полон',
    text: 'Олег, на vps-17 занято 97 %. Почистим журналы сами?',
    heardBy: 'ourselves' as const,
    nextContactBy: soon,
  }
  const toOleg = () => ({ accountId: story.vector, contactId: story.oleg.id, ...words })

  test('stands on its line with whoever began it, and with the time they named', async () => {
    const { world, anna, oleg, vector, vps, lines } = story
    const { ticketId } = await openForClient(world, anna, { ...toOleg(), serviceId: vps })
    const now = await ticketNow(world, ticketId)
    assert.partialDeepStrictEqual(now, {
      status: 'open',
      line_id: lines.first,
      assignee_id: anna.id,
      next_contact_by: new Date(soon),
      account_id: vector,
      service_id: vps,
    })
    assert.partialDeepStrictEqual(await saidIn(world, ticketId, 'ticket.opened'), { text: words.text })
    assert.deepEqual(await historyOf(world, ticketId), ['ticket.opened', 'ticket.assigned'])
    const { rows } = await myTurn(world, anna, {})
    assert.partialDeepStrictEqual(rows[0], { ticketId, reason: 'promised', contactName: oleg.name, unread: false })
  })

  test('the client reads it as our word, with who has it and until when', async () => {
    const { world, anna, oleg } = story
    const { number } = await openForClient(world, anna, toOleg())
    const page = await clientTicket(world, oleg, { number })
    assert.partialDeepStrictEqual(page, { assigneeName: 'Анна Первая', nextContactBy: new Date(soon).toISOString() })
    assert.partialDeepStrictEqual(page.entries[0], { side: 'staff', author: 'Анна Первая', text: words.text, ip: null })
  })

  test('they get one letter, in their own language, with the words in it', async () => {
    const { world, anna, mallory, other, jobs } = story
    await openForClient(world, anna, { ...words, accountId: other, contactId: mallory.id, heardBy: 'phone' })
    await jobs()
    const letters = await world.db
      .selectFrom('letters')
      .select(['kind', 'subject', 'text'])
      .where('recipient_id', '=', mallory.id)
      .where('kind', 'in', ['begun', 'receipt'])
      .execute()
    assert.equal(letters.length, 1)
    assert.match(letters[0]!.text ?? '', /We opened ticket #\d+ for you.*занято 97 %.*Next update by/s)
  })

  test('to a line one does not keep it goes with nobody, and to a closed one never with oneself', async () => {
    const { world, anna, lines } = story
    const { ticketId } = await openForClient(world, anna, { ...toOleg(), lineId: lines.second, keptBy: 'line' })
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { line_id: lines.second, assignee_id: null })
    await refuses(openForClient(world, anna, { ...toOleg(), lineId: lines.vip }), 'agent_sees_not')
  })

  test('only to who acts for the account now, about what is the account’s', async () => {
    const { world, anna, maria, mallory, other, vps, vector } = story
    await refuses(openForClient(world, anna, { ...toOleg(), accountId: nothing }), 'account_not_found')
    await refuses(openForClient(world, anna, { ...toOleg(), contactId: mallory.id }), 'contact_not_found')
    const foreign = { ...words, accountId: other, contactId: mallory.id, serviceId: vps }
    await refuses(openForClient(world, anna, foreign), 'service_not_found')
    const gone = await story.contact('Бывший', vector, 'technical')
    await endContact(world, maria, { accountId: vector, contactId: gone.id })
    await refuses(openForClient(world, anna, { ...toOleg(), contactId: gone.id }), 'contact_not_found')
    await refuses(openForClient(world, anna, { ...toOleg(), topicId: nothing }), 'topic_not_found')
    await refuses(openForClient(world, anna, { ...toOleg(), lineId: nothing }), 'line_not_found')
  })

  test('the time lies ahead, and clients begin none this way', async () => {
    const { world, anna, oleg } = story
    await refuses(
      openForClient(world, anna, { ...toOleg(), nextContactBy: '2026-03-01T12:00:00Z' }),
      'next_contact_past',
    )
    await refuses(
      openForClient(world, anna, { ...toOleg(), nextContactBy: '2028-03-01T12:00:00Z' }),
      'next_contact_too_far',
    )
    await refuses(openForClient(world, oleg, toOleg()), 'not_allowed')
  })

  test('the page offers who acts for the account, its services, topics with the time their terms name, and lines', async () => {
    const { world, anna, vector, vps, oleg, lines } = story
    const none = await newForClient(world, anna, {})
    assert.deepEqual([none.account, none.contacts, none.services], [null, [], []])
    const page = await newForClient(world, anna, { accountId: vector })
    assert.equal(page.account?.contractNumber, '77-1820')
    assert.equal(page.contacts[0]?.id, oleg.id, 'the technical contact first')
    assert.ok(!page.contacts.some(({ name }) => name === 'Бывший'))
    assert.deepEqual(
      page.services.map(({ id }) => id),
      [vps],
    )
    assert.ok(page.topics.every(({ proposedBy }) => new Date(proposedBy) > world.clock()))
    assert.equal(page.lines.find(({ id }) => id === lines.vip)?.mayKeep, false)
    await refuses(newForClient(world, anna, { accountId: nothing }), 'account_not_found')
  })
})
