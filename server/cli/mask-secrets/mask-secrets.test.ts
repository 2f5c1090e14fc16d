import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { World } from '#platform/command.ts'
import { verify } from '#platform/ledger/verify.ts'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, saidIn, ticketNow } from '../../../test/telling.ts'
import { writeAccountNote } from '../../accounts/commands/write-account-note.ts'
import { keepMail } from '../../channels/mail/intake/keep.ts'
import { rawOf } from '../../channels/mail/intake/raw-store.ts'
import { endIdleReaders } from '../../channels/mail/reading/read-mail.ts'
import { keepDraft } from '../../drafts/commands/keep-draft.ts'
import { search } from '../../screens/search.ts'
import { openTicket } from '../../tickets/commands/open-ticket.ts'
import { showHidden } from '../../tickets/commands/show-hidden.ts'
import { writeNote } from '../../tickets/commands/write-note.ts'
import { maskAll } from '../mask-secrets.ts'

const card = '4111 1111 1111 1111'

describe('What was stored before anybody looked', () => {
  const story = freshDesk()
  after(() => endIdleReaders())
  /** The desk as it was then. */
  const then = (): World => ({ ...story.world, hide: (text) => text, clock: story.world.clock })
  const found = async (q: string) => (await search(story.world, story.vera, { q })).rows.length

  test('is counted, then hidden in every place, and the ledger holds and says so', async () => {
    const { world, oleg, vera, vector, later, pool } = story
    const { ticketId } = await openTicket(then(), oleg, { text: `Карта ${card}\nпароль: Zx9!kdW2`, impact: 'question' })
    await writeNote(then(), vera, { ticketId, text: 'Номер 5555555555554444 на приборе' })
    await writeAccountNote(then(), vera, { accountId: vector, text: `платит картой ${card}` })
    const draft = { kind: 'note' as const, value: { text: `карта ${card}` }, base: 0, writer: 'a-browser' }
    await keepDraft(then(), vera, { ticketId, draftId: '0197f000-0000-7000-8000-000000000001', ...draft })
    // Today a draft keeps no such number at all.
    await pool.query(`update drafts set value = replace(value, '•••• 1111', $1)`, [card])
    await later({ minutes: 5 })
    const raw = Buffer.from(`From: a@people.example\r\nSubject: s\r\n\r\nCard ${card}\r\n`)
    const mail = (await keepMail(then(), { source: 'pipe', envelopeFrom: '', envelopeTo: [], raw }))!
    assert.equal(await found('5555555555554444'), 1)

    const counted = await maskAll(world, { dryRun: true, what: 'all' }, false)
    const { letters, history, mails, drafts, account_notes } = counted.places
    assert.deepEqual([letters, history, mails, drafts, account_notes], [1, 3, 1, 1, 1])
    assert.equal(await found('5555555555554444'), 1)

    const masked = await maskAll(world, { dryRun: false, what: 'all' }, false)
    assert.deepEqual(masked.places, counted.places)
    assert.equal((await ticketNow(world, ticketId)).subject, 'Карта •••• 1111')
    assert.equal((await saidIn(world, ticketId, 'ticket.opened')).text, 'Карта •••• 1111\nпароль: ••••••')
    assert.equal(await found('5555555555554444'), 0)
    assert.ok(!(await rawOf(world, mail))!.includes('1111 1111'))
    for (const table of ['letters', 'drafts', 'account_notes', 'tickets', 'event_content']) {
      const { rows } = await pool.query(`select t::text as t from ${table} t`)
      assert.ok(!JSON.stringify(rows).match(/4111 1111|Zx9!kdW2/) || table === 'event_content', table)
    }
    assert.deepEqual((await verify(world.db, ticketId)).broken, null)
    assert.deepEqual((await verify(world.db, null)).broken, null)
    assert.equal((await saidIn(world, vector, 'account.note_written')).text, 'платит картой •••• 1111')
    assert.equal((await historyOf(world, vector)).at(-1), 'account.words_hidden')
    assert.deepEqual(masked.elsewhere, 0)

    const again = await maskAll(world, { dryRun: false, what: 'all' }, false)
    assert.deepEqual(Object.values(again.places).filter(Boolean), [])
    await showHidden(world, vera, { ticketId, seq: 3 })
    assert.equal(await found('5555555555554444'), 1)
    assert.deepEqual((await verify(world.db, ticketId)).broken, null)
  })

  test('numbers alone, where passwords are to stay', async () => {
    const { world, oleg } = story
    const { ticketId } = await openTicket(then(), oleg, { text: `Карта ${card}\nпароль: Zx9!kdW2`, impact: 'question' })
    await maskAll(world, { dryRun: false, what: 'numbers' }, false)
    assert.equal((await saidIn(world, ticketId, 'ticket.opened')).text, 'Карта •••• 1111\nпароль: Zx9!kdW2')
  })
})
