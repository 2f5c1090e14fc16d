import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { me } from '../../screens/me.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { choosePreferences } from './choose-preferences.ts'

describe('How somebody likes to read', () => {
  const story = freshDesk()

  test('language, zone and theme are one’s own choice, each alone', async () => {
    const { world, oleg } = story
    await choosePreferences(world, oleg, { language: 'en' })
    await choosePreferences(world, oleg, { zone: 'Asia/Novosibirsk', theme: 'dark' })
    assert.partialDeepStrictEqual(await me(world, oleg, {}), {
      language: 'en',
      zone: 'Asia/Novosibirsk',
      theme: 'dark',
    })
  })

  test('no wish is no news', async () => {
    const { world, vera } = story
    const before = await historyOf(world, vera.id)
    await choosePreferences(world, vera, {})
    assert.deepEqual(await historyOf(world, vera.id), before)
  })

  test('a zone that is on no clock is malformed, and nobody has no preferences', async () => {
    const { world, vera } = story
    await assert.rejects(choosePreferences(world, vera, { zone: 'Mars/Olympus' }), { message: 'malformed' })
    const nobody = await whoAsks(world, null, { ip: '', userAgent: '', language: 'ru' })
    await refuses(choosePreferences(world, nobody, { language: 'ru' }), 'sign_in_required')
  })
})
