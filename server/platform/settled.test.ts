import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { changeLine } from '../staff/commands/change-line.ts'
import { asSystem } from './command.ts'
import type { Db, Tx } from './db.ts'
import { settled } from './settled.ts'

describe('What the desk is set to, remembered for a moment', () => {
  const story = freshDesk()

  function watched() {
    let asked = 0
    const firstLine = settled(async (db: Db | Tx) => {
      asked++
      const row = await db.selectFrom('lines').select('name_en').where('id', '=', story.lines.first).executeTakeFirst()
      return row?.name_en
    })
    return { firstLine, asked: () => asked }
  }

  test('is asked for once by everybody, and again a second later', async () => {
    const { firstLine, asked } = watched()
    assert.equal(await firstLine(story.world.db), 'First line')
    await story.ticket()
    assert.equal(await asSystem(story.world, ({ tx }) => firstLine(tx)), 'First line')
    assert.equal(asked(), 1)
    story.clock.pass({ seconds: 1 })
    await firstLine(story.world.db)
    assert.equal(asked(), 2)
  })

  test('is asked for anew the moment it has changed', async () => {
    const { firstLine } = watched()
    await firstLine(story.world.db)
    await changeLine(story.world, story.maria, {
      lineId: story.lines.first,
      nameRu: 'Первая',
      nameEn: 'The first',
      restricted: false,
    })
    assert.equal(await firstLine(story.world.db), 'The first')
  })

  test('is asked for every time by those who are in no world', async () => {
    const { firstLine, asked } = watched()
    const stranger = story.world.db.withSchema('public')
    await firstLine(stranger)
    await firstLine(stranger)
    assert.equal(asked(), 2)
  })
})
