import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { mailFor } from '../../../../test/arrives.ts'
import { freshDesk, type Player } from '../../../../test/cast.ts'
import { incomingMails } from '../../../screens/incoming-mails.ts'
import { mailStorms } from '../../../screens/mail-storms.ts'
import { stormBegins } from '../answering/rates.ts'
import { dismissMail } from '../commands/dismiss-mail.ts'
import { dismissStorm } from '../commands/dismiss-storm.ts'
import { joinFromMail } from '../commands/join-from-mail.ts'
import { openFromMail } from '../commands/open-from-mail.ts'
import { putInStorm } from '../commands/put-in-storm.ts'
import { readMailAgain } from '../commands/read-mail-again.ts'
import type { Judged } from './judge.ts'

// Pavel works on the restricted line and Vera does not: no way of dealing with a mail may let her read one of his.
describe('A mail beside a ticket of a restricted line', () => {
  const desk = freshDesk()
  const arrives = mailFor(desk)
  let ticketId: string
  let open: { number: number }
  let pointed: Partial<Judged>
  before(async () => {
    ;({ ticketId } = await desk.ticket('The contract of the bank'))
    open = await desk.ticket('Something else')
    await desk.world.db
      .updateTable('tickets')
      .set({ line_id: desk.lines.vip, assignee_id: null })
      .where('id', '=', ticketId)
      .execute()
    pointed = { level: 'M1', thread: { by: 'reply_address', ticketId, contactId: desk.oleg.id } }
  })

  const waits = async () => arrives({ text: 'CNRY: the terms of the bank.', judged: pointed })
  const orders = {
    'open-from-mail': (by: Player, mailId: string) =>
      openFromMail(desk.world, by, { mailId, contactId: desk.mallory.id, accountId: desk.other }),
    'join-from-mail': (by: Player, mailId: string) => joinFromMail(desk.world, by, { mailId, number: open.number }),
    'dismiss-mail': (by: Player, mailId: string) => dismissMail(desk.world, by, { mailId, reason: 'spam' as const }),
    'read-mail-again': (by: Player, mailId: string) => readMailAgain(desk.world, by, { mailId }),
  }
  for (const [what, order] of Object.entries(orders))
    it(`${what}: is not there for an agent of another line, and is for one of this`, async () => {
      const mailId = await waits()
      const { ticket_id } = await desk.world.db
        .selectFrom('incoming_mail')
        .select('ticket_id')
        .where('id', '=', mailId)
        .executeTakeFirstOrThrow()
      assert.equal(ticket_id, ticketId)
      await assert.rejects(async () => order(desk.vera, mailId), { code: 'mail_not_found' })
      // Pavel puts into his own ticket what Vera could not put into hers.
      if (what === 'join-from-mail') return
      await order(desk.pavel, mailId)
    })

  it('put-in-storm, dismiss-storm: a storm that blows at it is theirs alone, with every mail that it holds', async () => {
    desk.clock.pass({ hours: 2 })
    for (let i = 0; i < stormBegins.bySenderAndTicket + 2; i++) await waits()
    const stormsOf = async (who: Player) => (await mailStorms(desk.world, who, {})).storms
    const [storm] = await stormsOf(desk.pavel)
    assert.equal(storm?.held, 2)
    assert.deepEqual(await stormsOf(desk.vera), [])
    const tray = await incomingMails(desk.world, desk.vera, {})
    assert.deepEqual(
      tray.rows.filter(({ reason }) => reason === 'storm'),
      [],
    )
    const stormId = storm.id
    await assert.rejects(putInStorm(desk.world, desk.vera, { stormId }), { code: 'storm_not_found' })
    await assert.rejects(dismissStorm(desk.world, desk.vera, { stormId, reason: 'spam' }), { code: 'storm_not_found' })
    assert.deepEqual(await dismissStorm(desk.world, desk.pavel, { stormId, reason: 'spam' }), { mails: 2 })
  })
})
