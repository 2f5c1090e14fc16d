import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { importTickets } from '../../server/cli/import/import-tickets.ts'
import { examine } from '../../server/cli/verify/examine.ts'
import { lineQueue } from '../../server/screens/line-queue.ts'
import { ticketHistory } from '../../server/screens/ticket-history.ts'
import { ticketPage } from '../../server/screens/ticket-page.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { resolveTicket } from '../../server/tickets/commands/resolve-ticket.ts'
import { freshDesk } from '../cast.ts'
import { unpacked, withSharedData } from '../shared-data.ts'

/** The main job on what people really write: filed, taken up, answered, solved, and proven afterwards. */
describe('Tickets of another desk', withSharedData, () => {
  const story = freshDesk()
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-flow-'))
  after(() => rmSync(folder, { recursive: true }))
  const limit = 300

  test('are filed, each once, however often the import runs', async () => {
    const file = path.join(folder, 'it-servicedesk.jsonl')
    writeFileSync(file, unpacked('tickets-en/it-servicedesk.jsonl.gz'))
    const asked = { file, contractNumber: 'IT-1', name: 'IT service desk', limit, dryRun: false, map: undefined }
    const quiet = { onSurvey: () => {}, onProgress: () => {}, onRefusal: () => {}, stopped: () => false }
    const { filed, refused } = await importTickets(story.world, asked, quiet)
    assert.equal(filed + refused, limit)
    const again = await importTickets(story.world, asked, quiet)
    assert.deepEqual([again.filed, again.alreadyHere, again.contactsAdded], [0, filed, 0])
  })

  test('are answered and solved like any other', async () => {
    const { world, anna, clock } = story
    const { rows } = await lineQueue(world, anna, { lineId: story.lines.first, which: 'open' })
    assert.equal(rows.length, 50)
    const taken = rows.slice(0, 5)
    for (const { ticketId } of taken) {
      clock.pass({ minutes: 5 })
      const nextContactBy = new Date(clock().getTime() + 3_600_000).toISOString()
      await postReply(world, anna, { ticketId, text: 'We are looking into it.', nextContactBy })
      clock.pass({ minutes: 20 })
      await resolveTicket(world, anna, {
        ticketId,
        happened: 'The account was locked after several wrong passwords.',
        done: 'We unlocked it.',
        advice: 'Use the self-service page next time.',
      })
    }
    await story.jobs()
    const letters = await story.world.db.selectFrom('letters').select(['stream_id', 'kind']).orderBy('id').execute()
    for (const { number, ticketId } of taken) {
      // What was filed by the import was told before; what we wrote since is told now.
      const told = letters.filter(({ stream_id }) => stream_id === ticketId).map(({ kind }) => kind)
      assert.deepEqual(told.toSorted(), ['reply', 'solution'])
      const page = await ticketPage(world, anna, { number })
      assert.deepEqual(
        [page.status, page.assignee?.id, page.channel, page.nextContactBy],
        ['resolved', anna.id, 'import', null],
      )
      assert.deepEqual(
        page.entries.filter(({ kind }) => kind !== 'event').map(({ kind, channel }) => [kind, channel]),
        [
          ['message', 'import'],
          ['message', 'desk'],
          ['solution', 'desk'],
        ],
      )
      const history = await ticketHistory(world, anna, { number })
      assert.equal(history.firstBroken, null)
      assert.deepEqual(
        history.events.map(({ kind }) => kind),
        ['ticket.opened', 'ticket.next_contact_set', 'ticket.replied', 'ticket.assigned', 'ticket.resolved'],
      )
    }
  })

  test('leave a ledger that holds', async () => {
    assert.equal((await examine(story.world.db, null)).broken, null)
  })
})
