import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemStream } from '#platform/events.ts'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { people } from '../../screens/people.ts'
import { addLine } from './add-line.ts'

describe('A new line', () => {
  const story = freshDesk()

  test('stands after the others and is written down', async () => {
    const { world, maria } = story
    const { lineId } = await addLine(world, maria, { nameRu: 'Ночная', nameEn: 'Night', restricted: true })
    const line = (await people(world, maria, {})).lines.at(-1)
    assert.partialDeepStrictEqual(line, { id: lineId, nameRu: 'Ночная', restricted: true, members: 0, position: 4 })
    assert.equal((await historyOf(world, systemStream)).at(-1), 'line.added')
  })

  test('no name is given twice, in either language, by two at once either', async () => {
    const { world, maria } = story
    await refuses(addLine(world, maria, { nameRu: 'Вторая линия', nameEn: 'Another' }), 'name_taken')
    await refuses(addLine(world, maria, { nameRu: 'Ещё одна', nameEn: 'VIP' }), 'name_taken')
    const night = (n: number) => addLine(world, maria, { nameRu: 'Выходные', nameEn: `Weekend ${n}` })
    const tries = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(night))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'name_taken')
  })

  test('is for administrators to add', async () => {
    await refuses(addLine(story.world, story.anna, { nameRu: 'Моя', nameEn: 'Mine' }), 'not_allowed')
  })
})
