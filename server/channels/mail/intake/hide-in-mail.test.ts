import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { openFromMail } from '../commands/open-from-mail.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { failure } from '../trust/resolver.ts'
import { hideInMailTask } from './hide-in-mail.ts'
import { judgeBy } from './judge.ts'
import { keepMail } from './keep.ts'
import { rawOf } from './raw-store.ts'
import { type Means, takeIn } from './take-in.ts'
import { tidyIncoming } from './timers.ts'

const written = (text: string) =>
  Buffer.from(
    `From: Mallory <mallory@people.example>\r\nTo: support@desk.example\r\nSubject: Card 4111 1111 1111 1111\r\n` +
      `Message-ID: <1@people.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
  )

describe('Secrets in mail that comes in', () => {
  const desk = freshDesk()
  after(() => endIdleReaders())
  const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
  const believing: Means = {
    read: readMail,
    judge: async (world, mail) => ({ ...(await judge(world, mail)), level: 'M1' }),
  }
  const arrives = async (text: string, means: Means = believing) => {
    const from = 'mallory@people.example'
    const mail = { source: 'pipe', envelopeFrom: from, envelopeTo: ['support@desk.example'], raw: written(text) }
    const id = (await keepMail(desk.world, mail))!
    await takeIn(desk.world, id, means)
    return id
  }
  const rowOf = (id: string) =>
    desk.world.db
      .selectFrom('incoming_mail as m')
      .innerJoin('incoming_mail_body as b', 'b.mail_id', 'm.id')
      .select(['m.subject', 'm.state', 'm.trust', 'm.ticket_id', 'b.raw', 'b.text', 'b.hidden'])
      .where('m.id', '=', id)
      .executeTakeFirstOrThrow()
  const hidesAfterTheEnd = (id: string) => hideInMailTask(believing)(desk.world, { mail: id })

  it('the bytes lie sealed, and whoever may look gets them as they came', async () => {
    const raw = written('Since this morning no mail comes in.')
      .toString()
      .replace('Card 4111 1111 1111 1111', 'No mail')
    const id = (await keepMail(desk.world, {
      source: 'pipe',
      envelopeFrom: '',
      envelopeTo: [],
      raw: Buffer.from(raw),
    }))!
    assert.ok(!(await rowOf(id)).raw!.includes('Since this morning'))
    assert.equal((await rawOf(desk.world, id))?.toString(), raw)
  })

  it('a number leaves subject, text and bytes with the reading; a password the bytes with the end', async () => {
    const id = await arrives('My card is 5555 5555 5555 4444, password: Zx9!kdW2')
    const row = await rowOf(id)
    assert.deepEqual([row.state, row.subject, row.hidden], ['ended', 'Card •••• 1111', ['card:2', 'password:1']])
    assert.equal(row.text, 'My card is •••• 4444, password: ••••••')
    assert.ok(!(await rawOf(desk.world, id))!.includes('5555 5555'))
    await hidesAfterTheEnd(id)
    const raw = await rawOf(desk.world, id)
    assert.ok(!Buffer.from(raw!.toString().split('\r\n\r\n')[1]!, 'base64').includes('Zx9!kdW2'))
    const secrets = await desk.world.db
      .selectFrom('one_time_secrets')
      .select(['label', 'for_side'])
      .where('ticket_id', '=', row.ticket_id!)
      .execute()
    assert.deepEqual(secrets, [{ label: 'My card is •••• 4444, password', for_side: 'staff' }])
  })

  it('of a mail that is held the password can still be passed on, and reading it again believes it no less', async () => {
    const id = await arrives('Card 5555 5555 5555 4444, password: Zx9!kdW2', { read: readMail, judge })
    const held = await rowOf(id)
    assert.equal(held.state, 'held')
    assert.ok(!(await rawOf(desk.world, id))!.includes('5555 5555'))
    const { mallory, other, anna, world } = desk
    const { ticketId } = await openFromMail(world, anna, { mailId: id, contactId: mallory.id, accountId: other })
    const { n } = await world.db
      .selectFrom('one_time_secrets')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow()
    assert.equal(Number(n), 1)
    assert.equal((await rowOf(id)).trust, held.trust)
  })

  it('the bytes are gone half a year after the end, and the ticket stays', async () => {
    const id = await arrives('It does not work.')
    await tidyIncoming(desk.world)
    assert.ok(await rawOf(desk.world, id))
    desk.clock.pass({ days: 181 })
    await tidyIncoming(desk.world)
    assert.equal(await rawOf(desk.world, id), undefined)
    assert.ok((await rowOf(id)).ticket_id)
  })
})
