import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { nothing, refuses } from '../../../test/telling.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { changeLine } from './change-line.ts'

describe('Changing a line', () => {
  const story = freshDesk()

  test('closing it to others counts from the next look', async () => {
    const { world, maria, anna, vera, lines } = story
    const { number } = await story.ticket()
    assert.equal((await ticketPage(world, vera, { number })).number, number)
    await changeLine(world, maria, { lineId: lines.first, nameRu: 'Первая', nameEn: 'First', restricted: true })
    await refuses(ticketPage(world, vera, { number }), 'ticket_not_found')
    assert.equal((await ticketPage(world, anna, { number })).line.name, 'Первая')
  })

  test('may keep its own name, not take another’s, and not be one that is not there', async () => {
    const { world, maria, lines } = story
    const second = { lineId: lines.second, nameRu: 'Вторая линия', nameEn: 'Second line', restricted: false }
    await changeLine(world, maria, second)
    await refuses(changeLine(world, maria, { ...second, nameEn: 'VIP' }), 'name_taken')
    await refuses(
      changeLine(world, maria, { lineId: nothing, nameRu: 'Нет', nameEn: 'None', restricted: false }),
      'line_not_found',
    )
  })
})
