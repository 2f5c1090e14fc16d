import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { confirmed, freshDesk, type Player } from '../../../test/cast.ts'
import { historyOf, nothing, refuses, ticketNow } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { mergeChoices } from '../../screens/merge-choices.ts'
import { myTickets } from '../../screens/my-tickets.ts'
import { ticketEntries } from '../../screens/ticket-entries.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { complain } from './complain.ts'
import { handOver } from './hand-over.ts'
import { mergeTicket } from './merge-ticket.ts'
import { postReply } from './post-reply.ts'
import { reopenTicket } from './reopen-ticket.ts'
import { setAside } from './set-aside.ts'
import { takeApart } from './take-apart.ts'
import { tellColleague } from './tell-colleague.ts'
import { writeNote } from './write-note.ts'

describe('Two tickets about one matter', () => {
  const story = freshDesk()
  const inHours = (hours: number) => new Date(story.clock().getTime() + hours * 3_600_000).toISOString()
  const two = async (by?: Player) =>
    [await story.ticket('Сайт лежит', by), await story.ticket('И почта тоже', by)] as const
  const lettersOf = async (ticketId: string) => {
    await story.jobs()
    return story.world.db
      .selectFrom('letters')
      .select(['kind', 'to_address', 'subject', 'text'])
      .where('stream_id', '=', ticketId)
      .orderBy('created_at')
      .execute()
  }

  test('become one: the first ends, the other goes on with the stricter time, and both histories say so', async () => {
    const { world, anna, oleg } = story
    const [one, other] = await two()
    await postReply(world, anna, { ticketId: one.ticketId, text: 'Смотрим.', nextContactBy: inHours(1) })
    await setAside(world, anna, {
      ticketId: other.ticketId,
      for: 'waiting_for_client',
      reason: 'Журнал почты',
      nextContactBy: inHours(20),
    })
    const went = await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    assert.deepEqual(went, { ticketId: other.ticketId, number: other.number })

    const merged = await ticketNow(world, one.ticketId)
    assert.deepEqual([merged.status, merged.next_contact_by, merged.waiting_for], ['closed', null, null])
    const goesOn = await ticketNow(world, other.ticketId)
    assert.deepEqual([goesOn.status, goesOn.waiting_for], ['open', null])
    assert.equal(goesOn.next_contact_by?.toISOString(), inHours(1))
    assert.equal((await historyOf(world, one.ticketId)).at(-1), 'ticket.merged')
    assert.ok((await historyOf(world, other.ticketId)).includes('ticket.took_in'))

    const open = (await myTickets(world, oleg, {})).open.map(({ number }) => number)
    assert.ok(open.includes(other.number) && !open.includes(one.number))
    const seen = await clientTicket(world, oleg, { number: one.number })
    assert.deepEqual([seen.mergedInto, seen.may.reply, seen.word], [{ number: other.number }, null, 'adds'])
    assert.deepEqual((await clientTicket(world, oleg, { number: other.number })).tookIn, [one.number])
    const page = await ticketPage(world, anna, { number: other.number })
    assert.deepEqual(
      page.tookIn.map(({ number, messages, mayTakeApart }) => [number, messages, mayTakeApart]),
      [[one.number, 2, true]],
    )
    const { entries } = await ticketEntries(world, anna, { number: one.number, before: 999 })
    assert.ok(entries.some(({ text }) => text === 'Сайт лежит'))
  })

  test('stay apart where they must', async () => {
    const { world, anna, pavel, vera, maria, mallory, lines, oleg } = story
    const [one, other] = await two()
    const theirs = await story.ticket('Чужая', mallory)
    const merge = (by: Player, ticketId: string, into: number) => mergeTicket(world, by, { ticketId, into })
    await refuses(merge(anna, one.ticketId, one.number), 'merged_already')
    await refuses(merge(anna, one.ticketId, theirs.number), 'merge_of_other_account')
    await refuses(merge(anna, one.ticketId, 9_999_999), 'other_ticket_not_found')
    await refuses(merge(anna, nothing, one.number), 'ticket_not_found')
    await refuses(merge(oleg, one.ticketId, other.number), 'not_allowed')
    const passedOn = { summary: 'Дальше сама', reason: 'Нужен свой инженер', nextContactBy: inHours(2) }
    await handOver(world, maria, { ticketId: other.ticketId, lineId: lines.vip, ...passedOn })
    await refuses(merge(anna, one.ticketId, other.number), 'other_ticket_not_found')
    await refuses(merge(vera, other.ticketId, one.number), 'ticket_not_found')
    assert.equal((await merge(pavel, one.ticketId, other.number)).number, other.number)
    const page = await ticketPage(world, anna, { number: one.number })
    assert.deepEqual(page.mergedInto?.number, null)
    await refuses(takeApart(world, anna, { ticketId: one.ticketId }), 'other_ticket_not_found')
  })

  test('whoever wants to write in the merged one is told where it goes on, and a client’s word goes there', async () => {
    const { world, anna, oleg, irina } = story
    const [one, other] = await two()
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    const { ticketId } = one
    await refuses(postReply(world, anna, { ticketId, text: 'Готово.', nextContactBy: inHours(1) }), 'ticket_merged')
    await refuses(writeNote(world, anna, { ticketId, text: 'Для себя' }), 'ticket_merged')
    await refuses(reopenTicket(world, oleg, { ticketId }), 'ticket_merged')
    for (const by of [oleg, irina]) {
      const said = await postReply(world, by, { ticketId, text: 'Ещё и FTP.' })
      assert.deepEqual([said.ticketId, said.number], [other.ticketId, other.number])
    }
    assert.equal((await ticketNow(world, ticketId)).status, 'closed')
  })

  test('a word of somebody who may not read where it goes on begins a ticket of their own', async () => {
    const { world, anna, vector } = story
    const accountant = await story.contact('Бухгалтерия', vector, 'billing')
    const one = await story.ticket('Счёт не приходит', accountant)
    const other = await story.ticket('Почта лежит')
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    const seen = await clientTicket(world, accountant, { number: one.number })
    assert.deepEqual([seen.mergedInto, seen.word], [{ number: null }, 'begins_anew'])
    assert.ok(!JSON.stringify(seen).includes(`${other.number}`))
    const said = await postReply(world, accountant, { ticketId: one.ticketId, text: 'Так что со счётом?' })
    assert.equal((await clientTicket(world, accountant, { number: said.number })).follows, one.number)
    assert.notEqual(said.ticketId, other.ticketId)
    const [letter] = (await lettersOf(one.ticketId)).filter(({ kind }) => kind === 'merged')
    assert.ok(letter && !letter.text.includes(`${other.number}`))
  })

  test('one of a row of merges goes on in the last, and each can be taken out again', async () => {
    const { world, anna } = story
    const [one, other] = await two()
    const last = await story.ticket('Всё сразу')
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    await mergeTicket(world, anna, { ticketId: other.ticketId, into: last.number })
    const into = async (number: number) => (await ticketPage(world, anna, { number })).mergedInto?.number
    assert.deepEqual([await into(one.number), await into(other.number)], [last.number, last.number])
    // Into a merged one means into the one that goes on for it.
    const fourth = await story.ticket('И это')
    assert.equal((await mergeTicket(world, anna, { ticketId: fourth.ticketId, into: one.number })).number, last.number)
    await refuses(mergeTicket(world, anna, { ticketId: last.ticketId, into: one.number }), 'merged_already')
    await takeApart(world, anna, { ticketId: other.ticketId })
    assert.deepEqual([await into(one.number), await into(other.number)], [other.number, undefined])
    await takeApart(world, anna, { ticketId: one.ticketId })
    assert.deepEqual([await into(one.number), await into(fourth.number)], [undefined, last.number])
  })

  test('the other who asked hears by one letter, and of the rest only where that was ticked', async () => {
    const { world, anna, oleg, irina } = story
    const one = await story.ticket('Сайт лежит', irina)
    const other = await story.ticket('Сайт не открывается')
    const [choice] = (await mergeChoices(world, anna, { number: one.number, typed: `#${other.number}` })).rows
    assert.deepEqual(
      [choice?.number, choice?.sameContact, choice?.mayInform.map(({ id }) => id), choice?.objection],
      [other.number, false, [irina.id], null],
    )
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number, inform: true, tell: false })
    const told = (await lettersOf(one.ticketId)).filter(({ kind }) => kind === 'merged')
    assert.equal(told.length, 1)
    assert.match(told[0]!.text, new RegExp(`${other.number}`))
    assert.ok(!(await lettersOf(other.ticketId)).some(({ kind }) => kind === 'informed'))
    const heard = async () => (await ticketPage(world, anna, { number: other.number })).recipients.map(({ id }) => id)
    assert.deepEqual(await heard(), [oleg.id, irina.id])
    await takeApart(world, anna, { ticketId: one.ticketId })
    assert.deepEqual(await heard(), [oleg.id])
  })

  test('whoever had the one follows the other', async () => {
    const { world, anna, vera } = story
    const [one, other] = await two()
    for (const [by, { ticketId }] of [
      [anna, one],
      [vera, other],
    ] as const)
      await postReply(world, by, { ticketId, text: 'Смотрим.', nextContactBy: inHours(1) })
    await mergeTicket(world, vera, { ticketId: one.ticketId, into: other.number })
    const { followers } = (await ticketPage(world, vera, { number: other.number })).together
    assert.deepEqual(
      followers.map(({ id }) => id),
      [anna.id],
    )
  })

  test('without the tick nobody hears more than before, and the same person need not be told', async () => {
    const { world, anna, oleg, irina } = story
    const [one, other] = await two()
    await tellColleague(world, oleg, { ticketId: one.ticketId, contactId: irina.id })
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number, tell: false })
    const page = await ticketPage(world, anna, { number: other.number })
    assert.deepEqual(
      page.recipients.map(({ id }) => id),
      [oleg.id],
    )
    assert.ok(!(await lettersOf(one.ticketId)).some(({ kind }) => kind === 'merged'))
  })

  test('a complaint on the merged one is answered by a lead’s word where it goes on', async () => {
    const { world, anna, maria, oleg } = story
    const [one, other] = await two()
    await complain(world, oleg, { ticketId: one.ticketId, text: 'Никто не отвечает' })
    await mergeTicket(world, anna, { ticketId: one.ticketId, into: other.number })
    await postReply(world, confirmed(world, maria), {
      ticketId: other.ticketId,
      text: 'Простите, занялись.',
      nextContactBy: inHours(1),
    })
    const { complaints } = await clientTicket(world, oleg, { number: one.number })
    assert.ok(complaints.every(({ answeredAt }) => answeredAt !== null))
  })

  test('twenty at most go into one', async () => {
    const { world, anna } = story
    const survivor = await story.ticket('Сбой')
    for (let i = 0; i < 20; i++) {
      const { ticketId } = await begun(i)
      await mergeTicket(world, anna, { ticketId, into: survivor.number, tell: false })
    }
    const { ticketId } = await begun(20)
    await refuses(mergeTicket(world, anna, { ticketId, into: survivor.number }), 'too_many_merged')
  })

  /** Nobody may open as many in an hour. */
  async function begun(n: number) {
    story.clock.pass({ minutes: 5 })
    return story.ticket(`Снова сбой, раз ${n}`)
  }
})
