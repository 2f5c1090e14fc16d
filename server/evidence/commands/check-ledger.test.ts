import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { verifyPart } from '#platform/ledger/verify.ts'
import { freshDesk } from '../../../test/cast.ts'
import { type Tamper, whileSpoiled } from '../../../test/tamper.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { systemStream } from '../../platform/events.ts'
import { deskHealth } from '../../screens/desk-health.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { checkLedger } from './check-ledger.ts'

describe('Looking at the whole ledger in parts', () => {
  const story = freshDesk()
  const nextContactBy = '2026-03-02T13:00:00Z'
  const shown = () => deskHealth(story.world, story.maria, {})
  let ticketId: string

  before(async () => {
    ticketId = (await story.ticket()).ticketId
    for (const text of ['Смотрим.', 'Нашли.', 'Чиним.'])
      await postReply(story.world, story.anna, { ticketId, text, nextContactBy })
    await story.jobs()
  })

  test('never looked at is a thing to look at; asked for, it runs as jobs and says what it has counted', async () => {
    const { world, maria } = story
    const first = await shown()
    assert.equal(first.ledger, null)
    assert.ok(first.findings.some(({ code }) => code === 'ledger_unchecked'))
    const { checkId } = await checkLedger(world, maria, {})
    assert.equal((await shown()).ledger?.endedAt, null)
    assert.deepEqual(await checkLedger(world, maria, {}), { checkId }, 'who asks again is shown the one that runs')
    await story.jobs()
    const { ledger, findings } = await shown()
    const { count } = await world.db
      .selectFrom('events')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    // The event that tells of it came after.
    assert.equal(ledger?.events, Number(count) - 1)
    assert.equal(ledger?.broken, null)
    assert.equal(ledger?.by, maria.name)
    assert.ok(!findings.some(({ code }) => code === 'ledger_unchecked'))
    assert.equal((await historyOf(world, systemStream)).at(-1), 'ledger.checked')
  })

  test('parts of any size say the same as a look at once', async () => {
    const { db } = story.world
    const whole = await verifyPart(db, null, Number.POSITIVE_INFINITY)
    assert.equal(whole.reached, null)
    let [events, streams, parts] = [0, 0, 0]
    for (let part = await verifyPart(db, null, 1); ; part = await verifyPart(db, part.reached, 1)) {
      events += part.events
      streams += part.streams
      parts++
      if (!part.reached) break
    }
    assert.deepEqual([events, streams], [whole.events, whole.streams])
    assert.ok(parts >= whole.events)
  })

  test('what was changed past the desk is found, named and stands on the health page in red', async () => {
    const { world, maria, clock } = story
    clock.pass({ days: 1 })
    const spoil = (tamper: Tamper) =>
      tamper(`update events set meta = meta || '{"by":"nobody"}' where stream_id = $1 and seq = 2`, [ticketId])
    await whileSpoiled(story.pool, spoil, async () => {
      await checkLedger(world, maria, {})
      await story.jobs()
      const { ledger, findings } = await shown()
      assert.deepEqual([ledger?.broken?.seq, ledger?.broken?.fault], [2, 'leaf'])
      assert.equal(findings[0]?.code, 'ledger_broken')
    })
  })

  test('only administrators have it looked at', async () => {
    const { world, anna, oleg } = story
    await refuses(checkLedger(world, anna, {}), 'not_allowed')
    await refuses(checkLedger(world, oleg, {}), 'not_allowed')
  })
})
