import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { freshDesk, type Player } from '../../test/cast.ts'
import { historyOf, ticketNow } from '../../test/telling.ts'
import { markNoticesRead } from '../notices/commands/mark-notices-read.ts'
import { tidyNotices } from '../notices/index.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { closeAgent } from '../staff/commands/close-agent.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { watchPromises } from './timers.ts'

describe('The watch over promises', () => {
  const story = freshDesk()
  const promisedBy = '2026-03-02T11:00:00.000Z'
  const at = async (time: string) => {
    story.clock.moveTo(`2026-03-02T${time}Z`)
    await watchPromises(story.world)
  }
  const notices = async (person: Player, ticketId: string) =>
    (await deskFrame(story.world, person, {})).bell.promises
      .filter((notice) => notice.ticketId === ticketId)
      .map(({ step, mine }) => [step, mine])
  const letters = async (ticketId: string, kind: 'missed' | 'missed_staff') => {
    await story.jobs()
    const of = story.world.db.selectFrom('letters').select(['recipient_id', 'text', 'subject'])
    return of.where('stream_id', '=', ticketId).where('kind', '=', kind).execute()
  }
  /** Vera has a ticket and has promised the client a word by 14:00 in Moscow. */
  async function promised() {
    const { world, vera } = story
    const ticket = await story.ticket()
    await postReply(world, vera, { ticketId: ticket.ticketId, text: 'Смотрю.', nextContactBy: promisedBy })
    return ticket
  }
  // Every story begins on the same morning, so the watch has to forget that it has been further.
  beforeEach(async () => {
    await story.world.db.deleteFrom('promise_watch').execute()
    await at('09:00:00')
  })

  test('reminds the owner a quarter of an hour before, and the lead too at five minutes', async () => {
    const { vera, maria, anna } = story
    const { ticketId } = await promised()
    await at('10:44:59')
    assert.deepEqual(await notices(vera, ticketId), [])
    await at('10:45:00')
    assert.deepEqual(await notices(vera, ticketId), [['soon', true]])
    assert.deepEqual(await notices(maria, ticketId), [])
    await at('10:55:00')
    assert.deepEqual(await notices(vera, ticketId), [['very_soon', true]], 'the nearer word takes the place')
    assert.deepEqual(await notices(maria, ticketId), [['very_soon', false]])
    assert.deepEqual(await notices(anna, ticketId), [])
  })

  test('what was kept or moved in time reminds nobody any more', async () => {
    const { world, vera } = story
    const { ticketId } = await promised()
    await at('10:50:00')
    await postReply(world, vera, { ticketId, text: 'Готово почти.', nextContactBy: '2026-03-02T13:00:00Z' })
    assert.deepEqual(await notices(vera, ticketId), [])
    await at('11:00:00')
    assert.equal((await historyOf(world, ticketId)).includes('promise.missed'), false)
  })

  test('missed: the desk itself tells the client, once, with a new time; owner and lead hear of it', async () => {
    const { world, vera, maria, oleg } = story
    const { ticketId, number } = await promised()
    await at('11:00:00')
    const now = await ticketNow(world, ticketId)
    assert.deepEqual(now.next_contact_by, new Date('2026-03-02T13:00:00Z'), 'two hours by the terms of "high"')
    const [told, ...more] = await letters(ticketId, 'missed')
    assert.deepEqual([told!.recipient_id, more], [oleg.id, []])
    const words = told!.text.replaceAll('\u00a0', ' ')
    for (const said of [
      'до 2 марта, 14:00 (МСК)',
      'Следующее сообщение — до 2 марта, 16:00 (МСК)',
      'Руководитель команды',
    ])
      assert.ok(words.includes(said), words)
    assert.deepEqual(
      (await letters(ticketId, 'missed_staff')).map(({ recipient_id }) => recipient_id),
      [vera.id],
    )
    assert.deepEqual(await notices(vera, ticketId), [['missed', true]])
    assert.deepEqual(await notices(maria, ticketId), [['missed', false]])

    const shown = await clientTicket(world, oleg, { number })
    assert.ok(shown.entries.some(({ kind, side }) => kind === 'missed' && side === 'system'))
    const { promises } = await ticketPage(world, vera, { number })
    assert.deepEqual(
      promises.map(({ by, state }) => [by.slice(11, 16), state]),
      [
        ['10:00', 'kept'],
        ['11:00', 'missed'],
        ['13:00', 'running'],
      ],
    )
  })

  test('a second slip is for a person: no letter to the client, and the time stays broken', async () => {
    const { world, vera, maria } = story
    const { ticketId } = await promised()
    await at('11:00:00')
    await at('13:00:00')
    await at('14:00:00')
    assert.deepEqual((await ticketNow(world, ticketId)).next_contact_by, new Date('2026-03-02T13:00:00Z'))
    assert.equal((await letters(ticketId, 'missed')).length, 1)
    const staff = (await letters(ticketId, 'missed_staff')).map(({ recipient_id }) => recipient_id)
    assert.deepEqual(staff.toSorted(), [vera.id, vera.id, maria.id].toSorted(), 'the lead is called')
    assert.equal((await historyOf(world, ticketId)).filter((kind) => kind === 'promise.missed').length, 2)
  })

  test('nothing happens twice, however many watch and however often', async () => {
    const { world } = story
    const all = await Promise.all([promised(), promised(), promised()])
    story.clock.moveTo('2026-03-02T11:00:00Z')
    await Promise.all([1, 2, 3, 4].map(() => watchPromises(world)))
    await watchPromises(world)
    for (const { ticketId } of all) {
      const kinds = await historyOf(world, ticketId)
      assert.equal(kinds.filter((kind) => kind === 'promise.missed').length, 1)
      assert.equal((await letters(ticketId, 'missed')).length, 1)
      assert.equal((await letters(ticketId, 'missed_staff')).length, 1)
    }
  })

  test('after a night without power it tells what broke meanwhile', async () => {
    const { world } = story
    const { ticketId } = await promised()
    story.clock.pass({ days: 1 })
    await watchPromises(world)
    const kinds = await historyOf(world, ticketId)
    assert.ok(kinds.includes('promise.missed'))
    assert.ok(!kinds.includes('promise.reminded'), 'nobody is reminded of what is past')
  })

  test('a ticket of nobody is told to its line; one of somebody who has left, too', async () => {
    const { world, anna, maria, lines } = story
    const [nobodys, left] = [await story.ticket(), await story.ticket()]
    const gone = await story.hire('Ушедший', ['agent'], [lines.first])
    await assignTicket(world, maria, { ticketId: left.ticketId, agentId: gone.id })
    await closeAgent(world, maria, { agentId: gone.id, ticketsTo: null })
    await at('09:50:00')
    for (const { ticketId } of [nobodys, left]) assert.deepEqual(await notices(anna, ticketId), [['soon', false]])
  })

  test('while the client is awaited our word is due all the same, and the letter says what we wait for', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const wait = { for: 'waiting_for_client', reason: 'Пришлите журнал.', nextContactBy: promisedBy } as const
    await setAside(world, vera, { ticketId, ...wait })
    await at('11:00:00')
    const [told] = await letters(ticketId, 'missed')
    assert.ok(told!.text.includes('ждём вашего ответа'), told!.text)
    assert.equal((await ticketNow(world, ticketId)).status, 'waiting_for_client')
  })

  test('what was shown is gone when it is read, what comes later is not, and after 90 days nothing is kept', async () => {
    const { world, vera, clock } = story
    const { ticketId } = await promised()
    await at('10:45:00')
    await markNoticesRead(world, vera, { upTo: clock().toISOString() })
    assert.deepEqual(await notices(vera, ticketId), [])
    await at('11:00:00')
    assert.deepEqual(await notices(vera, ticketId), [['missed', true]])
    clock.pass({ days: 91 })
    await tidyNotices(world)
    assert.deepEqual(await notices(vera, ticketId), [])
    clock.moveTo('2026-03-02T09:00:00Z')
  })
})
