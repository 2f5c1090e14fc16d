import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { accountCard } from '../../screens/account-card.ts'
import { accountNoteVersions } from '../../screens/account-note-versions.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { changeAccountNote } from './change-account-note.ts'
import { removeAccountNote } from './remove-account-note.ts'
import { writeAccountNote } from './write-account-note.ts'

describe('What matters to know about an account', () => {
  const story = freshDesk()
  const known = async (who: Player) =>
    (await accountCard(story.world, who, { accountId: story.vector })).notes.map(({ text }) => text)
  const write = async (by: Player, text: string, more: { pinned?: boolean; lineId?: string } = {}) =>
    (await writeAccountNote(story.world, by, { accountId: story.vector, text, ...more })).noteId

  test('write-account-note: what is pinned stands first, on the card and beside a ticket', async () => {
    const { world, anna, clock, vector } = story
    const pinned = await write(anna, 'Админ сильнее первой линии: сразу на вторую.', { pinned: true })
    clock.pass({ minutes: 1 })
    await write(anna, 'Любят почту.')
    assert.deepEqual(await known(story.vera), ['Админ сильнее первой линии: сразу на вторую.', 'Любят почту.'])
    const { number } = await story.ticket()
    const { accountNotes } = await ticketPage(world, anna, { number })
    assert.deepEqual([accountNotes[0]!.author, accountNotes[0]!.pinned], ['Анна Первая', true])
    assert.equal(accountNotes[0]!.id, pinned)
    assert.equal((await historyOf(world, vector)).at(-1), 'account.note_written')
    await refuses(writeAccountNote(world, anna, { accountId: nothing, text: 'x' }), 'account_not_found')
    await refuses(writeAccountNote(world, story.oleg, { accountId: vector, text: 'x' }), 'not_allowed')
  })

  test('a note kept to a restricted line is read by its members and by leads; nobody keeps one to a line that is not theirs', async () => {
    const { world, pavel, anna, maria, lines, vector } = story
    const noteId = await write(pavel, 'Владелец в больнице, звонить Ирине.', { lineId: lines.vip })
    const seen = async (who: Player) => (await known(who)).some((text) => text.startsWith('Владелец'))
    assert.deepEqual([await seen(pavel), await seen(maria), await seen(anna)], [true, true, false])
    await refuses(accountNoteVersions(world, anna, { accountId: vector, noteId }), 'account_note_not_found')
    const change = { accountId: vector, noteId, version: 1, text: 'x', pinned: false }
    await refuses(changeAccountNote(world, anna, change), 'account_note_not_found')
    await refuses(writeAccountNote(world, anna, { accountId: vector, text: 'x', lineId: lines.vip }), 'line_not_found')
    // An open line keeps nothing from anybody.
    await refuses(
      writeAccountNote(world, anna, { accountId: vector, text: 'x', lineId: lines.first }),
      'line_not_found',
    )
    const { number } = await story.ticket()
    const beside = async (who: Player) => (await ticketPage(world, who, { number })).accountNotes.map(({ id }) => id)
    assert.deepEqual([(await beside(pavel)).includes(noteId), (await beside(anna)).includes(noteId)], [true, false])
  })

  test('change-account-note: nobody writes over what they have not read, and every version stays', async () => {
    const { world, anna, vera, clock, vector } = story
    const noteId = await write(anna, 'Звонить до 18:00.')
    const about = { accountId: vector, noteId, pinned: false }
    clock.pass({ minutes: 5 })
    assert.deepEqual(await changeAccountNote(world, vera, { ...about, version: 1, text: 'Звонить до 20:00.' }), {
      version: 2,
    })
    await refuses(changeAccountNote(world, anna, { ...about, version: 1, text: 'Не звонить.' }), 'account_note_changed')
    await refuses(
      changeAccountNote(world, anna, { ...about, accountId: story.other, version: 2, text: 'x' }),
      'account_note_not_found',
    )
    const { versions } = await accountNoteVersions(world, anna, { accountId: vector, noteId })
    assert.deepEqual(
      versions.map(({ version, text, by }) => [version, text, by]),
      [
        [2, 'Звонить до 20:00.', 'Вера Вторая'],
        [1, 'Звонить до 18:00.', 'Анна Первая'],
      ],
    )
    const note = (await accountCard(world, anna, { accountId: vector })).notes.find(({ id }) => id === noteId)!
    assert.deepEqual([note.author, note.changed?.by], ['Анна Первая', 'Вера Вторая'])
  })

  test('remove-account-note: off the card, and its words stay in the ledger', async () => {
    const { world, anna, vector } = story
    const noteId = await write(anna, 'Ошибка.')
    await refuses(removeAccountNote(world, anna, { accountId: vector, noteId, version: 7 }), 'account_note_changed')
    await removeAccountNote(world, anna, { accountId: vector, noteId, version: 1 })
    assert.ok(!(await known(anna)).includes('Ошибка.'))
    await refuses(removeAccountNote(world, anna, { accountId: vector, noteId, version: 1 }), 'account_note_not_found')
    const { rows } = await story.pool.query(
      `select 1 from event_content where stream_id = $1 and content->>'text' = 'Ошибка.'`,
      [vector],
    )
    assert.equal(rows.length, 1)
  })

  test('who only keeps accounts, and reads no tickets, reads no notes', async () => {
    const keeper = await story.hire('Ключница', ['administrator'])
    await write(story.anna, 'Не для неё.')
    const card = await accountCard(story.world, keeper, { accountId: story.vector })
    assert.deepEqual([card.notes, card.openTickets, card.may.note], [[], null, false])
  })
})
