import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asSystem } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { entryLink } from '../../screens/entry-link.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { closeAgent } from '../../staff/commands/close-agent.ts'
import { entryLinkFor } from '../index.ts'
import { comeIn } from './come-in.ts'

describe('Coming in by a link of the command line', () => {
  const story = freshDesk()
  const somebody = () => whoAsks(story.world, null, { ip: '203.0.113.41', userAgent: 'story', language: 'ru' })
  const linkFor = async (personId: string) => {
    const link = await asSystem(story.world, (hands) => entryLinkFor(hands, personId))
    return link.split('/enter/')[1]!
  }

  test('looking at the page spends nothing, the button works once and the history tells of both', async () => {
    const { world, vera } = story
    const token = await linkFor(vera.id)
    for (const _ of [1, 2])
      assert.deepEqual(await entryLink(world, await somebody(), { token }), { name: 'Вера Вторая', door: 'desk' })
    let session = ''
    const keepSession = (kept: string | null) => {
      session = kept!
    }
    assert.deepEqual(await comeIn(world, await somebody(), { token }, { keepSession }), { door: 'desk' })
    const who = await whoAsks(world, tokenHash(session), { ip: '', userAgent: '', language: 'ru' })
    assert.equal(who.id, vera.id)
    assert.deepEqual((await historyOf(world, vera.id)).slice(-2), ['person.entry_link_made', 'person.signed_in'])
    await refuses(comeIn(world, await somebody(), { token }), 'link_not_found')
    await refuses(entryLink(world, await somebody(), { token }), 'link_not_found')
  })

  test('a client comes to the portal', async () => {
    const token = await linkFor(story.oleg.id)
    assert.deepEqual(await comeIn(story.world, await somebody(), { token }), { door: 'portal' })
  })

  test('it ends after an hour', async () => {
    const { world, vera, clock } = story
    const [early, late] = [await linkFor(vera.id), await linkFor(vera.id)]
    clock.pass({ minutes: 59 })
    await comeIn(world, await somebody(), { token: early })
    clock.pass({ minutes: 1 })
    await refuses(comeIn(world, await somebody(), { token: late }), 'link_not_found')
  })

  test('who has left does not come in by it', async () => {
    const { world, maria, anna } = story
    const token = await linkFor(anna.id)
    await closeAgent(world, confirmed(world, maria), { agentId: anna.id, ticketsTo: null })
    await refuses(comeIn(world, await somebody(), { token }), 'link_not_found')
  })
})
