import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { search } from '../../screens/search.ts'
import { tagList } from '../../screens/tag-list.ts'
import { ticketHistory } from '../../screens/ticket-history.ts'
import { ticketList } from '../../screens/ticket-list.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { changeTags } from './change-tags.ts'
import { mergeTag } from './merge-tag.ts'
import { renameTag } from './rename-tag.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { retireTag } from './retire-tag.ts'

describe('Tags', () => {
  const story = freshDesk()
  const tagsOf = async (number: number) => (await ticketPage(story.world, story.anna, { number })).tags
  const tagNamed = async (name: string) =>
    (await tagList(story.world, story.maria, {})).tags.find((tag) => tag.name === name)

  test('one word has one spelling, however it is typed', async () => {
    const { world, anna } = story
    const { ticketId, number } = await story.ticket()
    const { added } = await changeTags(world, anna, { ticketId, add: ['#SSH', '  ssh ', 'Обновление   ядра'] })
    assert.deepEqual(added.toSorted(), ['ssh', 'обновление ядра'])
    assert.deepEqual((await tagsOf(number)).toSorted(), ['ssh', 'обновление ядра'])
    assert.deepEqual((await changeTags(world, anna, { ticketId, add: ['ssh'] })).added, [])
    assert.equal((await tagNamed('ssh'))?.uses, 1)
  })

  test('what came and went stands in the history by name, and the client reads nothing of it', async () => {
    const { world, anna, oleg } = story
    const { ticketId, number } = await story.ticket()
    await changeTags(world, anna, { ticketId, add: ['тайное слово'] })
    await changeTags(world, anna, { ticketId, add: ['dns'], remove: ['тайное слово'] })
    const page = await ticketPage(world, anna, { number })
    assert.deepEqual(page.entries.at(-1)?.change, { added: 'dns', removed: 'тайное слово' })
    const { events, names } = await ticketHistory(world, anna, { number })
    const [added = ''] = (events.at(-1)?.meta.added ?? []) as string[]
    assert.equal(names[added], 'dns')
    assert.doesNotMatch(JSON.stringify(await clientTicket(world, oleg, { number })), /тайное|dns/)
    assert.equal((await ticketList(world, oleg, { q: 'tag:dns' })).rows.length, 0)
  })

  test('a tag finds its tickets, alone and beside words; one that nobody has finds nothing', async () => {
    const { world, anna } = story
    const one = await story.ticket('Не приходит почта с утра')
    const other = await story.ticket('Не приходит почта вечером')
    await changeTags(world, anna, { ticketId: one.ticketId, add: ['очередь писем'] })
    const found = async (q: string) => (await search(world, anna, { q })).rows.map(({ number }) => number)
    assert.deepEqual(await found('tag:"очередь писем"'), [one.number])
    assert.deepEqual(await found('почта метка:"Очередь писем"'), [one.number])
    assert.deepEqual(await found('почта вечером'), [other.number])
    const { rows, unknown } = await search(world, anna, { q: 'tag:небывалое' })
    assert.deepEqual([rows, unknown], [[], ['небывалое']])
  })

  test('merge-tag: two words for one thing become one, and the old word leads to it', async () => {
    const { world, anna, maria } = story
    const one = await story.ticket()
    const both = await story.ticket()
    await changeTags(world, anna, { ticketId: one.ticketId, add: ['сертификат'] })
    await changeTags(world, anna, { ticketId: both.ticketId, add: ['сертификат', 'tls'] })
    const [from, into] = [(await tagNamed('сертификат'))!.id, (await tagNamed('tls'))!.id]
    await mergeTag(world, maria, { tagId: from, into })
    assert.deepEqual([await tagsOf(one.number), await tagsOf(both.number)], [['tls'], ['tls']])
    assert.equal((await tagNamed('tls'))?.uses, 2)
    assert.equal(await tagNamed('сертификат'), undefined)
    const later = await story.ticket()
    assert.deepEqual((await changeTags(world, anna, { ticketId: later.ticketId, add: ['сертификат'] })).added, ['tls'])
    await refuses(mergeTag(world, maria, { tagId: from, into }), 'tag_not_found')
    await refuses(mergeTag(world, maria, { tagId: into, into }), 'already_there')
  })

  test('rename-tag: every ticket shows the new word; one that is taken asks for a merge', async () => {
    const { world, anna, maria } = story
    const { ticketId, number } = await story.ticket()
    await changeTags(world, anna, { ticketId, add: ['опечтка', 'занято'] })
    const { id: tagId } = (await tagNamed('опечтка'))!
    await refuses(renameTag(world, maria, { tagId, name: 'Занято' }), 'name_taken')
    await renameTag(world, maria, { tagId, name: 'Опечатка' })
    assert.deepEqual(await tagsOf(number), ['занято', 'опечатка'])
    await refuses(renameTag(world, anna, { tagId, name: 'нет' }), 'not_allowed')
  })

  test('retire-tag: it stays where it stands and is given to nothing new', async () => {
    const { world, anna, maria } = story
    const { ticketId, number } = await story.ticket()
    await changeTags(world, anna, { ticketId, add: ['старое'] })
    const { id: tagId } = (await tagNamed('старое'))!
    await retireTag(world, maria, { tagId, retired: true })
    assert.deepEqual(await tagsOf(number), ['старое'])
    const other = await story.ticket()
    await refuses(changeTags(world, anna, { ticketId: other.ticketId, add: ['старое'] }), 'tag_retired')
    await changeTags(world, anna, { ticketId, remove: ['старое'] })
    await retireTag(world, maria, { tagId, retired: false })
    await changeTags(world, anna, { ticketId, add: ['старое'] })
    await refuses(retireTag(world, maria, { tagId: nothing, retired: true }), 'tag_not_found')
  })

  test('also on a ticket that has ended; twenty at most; not on one that is foreign or missing', async () => {
    const { world, anna, oleg } = story
    const { ticketId } = await story.ticket()
    await resolveTicket(world, anna, { ticketId, happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' })
    const many = Array.from({ length: 20 }, (_, n) => `слово ${n}`)
    await changeTags(world, anna, { ticketId, add: many })
    const before = await historyOf(world, ticketId)
    await refuses(changeTags(world, anna, { ticketId, add: ['ещё одно'] }), 'too_many_tags')
    assert.deepEqual(await historyOf(world, ticketId), before)
    await refuses(changeTags(world, anna, { ticketId: nothing, add: ['ssh'] }), 'ticket_not_found')
    await refuses(changeTags(world, oleg, { ticketId, add: ['ssh'] }), 'not_allowed')
  })
})
