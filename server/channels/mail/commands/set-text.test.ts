import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inOwnWords, usualText } from '#contract/words/in-own-words.ts'
import { ownable, textKeys } from '#contract/words/own.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { refuses } from '../../../../test/telling.ts'
import { ownTexts } from '../../../screens/own-texts.ts'
import { textPreview } from '../../../screens/text-preview.ts'
import { textVersions } from '../../../screens/text-versions.ts'
import { ownWords } from '../index.ts'
import { dropText } from './drop-text.ts'
import { setText } from './set-text.ts'

describe('Texts in the provider’s own words', () => {
  const story = freshDesk()
  const key = 'mail.receipt.heading' as const
  const wish = { key, language: 'ru' as const }
  const letterText = async () => {
    await story.jobs()
    const { text } = await story.world.db
      .selectFrom('letters')
      .select('text')
      .where('kind', '=', 'receipt')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return text
  }

  test('set-text: the very next letter says it, in that language alone', async () => {
    const { world, maria, mallory } = story
    await setText(world, maria, { ...wish, version: 0, text: 'Приняли вашу заявку {number} <b>' })
    const { number } = await story.ticket()
    assert.match(await letterText(), new RegExp(`^Приняли вашу заявку ${number} <b>`))
    const english = await story.ticket('The site is down', mallory)
    assert.match(await letterText(), new RegExp(`^Ticket #${english.number} received`))
    const { text, html } = await textPreview(world, maria, wish)
    assert.match(text, /^Приняли вашу заявку 104233 <b>/)
    assert.ok(html.includes('&lt;b&gt;') && !html.includes('<b>'), 'own words are words, not markup')
  })

  test('a blank the text does not know, and one it must have, are refused with the blank’s name', async () => {
    const { world, maria, anna } = story
    const ask = { ...wish, version: 1 }
    await assert.rejects(setText(world, maria, { ...ask, text: 'Заявка {number}, {passport}' }), {
      code: 'text_blank_unknown',
      facts: { blank: 'passport' },
    })
    await assert.rejects(setText(world, maria, { ...ask, text: 'Заявка принята' }), {
      code: 'text_blank_missing',
      facts: { blank: 'number' },
    })
    await refuses(textPreview(world, maria, { ...wish, text: 'Заявка принята' }), 'text_blank_missing')
    await refuses(setText(world, anna, { ...ask, text: 'Заявка {number}' }), 'not_allowed')
  })

  test('nobody writes over a text they have not read', async () => {
    const { world, maria } = story
    await refuses(setText(world, maria, { ...wish, version: 0, text: 'Ещё {number}' }), 'text_changed')
    assert.deepEqual(await setText(world, maria, { ...wish, version: 1, text: 'Ещё {number}' }), { version: 2 })
    const stands = (await ownTexts(world, maria, {})).texts.find((text) => text.key === key)!
    assert.deepEqual([stands.ru.own, stands.ru.version, stands.en.own], ['Ещё {number}', 2, null])
  })

  test('drop-text: as delivered again, and what was written stays among the versions', async () => {
    const { world, maria } = story
    await refuses(dropText(world, maria, { ...wish, version: 1 }), 'text_changed')
    await dropText(world, maria, { ...wish, version: 2 })
    const { number } = await story.ticket()
    assert.match((await letterText()).replaceAll('\u00a0', ' '), new RegExp(`^Заявка № ${number} принята`))
    assert.deepEqual(await ownWords(world.db, 'ru'), {})
    const { versions } = await textVersions(world, maria, wish)
    assert.deepEqual(
      versions.map(({ version, text }) => [version, text]),
      [
        [3, null],
        [2, 'Ещё {number}'],
        [1, 'Приняли вашу заявку {number} <b>'],
      ],
    )
  })

  test('every text that may be said otherwise is there in both languages, with all its blanks', async () => {
    const { world, maria } = story
    for (const language of ['ru', 'en'] as const)
      for (const key of textKeys) {
        const usual = usualText(key, language)
        for (const blank of ownable[key].blanks) assert.ok(usual.includes(`{${blank}}`), `${key} ${language}: ${blank}`)
        const { text } = await textPreview(world, maria, { key, language, text: `${usual} ОТМЕТКА` })
        const { subject } = await textPreview(world, maria, { key, language, text: `${usual} ОТМЕТКА` })
        assert.ok(`${subject} ${text}`.includes('ОТМЕТКА'), `${key} ${language} is not in its letter`)
      }
    assert.equal(inOwnWords('en', { 'portal.sent.next': 'Own.' }).portal.sent.next, 'Own.')
  })
})
