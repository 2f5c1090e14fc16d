import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemActor } from '#platform/command.ts'
import { freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { ticketByLink } from '../../screens/ticket-by-link.ts'
import { askForLink } from './ask-for-link.ts'

describe('A link of a letter that has ended', () => {
  const story = freshDesk()
  const visitor = {
    ...systemActor,
    type: 'anonymous' as const,
    ip: '198.51.100.4',
    userAgent: 'mail',
    language: 'ru' as const,
  }

  async function lettersOf(ticketId: string) {
    await story.jobs()
    return story.world.db
      .selectFrom('letters')
      .select(['kind', 'text', 'to_address'])
      .where('stream_id', '=', ticketId)
      .orderBy('seq')
      .execute()
  }
  const linkIn = (text: string) => /[?]k=([\w-]+)/.exec(text)![1]!

  /** A ticket whose first letter is fifteen days old. */
  async function ended(by = story.oleg) {
    const ticket = await story.ticket(undefined, by)
    const [receipt] = await lettersOf(ticket.ticketId)
    const k = linkIn(receipt!.text)
    story.clock.pass({ days: 15 })
    await refuses(ticketByLink(story.world, visitor, { number: ticket.number, k }), 'ticket_link_not_found')
    return { ...ticket, k }
  }

  test('asks for another, which goes to the address of the first and works', async () => {
    const { world } = story
    const { ticketId, number, k } = await ended()
    assert.deepEqual(await askForLink(world, visitor, { number, k }), {})
    const letter = (await lettersOf(ticketId)).at(-1)!
    assert.deepEqual([letter.kind, letter.to_address], ['new_link', 'олег.т.@people.example'])
    assert.doesNotMatch(letter.text, /\b502\b/)
    assert.equal((await ticketByLink(world, visitor, { number, k: linkIn(letter.text) })).number, number)
  })

  test('gets the same answer and no letter when it is nobody’s, asked too often, or its contact is gone', async () => {
    const { world, maria, vector } = story
    const leaver = await story.contact('Ушедший', vector, 'technical')
    const { ticketId, number, k } = await ended(leaver)
    const letters = async () => (await lettersOf(ticketId)).filter(({ kind }) => kind === 'new_link').length
    assert.deepEqual(await askForLink(world, visitor, { number, k: 'A'.repeat(48) }), {})
    assert.deepEqual(await askForLink(world, visitor, { number: number + 100, k }), {})
    assert.equal(await letters(), 0)
    for (let i = 0; i < 5; i++) await askForLink(world, visitor, { number, k })
    assert.equal(await letters(), 3)
    await endContact(world, maria, { accountId: vector, contactId: leaver.id })
    story.clock.pass({ days: 2 })
    assert.deepEqual(await askForLink(world, visitor, { number, k }), {})
    assert.equal(await letters(), 3)
  })
})
