import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { type Cut, cuts, smtpThatCuts } from '../../../test/smtp-that-cuts.ts'

describe('letters through a mail server that breaks off', () => {
  let mx: Awaited<ReturnType<typeof smtpThatCuts>>
  const planned: (Cut | null)[] = []
  before(async () => {
    mx = await smtpThatCuts(() => planned.shift() ?? null)
  })
  after(() => mx.close())
  const desk = freshDesk(undefined, { smtpUrl: () => `${mx.url()}?socketTimeout=300` })

  it('arrive all, and what arrives twice is the same message', async () => {
    await desk.jobs()
    mx.stored.length = 0
    planned.push(...cuts)
    for (const cut of cuts) await desk.ticket(`Broken off ${cut}`)
    for (let round = 0; round < 6; round++) await desk.later({ hours: 1 })
    const letters = await desk.world.db
      .selectFrom('letters')
      .select(['state', 'message_id'])
      .where('kind', '=', 'receipt')
      .execute()
    assert.equal(letters.length, cuts.length)
    assert.ok(letters.every(({ state }) => state === 'sent'))
    const receipts = new Set(letters.map(({ message_id }) => message_id))
    const arrived = mx.stored.map(({ messageId }) => messageId).filter((id) => receipts.has(id))
    assert.deepEqual(new Set(arrived), receipts)
    // Stored, and whoever sent it was never told: these three came once more, as themselves.
    assert.equal(arrived.length, cuts.length + 3)
  })
})
