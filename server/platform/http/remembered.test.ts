import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { remembered } from './remembered.ts'

describe('Who asks, remembered for a moment', () => {
  const story = freshDesk()
  const from = { ip: '203.0.113.7', userAgent: 'story', language: 'ru' } as const
  const session = () => Buffer.from(story.oleg.session!, 'hex')

  function watched() {
    let looks = 0
    const ask = remembered((...asked) => {
      looks++
      return whoAsks(...asked)
    })
    return { ask, looks: () => looks }
  }

  test('is looked up once for what a page asks together, and again a second later', async () => {
    const { ask, looks } = watched()
    const first = await ask(story.world, session(), from)
    assert.equal(first.id, story.oleg.id)
    assert.equal(await ask(story.world, session(), from), first)
    story.clock.pass({ seconds: 1 })
    await ask(story.world, session(), from)
    assert.equal(looks(), 2)
  })

  test('is not taken for somebody at another address or without a session', async () => {
    const { ask } = watched()
    await ask(story.world, session(), from)
    assert.equal((await ask(story.world, session(), { ...from, ip: '203.0.113.8' })).ip, '203.0.113.8')
    assert.equal((await ask(story.world, null, from)).id, null)
    assert.equal((await ask(story.world, Buffer.alloc(32), from)).id, null)
  })

  test('outlives a new ticket and is forgotten the moment a right ends', async () => {
    const { ask, looks } = watched()
    await ask(story.world, session(), from)
    await story.ticket()
    await ask(story.world, session(), from)
    assert.equal(looks(), 1)
    await endContact(story.world, story.maria, { accountId: story.vector, contactId: story.oleg.id })
    assert.equal((await ask(story.world, session(), from)).id, null)
  })
})
