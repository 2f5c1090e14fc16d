import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { ownKeys } from '../../screens/own-keys.ts'
import { chooseKeys } from './choose-keys.ts'

describe('One’s own keyboard', () => {
  const story = freshDesk()

  test('is as usual until somebody chooses, and each has their own', async () => {
    const { world, anna, vera } = story
    await chooseKeys(world, anna, { letters: false, chosen: { reply: 'W', copyLink: '- -' } })
    assert.deepEqual(await ownKeys(world, anna, {}), { letters: false, chosen: { reply: 'W', copyLink: '- -' } })
    assert.deepEqual(await ownKeys(world, vera, {}), { letters: true, chosen: {} })
  })

  test('what is not named is as usual again', async () => {
    const { world, anna } = story
    await chooseKeys(world, anna, { letters: true, chosen: { note: 'Shift W' } })
    assert.deepEqual(await ownKeys(world, anna, {}), { letters: true, chosen: { note: 'Shift W' } })
  })

  test('one press never means two things, and what a browser or a field needs is nobody’s', async () => {
    const { world, anna } = story
    const impossible: Record<string, string>[] = [
      { reply: 'M' },
      { reply: 'J' },
      { reply: 'W', assign: 'W' },
      { nextRow: 'Z' },
      { reply: 'Ctrl C' },
      { reply: 'G' },
      { reply: 'Alt R' },
      { back: 'Q' },
    ]
    for (const chosen of impossible)
      await assert.rejects(chooseKeys(world, anna, { letters: true, chosen }), { message: 'malformed' })
    // A key of the list and one of the ticket are never heard at once.
    await chooseKeys(world, anna, { letters: true, chosen: { newRows: 'V' } })
  })

  test('clients have no desk to press keys at', async () => {
    await refuses(chooseKeys(story.world, story.oleg, { letters: true, chosen: {} }), 'not_allowed')
  })
})
