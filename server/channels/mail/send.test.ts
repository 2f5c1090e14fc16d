import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { hurryJobs } from '../../../test/hurry.ts'
import { mailSink } from '../../../test/mail-sink.ts'
import type { Post } from './post.ts'
import { mostAttempts } from './rules.ts'
import { sendLetter } from './send.ts'
import { openPost } from './smtp.ts'

describe('sending a letter', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  beforeEach(async () => {
    sink.refuse = () => null
    await desk.jobs()
    sink.fresh()
  })

  const letters = (ticketId: string) =>
    desk.world.db
      .selectFrom('letters')
      .select(['id', 'state', 'attempts', 'last_error', 'sent_at', 'message_id'])
      .where('stream_id', '=', ticketId)
      .execute()
  const jobsLeft = async () => {
    const { rows } = await desk.pool.query('select count(*)::int as n from graphile_worker._private_jobs')
    return rows[0].n as number
  }
  const runOnceMore = async () => {
    await hurryJobs(desk.world)
    await desk.jobs()
  }

  it('marks it sent, and when', async () => {
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    const [letter] = await letters(ticketId)
    assert.deepEqual(
      { ...letter, id: '', message_id: '' },
      {
        id: '',
        message_id: '',
        state: 'sent',
        attempts: 1,
        last_error: null,
        sent_at: desk.clock(),
      },
    )
    assert.equal(await jobsLeft(), 0)
  })

  it('waits for a server that is busy, shows what it said, and delivers later', async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = () => ({ code: 451, said: 'greylisted, come again' })
    await desk.jobs()
    await runOnceMore()
    const [waits] = await letters(ticketId)
    assert.equal(waits?.state, 'queued')
    assert.equal(waits.attempts, 2)
    assert.match(waits.last_error!, /451 greylisted, come again/)
    assert.equal(await jobsLeft(), 1)

    sink.refuse = () => null
    await runOnceMore()
    const [sent] = await letters(ticketId)
    assert.deepEqual([sent?.state, sent?.attempts, sent?.last_error], ['sent', 3, null])
    assert.equal(sink.fresh().length, 1)
    assert.equal(await jobsLeft(), 0)
  })

  it('does not bother a server that has refused the receiver for good', async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = () => ({ code: 550, said: 'no such mailbox' })
    await desk.jobs()
    const [failed] = await letters(ticketId)
    assert.deepEqual([failed?.state, failed?.attempts], ['failed', 1])
    assert.match(failed!.last_error!, /550 no such mailbox/)
    assert.equal(await jobsLeft(), 0)
  })

  it('gives up after enough attempts, so that somebody sees it', async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = () => ({ code: 451, said: 'later' })
    await desk.jobs()
    await desk.world.db
      .updateTable('letters')
      .set({ attempts: mostAttempts - 1 })
      .where('stream_id', '=', ticketId)
      .execute()
    await runOnceMore()
    assert.equal((await letters(ticketId))[0]?.state, 'failed')
    assert.equal(await jobsLeft(), 0)
  })

  it('goes out as the same message when the node dies after the server took it and before that was noted', async () => {
    const { ticketId } = await desk.ticket()
    const real = openPost(sink.url())
    let accepted: () => void
    const taken = new Promise<void>((resolve) => {
      accepted = resolve
    })
    const dies: Post = {
      async deliver(mail) {
        await real.deliver(mail)
        accepted()
        await new Promise(() => {}) // nobody lives to hear that it was accepted
      },
      close: () => real.close(),
    }
    sink.refuse = () => ({ code: 451, said: 'later' })
    await desk.jobs()
    sink.refuse = () => null
    const [letter] = await letters(ticketId)
    void sendLetter(async () => dies)(desk.world, { letter: letter!.id })
    await taken
    assert.equal((await letters(ticketId))[0]?.state, 'sending')

    await runOnceMore()
    real.close()
    const [first, second, ...more] = sink.fresh()
    assert.equal(more.length, 0)
    assert.equal(first?.messageId, letter!.message_id)
    assert.equal(second?.messageId, first.messageId)
    assert.deepEqual([second?.date, second?.subject, second?.text], [first.date, first.subject, first.text])
    assert.equal((await letters(ticketId))[0]?.state, 'sent')
  })

  it('sends nothing twice when its job runs again', async () => {
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    const post = openPost(sink.url())
    await sendLetter(async () => post)(desk.world, { letter: (await letters(ticketId))[0]!.id })
    post.close()
    assert.equal(sink.fresh().length, 1)
  })

  it('says nothing of the receiver to the log', async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = (receiver) => ({ code: 451, said: `${receiver} must wait` })
    await desk.jobs()
    const post = openPost(sink.url())
    const failed = sendLetter(async () => post)(desk.world, { letter: (await letters(ticketId))[0]!.id })
    await assert.rejects(failed, { message: 'a letter could not be delivered yet' })
    post.close()
  })

  it('lays what waits into the local mailbox once the mail server was taken out of the settings', async () => {
    const { ticketId } = await desk.ticket()
    sink.refuse = () => ({ code: 451, said: 'later' })
    await desk.jobs()
    await sendLetter(async () => null)(desk.world, { letter: (await letters(ticketId))[0]!.id })
    assert.equal((await letters(ticketId))[0]?.state, 'local')
  })
})
