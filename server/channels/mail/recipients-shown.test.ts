import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { addressOf, mailSink } from '../../../test/mail-sink.ts'
import { addContact } from '../../accounts/commands/add-contact.ts'
import { changeContact } from '../../accounts/commands/change-contact.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { holdSend } from '../../drafts/commands/hold-send.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { stopTelling } from '../../tickets/commands/stop-telling.ts'
import { tellColleague } from '../../tickets/commands/tell-colleague.ts'

type Ticket = { ticketId: string; number: number }
type Code = { code?: string }

describe('who stands on the button gets the letter, and nobody else', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  let petr: Player
  let addressOfPetr = ''
  before(async () => {
    petr = await desk.contact('Petr', desk.vector, 'technical')
    const row = await desk.world.db.selectFrom('persons').select('email').where('id', '=', petr.id).executeTakeFirst()
    addressOfPetr = row!.email
    await desk.jobs()
  })
  const soon = () => new Date(desk.clock().getTime() + 3_600_000).toISOString()
  const ofPetr = () => ({ accountId: desk.vector, contactId: petr.id })

  /** Everything by which the circle of those who are told changes under the hands of whoever writes. */
  const changes: Record<string, (ticket: Ticket) => Promise<unknown>> = {
    'the owner is informed': ({ ticketId }) =>
      tellColleague(desk.world, desk.oleg, { ticketId, contactId: desk.irina.id }),
    'the owner is informed no more': ({ ticketId }) =>
      stopTelling(desk.world, desk.oleg, { ticketId, contactId: desk.irina.id }),
    'a colleague is informed': ({ ticketId }) => tellColleague(desk.world, desk.oleg, { ticketId, contactId: petr.id }),
    'a colleague has enough of it': ({ ticketId }) => stopTelling(desk.world, petr, { ticketId, contactId: petr.id }),
    'a stranger would be informed': ({ ticketId }) =>
      tellColleague(desk.world, desk.oleg, { ticketId, contactId: desk.mallory.id }),
    'the colleague leaves': () => endContact(desk.world, desk.maria, ofPetr()),
    'the colleague comes back': () =>
      addContact(desk.world, desk.maria, {
        accountId: desk.vector,
        name: 'Petr',
        email: addressOfPetr,
        role: 'technical',
      }),
    'the colleague pays the bills': () =>
      changeContact(desk.world, desk.maria, { ...ofPetr(), role: 'billing', mayCall: false, until: null }),
    'the colleague does the work again': () =>
      changeContact(desk.world, desk.maria, { ...ofPetr(), role: 'technical', mayCall: false, until: null }),
    'another line takes it': ({ ticketId }) =>
      handOver(desk.world, desk.anna, {
        ticketId,
        lineId: desk.lines.second,
        summary: 'It needs an engineer.',
        reason: 'an engineer takes it',
        nextContactBy: soon(),
      }),
  }
  const worked = new Set<string>()
  const change = (name: string, ticket: Ticket) =>
    changes[name]!(ticket).then(
      () => worked.add(name),
      (error: Code) => assert.ok(error.code, String(error)),
    )
  const shownIn = async ({ number }: Ticket) =>
    (await ticketPage(desk.world, desk.maria, { number })).recipients.map(({ email }) => email)
  const same = (some: readonly string[], others: readonly string[]) =>
    JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted())

  /** To whom a letter with these words went. */
  async function receiversOf(words: string): Promise<string[]> {
    await desk.jobs()
    return sink
      .fresh()
      .filter(({ text }) => text?.includes(words))
      .map(addressOf)
  }

  async function mayRead(email: string) {
    const { rows } = await desk.pool.query(
      `select from account_contacts c join persons p on p.id = c.contact_id
       where p.email = $1 and p.active and c.account_id = $2 and c.ended_at is null`,
      [email, desk.vector],
    )
    return rows.length === 1
  }

  async function asShownOrNotAtAll(words: string, shown: readonly string[], went: boolean) {
    const receivers = await receiversOf(words)
    assert.deepEqual(receivers.toSorted(), went ? shown.toSorted() : [], words)
    for (const one of receivers) assert.ok(await mayRead(one), `${one} may not read the ticket`)
  }

  /** What others do, the commonest about as likely as all the rest. */
  const commonest = ['the owner is informed', 'a colleague is informed', 'the colleague does the work again']
  const sequences = fc.array(fc.constantFrom(...Object.keys(changes), ...commonest, ...commonest), { maxLength: 4 })

  it('whatever changed before it was looked at, and whatever changed since', async () => {
    let [went, kept] = [0, 0]
    await fc.assert(
      fc.asyncProperty(sequences, sequences, fc.boolean(), async (earlier, since, held) => {
        await desk.world.db.deleteFrom('limits').execute()
        const ticket = await desk.ticket()
        for (const name of earlier) await change(name, ticket)
        const shown = await shownIn(ticket)
        const words = `Words ${randomUUID()}`
        const order = { ticketId: ticket.ticketId, text: words, nextContactBy: soon(), to: shown }
        if (held) {
          const draft = { draftId: randomUUID(), value: { text: words }, writer: 'a browser' }
          await holdSend(desk.world, desk.vera, { send: { kind: 'reply', order }, draft })
        }
        for (const name of since) await change(name, ticket)
        const isTrue = same(shown, await shownIn(ticket))
        if (held) await desk.later({ seconds: 10 })
        else if (isTrue) await postReply(desk.world, desk.vera, order)
        else await assert.rejects(postReply(desk.world, desk.vera, order), { code: 'recipients_changed' })
        await asShownOrNotAtAll(words, shown, isTrue)
        if (isTrue) went++
        else kept++
      }),
      { numRuns: 40, seed: 7 },
    )
    const never = Object.keys(changes).filter((name) => !worked.has(name))
    assert.deepEqual(never, ['a stranger would be informed'])
    assert.ok(went > 5 && kept > 3, `${went} went and ${kept} were kept: too few of one kind to say anything`)
  })
})
