import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { everythingStored, historyOf, nothing, refuses } from '../../../test/telling.ts'
import { keepDraft } from '../commands/keep-draft.ts'
import { openForClient } from '../commands/open-for-client.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { readSecret } from '../commands/read-secret.ts'

const canary = 'with-it-canary-31337'

describe('A password that goes with a new ticket', () => {
  const story = freshDesk()
  const secretsOf = (ticketId: string) =>
    story.world.db
      .selectFrom('one_time_secrets')
      .select(['id', 'label', 'for_side', 'seq', 'given_by'])
      .where('ticket_id', '=', ticketId)
      .execute()
  const stored = () => everythingStored(story.pool)

  test('is sealed with it, stands in none of its words, and whoever has the ticket reads it once', async () => {
    const { world, oleg, vera, later } = story
    const asked = { text: 'Не пускает на vps-17', secretLabel: 'root на vps-17', secretWords: canary }
    const key = '7f1f3bb4-4444-4a7a-9c56-3f6f0c7a1c11'
    const { ticketId } = await openTicket(world, oleg, asked, { key })
    await later({ minutes: 5 })
    assert.ok(!(await stored()).includes(canary))
    const [secret, ...more] = await secretsOf(ticketId)
    assert.deepEqual(
      [secret?.label, secret?.for_side, secret?.seq, secret?.given_by, more.length],
      ['root на vps-17', 'staff', null, oleg.id, 0],
    )
    assert.equal((await historyOf(world, ticketId)).filter((kind) => kind === 'ticket.secret_given').length, 1)
    assert.equal((await readSecret(world, vera, { ticketId, secretId: secret!.id })).words, canary)
    // A second press, or a retry after the answer was lost, gives it no second time.
    assert.equal((await openTicket(world, oleg, asked, { key })).ticketId, ticketId)
    assert.equal((await secretsOf(ticketId)).length, 1)
  })

  test('that was lost on its way is asked for again: nothing is opened that only names it', async () => {
    const { world, oleg } = story
    await refuses(openTicket(world, oleg, { text: 'Не пускает', secretLabel: 'root' }), 'secret_words_missing')
    await assert.rejects(openTicket(world, oleg, { text: 'Не пускает', secretWords: 'x'.repeat(10_001) }))
  })

  test('of a ticket that we open is typed into its words, taken out of them, and is for the client', async () => {
    const { world, vera, oleg, vector } = story
    const { ticketId } = await openForClient(world, vera, {
      accountId: vector,
      contactId: oleg.id,
      subject: 'Новый сервер',
      text: `Сервер готов.\nпароль от root: ${canary}`,
      heardBy: 'ourselves',
      nextContactBy: '2026-03-02T12:00:00Z',
    })
    const [secret] = await secretsOf(ticketId)
    assert.deepEqual([secret?.for_side, secret?.label], ['client', 'пароль от root'])
    await refuses(readSecret(world, vera, { ticketId, secretId: secret!.id }), 'secret_not_yours')
    assert.equal((await readSecret(world, oleg, { ticketId, secretId: secret!.id })).words, canary)
  })

  test('is in no draft, whatever a page sends', async () => {
    const { world, oleg } = story
    const values = { text: ['Не пускает'], secretLabel: ['root'], secretWords: [canary] }
    await keepDraft(world, oleg, { draftId: nothing, place: 'new', version: 0, values })
    const { rows } = await story.pool.query('select said::text as said from client_drafts')
    assert.deepEqual(JSON.parse(rows[0].said), { text: ['Не пускает'], secretLabel: ['root'] })
  })
})
