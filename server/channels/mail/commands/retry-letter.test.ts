import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { retryLetter } from './retry-letter.ts'

describe('retry-letter', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  const letterOf = (ticketId: string) =>
    desk.world.db
      .selectFrom('letters')
      .select(['id', 'state', 'attempts', 'message_id'])
      .where('stream_id', '=', ticketId)
      .executeTakeFirstOrThrow()
  const failedLetter = async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = (receiver) => (receiver.includes('олег') ? { code: 550, said: 'mailbox full' } : null)
    await desk.jobs()
    sink.refuse = () => null
    sink.fresh()
    return ticketId
  }

  it('sends a letter that was refused for good, as the same message, once the reason is gone', async () => {
    const ticketId = await failedLetter()
    const failed = await letterOf(ticketId)
    assert.equal(failed.state, 'failed')
    await retryLetter(desk.world, desk.maria, { letterId: failed.id })
    assert.deepEqual(await letterOf(ticketId), { ...failed, state: 'queued', attempts: 0 })
    await desk.jobs()
    const [came, ...more] = sink.fresh()
    assert.equal(more.length, 0)
    assert.equal(came?.messageId, failed.message_id)
    assert.equal((await letterOf(ticketId)).state, 'sent')
  })

  it('leaves a trace of who had it tried again', async () => {
    const { id } = await letterOf(await failedLetter())
    await retryLetter(desk.world, desk.maria, { letterId: id })
    const event = await desk.world.db
      .selectFrom('events')
      .select(['actor_id', 'meta'])
      .where('kind', '=', 'letter.retried')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    assert.deepEqual(event, { actor_id: desk.maria.id, meta: { letterId: id, kind: 'receipt' } })
  })

  it('is refused for a letter that has not failed, also to the second of two who press at once', async () => {
    const { id: letterId } = await letterOf(await failedLetter())
    const both = [retryLetter(desk.world, desk.maria, { letterId }), retryLetter(desk.world, desk.maria, { letterId })]
    const outcomes = await Promise.allSettled(both)
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    await desk.jobs()
    await assert.rejects(retryLetter(desk.world, desk.maria, { letterId }), { code: 'letter_not_failed' })
  })

  it('is refused for a letter that is not there, and to everybody but administrators', async () => {
    const letterId = '01890000-0000-7000-8000-000000000000'
    await assert.rejects(retryLetter(desk.world, desk.maria, { letterId }), { code: 'letter_not_found' })
    for (const other of [desk.anna, desk.vera, desk.irina])
      await assert.rejects(retryLetter(desk.world, other, { letterId }), { code: 'not_allowed' })
  })
})
