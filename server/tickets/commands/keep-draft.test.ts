import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#platform/ids.ts'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf } from '../../../test/telling.ts'
import { clientDrafts } from '../../screens/client-drafts.ts'
import { tidyClientDrafts } from '../timers.ts'
import { dropDraft } from './drop-draft.ts'
import { keepDraft } from './keep-draft.ts'
import { openTicket } from './open-ticket.ts'
import { postReply } from './post-reply.ts'

describe('drop-draft keep-draft: what a client types and has not sent', () => {
  const story = freshDesk()
  const place = 'new'
  const said = (text: string) => ({ text: [text] })
  const fresh = () => newId(story.clock())
  const kept = async (by = story.oleg, where = place) =>
    (await clientDrafts(story.world, by, { place: where })).drafts.map(({ values }) => values.text?.[0])

  test('comes back on another device, grows with every keeping, and is nobody else’s', async () => {
    const { world, oleg, irina } = story
    const draftId = fresh()
    const first = await keepDraft(world, oleg, { draftId, place, version: 0, values: said('Не откр') })
    const second = await keepDraft(world, oleg, {
      draftId,
      place,
      version: first.version,
      values: said('Не открывается'),
    })
    assert.deepEqual([first.version, second.version, second.draftId], [1, 2, draftId])
    assert.deepEqual(await kept(), ['Не открывается'])
    assert.deepEqual(await kept(irina), [])
    await dropDraft(world, irina, { draftId })
    assert.deepEqual(await kept(), ['Не открывается'])
    await dropDraft(world, oleg, { draftId })
    assert.deepEqual(await kept(), [])
    // A keeping that was on its way meanwhile brings nothing back.
    await keepDraft(world, oleg, { draftId, place, version: second.version, values: said('Не открывается') })
    await keepDraft(world, oleg, { draftId, place, version: 0, values: said('Не открывается') })
    assert.deepEqual(await kept(), [])
  })

  test('two devices that wrote at the same time both keep their words, the newest first', async () => {
    const { world, irina, clock } = story
    const draftId = fresh()
    const { version } = await keepDraft(world, irina, { draftId, place, version: 0, values: said('начало') })
    await keepDraft(world, irina, { draftId, place, version, values: said('с ноутбука') })
    clock.pass({ minutes: 1 })
    const apart = await keepDraft(world, irina, { draftId, place, version, values: said('с телефона') })
    assert.notEqual(apart.draftId, draftId)
    assert.deepEqual(await kept(irina), ['с телефона', 'с ноутбука'])
  })

  test('is forgotten with the sending, and leaves no trace in the ledger or the search', async () => {
    const { world, mallory } = story
    const draftId = fresh()
    await keepDraft(world, mallory, { draftId, place, version: 0, values: said('CNRY-draft and a password') })
    const { ticketId } = await openTicket(world, mallory, { text: 'Sent.', draft: draftId })
    assert.deepEqual(await kept(mallory), [])
    const answer = fresh()
    await keepDraft(world, mallory, { draftId: answer, place: ticketId, version: 0, values: said('more') })
    assert.deepEqual(await kept(mallory, ticketId), ['more'])
    await postReply(world, mallory, { ticketId, text: 'More.', draft: answer })
    assert.deepEqual(await kept(mallory, ticketId), [])
    assert.ok(!JSON.stringify(await historyOf(world, ticketId)).includes('CNRY'))
    const { rows } = await story.pool.query(`select 1 from event_content where content::text like '%CNRY-draft%'`)
    assert.equal(rows.length, 0)
  })

  test('is forgotten after thirty days, and of too many the oldest gives way', async () => {
    const { world, oleg, clock } = story
    for (let i = 0; i < 22; i++) {
      clock.pass({ minutes: 1 })
      await keepDraft(world, oleg, { draftId: fresh(), place, version: 0, values: said(`№ ${i}`) })
    }
    const all = await kept()
    assert.deepEqual([all.length, all[0], all.at(-1)], [20, '№ 21', '№ 2'])
    clock.pass({ days: 29 })
    await tidyClientDrafts(world)
    assert.equal((await kept()).length, 20)
    clock.pass({ days: 2 })
    await tidyClientDrafts(world)
    assert.deepEqual(await kept(), [])
  })

  test('what was sent pushes nothing out: a letter begun in the morning is there after a day of answers', async () => {
    const { world, irina, clock } = story
    clock.pass({ days: 1 })
    await keepDraft(world, irina, { draftId: fresh(), place: 'new', version: 0, values: said('С утра') })
    for (let i = 0; i < 25; i++) {
      clock.pass({ minutes: 1 })
      const draftId = fresh()
      await keepDraft(world, irina, { draftId, place: 'new', version: 0, values: said('Ответ') })
      await dropDraft(world, irina, { draftId })
    }
    assert.ok((await kept(irina)).includes('С утра'))
  })

  test('whoever throws drafts away by the thousand, with names of none, fills no table', async () => {
    const { world, mallory, pool } = story
    const rows = async () =>
      (await pool.query('select 1 from client_drafts where person_id = $1', [mallory.id])).rows.length
    for (let i = 0; i < 300; i++) await dropDraft(world, mallory, { draftId: fresh() })
    assert.ok((await rows()) <= 120, String(await rows()))
  })
})
