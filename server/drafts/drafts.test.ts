import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { before, describe, test } from 'node:test'
import type { Ask, drafts } from '#contract/index.ts'
import { tidyFiles } from '#platform/files/tidy.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { nothing, refuses } from '../../test/telling.ts'
import { draftVersions } from '../screens/draft-versions.ts'
import { myDrafts } from '../screens/my-drafts.ts'
import { ticketDrafts } from '../screens/ticket-drafts.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { confirmSolution } from '../tickets/commands/confirm-solution.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { endDraft } from './commands/end-draft.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { reviveDraft } from './commands/revive-draft.ts'
import { tidyDrafts } from './timers.ts'

describe('A draft', () => {
  const desk = freshDesk()
  let ticketId = ''
  before(async () => {
    ticketId = (await desk.ticket()).ticketId
  })
  const soon = () => new Date(desk.clock().getTime() + 3_600_000).toISOString()

  type Words = Partial<Ask<typeof drafts.keepDraft>>
  const writes = (who: Player, text: string, more: Words = {}) =>
    keepDraft(desk.world, who, {
      draftId: randomUUID(),
      ticketId,
      kind: 'reply',
      value: { text },
      base: 0,
      writer: 'a laptop',
      ...more,
    })
  const ofTicket = async (who: Player, id = ticketId) => (await ticketDrafts(desk.world, who, { ticketId: id })).drafts
  const textsOf = async (who: Player, id = ticketId) => (await ofTicket(who, id)).map(({ value }) => value.text)
  const listed = async (who: Player, which: 'begun' | 'ended' = 'begun') =>
    (await myDrafts(desk.world, who, { which })).drafts

  test('keep-draft: what an engineer types is there on another device, with all that was chosen beside it', async () => {
    const value = { text: 'Перезагрузите', files: [], next: { choice: 'h1', custom: '' }, caret: 5 }
    const { draftId, version } = await writes(desk.anna, '', { value })
    assert.equal(version, 1)
    await writes(desk.anna, '', { draftId, value: { ...value, text: 'Перезагрузите сервер' } })
    const [draft] = await ofTicket(desk.anna)
    assert.deepEqual(
      { ...draft, savedAt: '' },
      {
        draftId,
        kind: 'reply',
        version: 2,
        writer: 'a laptop',
        savedAt: '',
        value: { ...value, text: 'Перезагрузите сервер' },
      },
    )
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
  })

  test('end-draft: what was used is over, and no save that comes late or twice brings it back', async () => {
    const { draftId } = await writes(desk.anna, 'Раз')
    await writes(desk.anna, 'Раз', { draftId })
    await writes(desk.anna, 'Раз', { draftId })
    assert.deepEqual(await textsOf(desk.anna), ['Раз'])
    await endDraft(desk.world, desk.anna, { draftId, why: 'used' })
    // One that was still on its way when the note was saved does not bring it back.
    await writes(desk.anna, 'Раз', { draftId })
    assert.deepEqual(await textsOf(desk.anna), [])
  })

  test('two devices go on from one draft: who has read the other goes on in it, who has not gets one beside it', async () => {
    const { draftId, version } = await writes(desk.anna, 'На ноутбуке')
    desk.clock.pass({ seconds: 5 })
    const onPhone = await writes(desk.anna, 'На ноутбуке и телефоне', { draftId, base: version, writer: 'her phone' })
    assert.equal(onPhone.draftId, draftId)
    desk.clock.pass({ seconds: 5 })
    const beside = await writes(desk.anna, 'На ноутбуке, дальше', { draftId, base: version, writer: 'a laptop' })
    assert.notEqual(beside.draftId, draftId)
    assert.deepEqual(await textsOf(desk.anna), ['На ноутбуке, дальше', 'На ноутбуке и телефоне'])
    for (const id of [draftId, beside.draftId]) await endDraft(desk.world, desk.anna, { draftId: id, why: 'discarded' })
  })

  test('is nobody else’s: a colleague, a lead, a client neither find nor change nor end it', async () => {
    const { draftId } = await writes(desk.anna, 'Только моё')
    for (const other of [desk.maria, desk.vera]) {
      assert.deepEqual(await textsOf(other), [])
      assert.deepEqual(await listed(other), [])
      await assert.rejects(draftVersions(desk.world, other, { draftId }), { code: 'draft_not_found' })
      await assert.rejects(endDraft(desk.world, other, { draftId, why: 'discarded' }), { code: 'draft_not_found' })
      await assert.rejects(reviveDraft(desk.world, other, { draftId }), { code: 'draft_not_found' })
      const { draftId: theirs } = await writes(other, 'Чужое', { draftId })
      assert.notEqual(theirs, draftId)
      await endDraft(desk.world, other, { draftId: theirs, why: 'discarded' })
    }
    await assert.rejects(writes(desk.oleg, 'Клиент'), { code: 'not_allowed' })
    assert.deepEqual(await textsOf(desk.anna), ['Только моё'])
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
  })

  test('stays through all that others do: given away, closed, handed to a line its author may not read', async () => {
    const { ticketId: other } = await desk.ticket('Другое')
    const { draftId } = await writes(desk.anna, 'Начала писать', { ticketId: other })
    await assignTicket(desk.world, desk.maria, { ticketId: other, agentId: desk.maria.id })
    await resolveTicket(desk.world, desk.maria, { ticketId: other, happened: 'Сбой', done: 'Исправили', advice: 'Нет' })
    await confirmSolution(desk.world, desk.oleg, { ticketId: other })
    assert.deepEqual(await textsOf(desk.anna, other), ['Начала писать'])

    desk.clock.pass({ seconds: 1 })
    const { ticketId: third } = await desk.ticket('Третье')
    const { draftId: unseen } = await writes(desk.anna, 'Пишу', { ticketId: third })
    await handOver(desk.world, desk.maria, {
      ticketId: third,
      lineId: desk.lines.vip,
      summary: 'Проверил консоль, прошу посмотреть.',
      reason: 'нужен инженер',
      nextContactBy: soon(),
    })
    await writes(desk.anna, 'Пишу дальше', { ticketId: third, draftId: unseen })
    const rows = await listed(desk.anna)
    assert.deepEqual(
      rows.map(({ start, ticket }) => [start, ticket === null]),
      [
        ['Пишу дальше', true],
        ['Начала писать', false],
      ],
    )
    // A new one there would tell that the ticket is there.
    await assert.rejects(writes(desk.anna, 'Новое', { ticketId: third }), { code: 'ticket_not_found' })
    await assert.rejects(writes(desk.anna, 'Новое', { ticketId: randomUUID() }), { code: 'ticket_not_found' })
    for (const id of [draftId, unseen]) await endDraft(desk.world, desk.anna, { draftId: id, why: 'discarded' })
  })

  test('revive-draft: thrown away by mistake it comes back, and so does what it said a minute ago', async () => {
    const { draftId } = await writes(desk.anna, 'Подробное объяснение на целый абзац')
    desk.clock.pass({ minutes: 1 })
    await writes(desk.anna, 'Ой', { draftId })
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
    assert.deepEqual(await textsOf(desk.anna), [])
    assert.equal((await listed(desk.anna, 'ended'))[0]?.ended?.why, 'discarded')

    await reviveDraft(desk.world, desk.anna, { draftId })
    assert.deepEqual(await textsOf(desk.anna), ['Ой'])
    const { versions } = await draftVersions(desk.world, desk.anna, { draftId })
    assert.deepEqual(
      versions.map(({ text }) => text),
      ['Ой', 'Подробное объяснение на целый абзац'],
    )
    await reviveDraft(desk.world, desk.anna, { draftId, version: versions[1]!.version })
    assert.deepEqual(await textsOf(desk.anna), ['Подробное объяснение на целый абзац'])
    const after = await draftVersions(desk.world, desk.anna, { draftId })
    assert.ok(after.versions.some(({ text }) => text === 'Ой'))
    await assert.rejects(reviveDraft(desk.world, desk.anna, { draftId, version: 99 }), { code: 'draft_not_found' })
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
  })

  test('holds whatever a page had in hand: half a letter of an emoji, a zero byte, a lone quote', async () => {
    const text = `a\u0000b\ud83d'"\\`
    const { draftId } = await writes(desk.anna, text)
    assert.deepEqual(await textsOf(desk.anna), [text])
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
  })

  test('keeps its files as long as it is there, and itself for a month after its end', async () => {
    const file = await keepUpload(desk.world, desk.anna, 'log.txt', Readable.from([Buffer.from('502')]))
    const { draftId } = await writes(desk.anna, '', { value: { text: 'С журналом', files: [{ id: file.id }] } })
    const uploaded = async () =>
      (await desk.world.db.selectFrom('uploads').select('id').where('id', '=', file.id).execute()).length
    for (let week = 0; week < 4; week++) {
      desk.clock.pass({ days: 6 })
      await tidyDrafts(desk.world)
      await tidyFiles(desk.world)
    }
    assert.equal(await uploaded(), 1)
    await endDraft(desk.world, desk.anna, { draftId, why: 'discarded' })
    desk.clock.pass({ days: 29 })
    await tidyDrafts(desk.world)
    assert.ok((await listed(desk.anna, 'ended')).some((draft) => draft.draftId === draftId))
    desk.clock.pass({ days: 2 })
    await tidyDrafts(desk.world)
    await tidyFiles(desk.world)
    assert.deepEqual(await listed(desk.anna, 'ended'), [])
    assert.equal(await uploaded(), 0)
  })

  test('leaves no trace in the ledger, and none in what can be searched', async () => {
    await writes(desk.anna, 'неповторимоеслово')
    const { rows } = await desk.pool.query<{ n: number }>(
      `select ((select count(*) from events where meta::text like '%неповторимоеслово%')
        + (select count(*) from event_content where content::text like '%неповторимоеслово%')
        + (select count(*) from message_words where words @@ to_tsquery('simple', 'неповторимоеслово')))::int as n`,
    )
    assert.equal(rows[0]?.n, 0)
  })

  test('of one’s own does not tell whether another’s ticket is there', async () => {
    const { world, maria, anna, lines } = desk
    const hidden = (await desk.ticket()).ticketId
    const words = { summary: 'Дальше — VIP.', reason: 'Передаём инженеру.', nextContactBy: soon() }
    await handOver(world, maria, { ticketId: hidden, lineId: lines.vip, ...words })
    const { draftId } = await writes(anna, 'Моё')
    for (const foreign of [hidden, nothing])
      await refuses(writes(anna, 'Моё и чужое', { draftId, ticketId: foreign }), 'ticket_not_found')
    await endDraft(world, anna, { draftId, why: 'discarded' })
  })

  test('keeps the last hundred of what it said, however often it changes', async () => {
    const { draftId } = await writes(desk.vera, 'x'.repeat(50))
    for (let i = 0; i < 230; i++) {
      desk.clock.pass({ seconds: 2 })
      await writes(desk.vera, i % 2 ? 'x'.repeat(500) : 'x', { draftId })
    }
    const { rows } = await desk.pool.query('select 1 from draft_versions where draft_id = $1', [draftId])
    assert.equal(rows.length, 100)
    assert.equal((await draftVersions(desk.world, desk.vera, { draftId })).versions.length, 101)
    await endDraft(desk.world, desk.vera, { draftId, why: 'discarded' })
  })

  test('is kept so often a minute, and so many are begun in an hour; who writes with one’s hands never hears of it', async () => {
    const { world, pavel, clock } = desk
    const own = (await desk.ticket()).ticketId
    const times = async (doing: () => Promise<unknown>) => {
      for (let done = 0; done < 2000; done++)
        try {
          await doing()
        } catch (error) {
          assert.equal((error as { code?: string }).code, 'too_many_attempts')
          return done
        }
      return 2000
    }
    const { draftId } = await writes(pavel, 'Раз', { ticketId: own })
    const kept = await times(() => writes(pavel, 'Раз', { draftId, ticketId: own }))
    assert.ok(kept >= 100 && kept <= 240, String(kept))
    clock.pass({ hours: 1 })
    const begun = await times(() => {
      clock.pass({ seconds: 1 })
      return writes(pavel, 'Новый', { ticketId: own })
    })
    assert.ok(begun >= 100 && begun <= 300, String(begun))
    await refuses(writes(world && pavel, 'Ещё', { ticketId: own }), 'too_many_attempts')
    // What was begun before goes on.
    await writes(pavel, 'Два', { draftId, ticketId: own, value: { text: 'Два' } })
  })
})
