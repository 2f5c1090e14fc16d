import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { comesIn, freshDesk } from '../../../test/cast.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { signOut } from './sign-out.ts'

describe('Signing out', () => {
  const story = freshDesk()
  const behind = ({ cookie }: { cookie: string }) =>
    whoAsks(story.world, tokenHash(cookie.split('=')[1]!), { ip: '203.0.113.7', userAgent: '', language: 'ru' })

  test('ends this session and no other, and the browser forgets it', async () => {
    const { world, vera } = story
    const elsewhere = await comesIn(world, vera.id)
    let kept: string | null = 'still here'
    const keepSession = (token: string | null) => {
      kept = token
    }
    await signOut(world, vera, {}, { keepSession })
    assert.equal(kept, null)
    assert.equal((await behind(vera)).type, 'anonymous')
    assert.equal((await behind(elsewhere)).id, vera.id)
  })

  test('who has no right any more, or is out already, may still sign out', async () => {
    const { world, oleg } = story
    await signOut(world, { ...oleg, roles: [], accounts: [] }, {})
    assert.equal((await behind(oleg)).type, 'anonymous')
    await signOut(world, await behind(oleg), {})
  })
})
