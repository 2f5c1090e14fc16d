import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { clientDrafts } from '../screens/client-drafts.ts'
import { ticketDrafts } from '../screens/ticket-drafts.ts'
import { keepDraft as keepClientDraft } from '../tickets/commands/keep-draft.ts'
import { tidyClientDrafts } from '../tickets/index.ts'
import { endDraft } from './commands/end-draft.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { tidyDrafts } from './timers.ts'

const said = 'Карта 4111 1111 1111 1111, пароль: Zx9!kdW2'

describe('A secret in a draft', () => {
  const desk = freshDesk()
  const textOf = async (ticketId: string) =>
    (await ticketDrafts(desk.world, desk.anna, { ticketId })).drafts.map(({ value }) => value.text)
  const write = (ticketId: string, draftId: string, text = said) =>
    keepDraft(desk.world, desk.anna, { draftId, ticketId, kind: 'reply', value: { text }, base: 0, writer: 'a laptop' })
  const clientsText = async () => (await clientDrafts(desk.world, desk.oleg, { place: 'new' })).drafts[0]?.values.text

  test('of the number of a card only its end is kept on the server; a password waits with its author to be sent', async () => {
    const { ticketId } = await desk.ticket()
    const { version } = await write(ticketId, randomUUID())
    assert.deepEqual(await textOf(ticketId), ['Карта •••• 1111, пароль: Zx9!kdW2'])
    assert.equal(version, 1)
    await keepClientDraft(desk.world, desk.oleg, {
      draftId: randomUUID(),
      place: 'new',
      version: 0,
      values: { text: [said] },
    })
    assert.deepEqual(await clientsText(), ['Карта •••• 1111, пароль: Zx9!kdW2'])
  })

  test('is hidden three days after the last word, in what was thrown away too; what is still written on keeps it', async () => {
    const { world, anna, clock, pool } = desk
    const left = (await desk.ticket()).ticketId
    const written = (await desk.ticket()).ticketId
    const goesOn = randomUUID()
    await write(left, randomUUID())
    await write(written, goesOn)
    const thrown = (await write(left, randomUUID(), 'Иначе: пароль: Qw8!zzT4')).draftId
    await endDraft(world, anna, { draftId: thrown, why: 'discarded' })
    clock.pass({ hours: 71 })
    await write(written, goesOn, `${said}!`)
    clock.pass({ hours: 2 })
    await tidyDrafts(world)
    await tidyClientDrafts(world)
    assert.deepEqual(await textOf(left), ['Карта •••• 1111, пароль: ••••••'])
    assert.deepEqual(await textOf(written), ['Карта •••• 1111, пароль: Zx9!kdW2!'])
    assert.deepEqual(await clientsText(), ['Карта •••• 1111, пароль: ••••••'])
    const { rows } = await pool.query('select value from drafts where id = $1', [thrown])
    assert.equal(JSON.parse(rows[0].value).text, 'Иначе: пароль: ••••••')
  })
})
