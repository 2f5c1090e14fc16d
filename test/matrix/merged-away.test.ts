import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openDoors } from '../../server/app/doors.ts'
import { mergeTicket } from '../../server/tickets/commands/merge-ticket.ts'
import { freshDesk } from '../cast.ts'
import { canariesIn, examine, frontThatTellsAll, shortLive, withoutTrace } from './examine.ts'
import { entitlements } from './expectations.ts'
import { type Ground, laidOut } from './ground.ts'

/** Where a ticket, its words, its files and what stands beside it are read. */
const reading = [
  'GET /api/v1/my/tickets/:number',
  'GET /api/v1/my/tickets/:number/news',
  'GET /api/v1/my/tickets',
  'GET /api/v1/desk/tickets/:number',
  'GET /api/v1/desk/tickets/:number/entries',
  'GET /api/v1/desk/tickets/:number/files',
  'GET /api/v1/desk/tickets/:number/as-client',
  'GET /api/v1/desk/tickets/:number/history',
  'GET /api/v1/desk/tickets/:number/merge-choices',
  'GET /api/v1/desk/search',
  'GET /t/:number',
  'GET /f/:fileId/:name',
]

// The ticket of the contact for bills, and one on the restricted line, go on in one that neither may read.
describe('A ticket that was merged away', () => {
  const story = freshDesk()
  let ground: Ground
  before(async () => {
    ground = await laidOut(story)
    const { billing, vip, technical } = ground.tickets
    for (const { ticketId } of [billing, vip])
      await mergeTicket(story.world, story.maria, { ticketId, into: technical.number })
    await story.jobs()
  })

  test('is read by whom it was read before, and the one that goes on by nobody new', async () => {
    const edge = await openDoors(withoutTrace(story.world), story.pool, frontThatTellsAll, shortLive)
    const doors = reading.filter((door) => edge.routes.includes(door))
    const { faults } = await examine(edge, ground, doors)
    await edge.http.close()
    assert.ok(doors.length >= 9, doors.join('\n'))
    assert.ok(faults.length === 0, `\n${faults.join('\n')}`)
  })

  test('tells nobody by a letter what they may not read', async () => {
    const letters = await story.world.db
      .selectFrom('letters')
      .select(['subject', 'text', 'html'])
      .where('kind', '=', 'merged')
      .execute()
    assert.equal(letters.length, 2)
    const toBilling = letters.find(({ subject }) => subject.includes('CNRY-subject-billing'))!
    assert.deepEqual(
      canariesIn(toBilling).filter((word) => !entitlements.billing.includes(word)),
      [],
    )
    assert.ok(!toBilling.text.includes(String(ground.tickets.technical.number)))
  })
})
