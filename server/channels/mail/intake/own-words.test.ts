import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailFor, proven } from '../../../../test/arrives.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { inTheirOwnWords } from './own-words.ts'

describe('A client who writes about the mail of machines, in their words', () => {
  const desk = freshDesk()
  const arrives = mailFor(desk)
  const endOf = async (sent: Parameters<typeof arrives>[0]) => {
    desk.clock.pass({ minutes: 11 })
    const { outcome, reason } = await desk.world.db
      .selectFrom('incoming_mail')
      .select(['outcome', 'reason'])
      .where('id', '=', await arrives(sent))
      .executeTakeFirstOrThrow()
    return outcome === 'automatic' ? reason : outcome
  }
  const returned = {
    subject: 'Undelivered Mail Returned to Sender',
    text: 'Our buyers get this since noon: 550 5.1.1 user unknown.',
  }

  it('has written a question, whatever it is called', async () => {
    assert.equal(await endOf({ ...returned, judged: proven }), 'opened')
    assert.equal(await endOf({ subject: 'Ошибка доставки', text: 'Пишут: 550 user unknown', judged: proven }), 'opened')
    assert.equal(await endOf({ subject: 'Автоответчик не включается', judged: proven }), 'opened')
    assert.equal(
      await endOf({ subject: 'Delivery delayed', text: 'Why is our mail so late?', judged: proven }),
      'opened',
    )
  })

  it('has sent a report on, which is none to us', async () => {
    const type = 'Content-Type: multipart/mixed; boundary=b'
    const status =
      'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1'
    const text = `--b\n\nWhat is this?\n--b\nContent-Type: message/delivery-status\n\n${status}\n--b--`
    assert.equal(await endOf({ head: [type], text, judged: proven }), 'opened')
    assert.equal(await endOf({ head: [type], text, path: '' }), 'bounce')
  })

  it('is told from the machine itself by its path, its headers, and by whom it is from', async () => {
    assert.equal(await endOf({ ...returned, path: '' }), 'bounce')
    assert.equal(await endOf({ ...returned, from: 'Mail System <mailer-daemon@mx.example>' }), 'bounce')
    assert.equal(await endOf({ subject: 'Out of office', head: ['Auto-Submitted: auto-replied'] }), 'out_of_office')
  })

  it('is away when an absence notice answers our letter, and nobody else speaks for a stranger', () => {
    const away = { kind: 'out_of_office', reason: 'subject', recipients: [] } as const
    const sender = { isKnown: true, answersUs: false, hasNoPath: false }
    const kind = (more: Partial<typeof sender>) =>
      inTheirOwnWords({ ...away, recipients: [] }, { ...sender, ...more }).kind
    assert.equal(kind({}), 'person')
    for (const more of [{ answersUs: true }, { isKnown: false }, { hasNoPath: true }])
      assert.equal(kind(more), 'out_of_office')
  })
})
