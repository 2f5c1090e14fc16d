import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { comesIn, confirmed, freshDesk, setsUpFactor } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { contactCard } from '../../screens/contact-card.ts'
import { serviceCard } from '../../screens/service-card.ts'
import { ticketsOf } from '../../screens/tickets-of.ts'
import { handOver } from '../../tickets/commands/hand-over.ts'
import { openTicket } from '../../tickets/commands/open-ticket.ts'
import { approveContactFactorReset } from './approve-contact-factor-reset.ts'
import { askContactFactorReset } from './ask-contact-factor-reset.ts'
import { changeService } from './change-service.ts'
import { endContactSessions } from './end-contact-sessions.ts'

const reason = 'Лично в офисе, с паспортом, заявка № 100001.'

describe('The card of a contact, and of a service', () => {
  const story = freshDesk()
  const card = (who = story.maria, contactId = story.oleg.id) => contactCard(story.world, who, { contactId })

  test('end-contact-sessions: one browser or all of them, for those who keep accounts', async () => {
    const { world, maria, anna, oleg } = story
    await comesIn(world, oleg.id)
    const { sessions } = await card()
    assert.equal(sessions.length, 2)
    assert.deepEqual((await card(anna)).sessions, [])
    const one = { contactId: oleg.id, sessionId: sessions[0]!.id }
    await refuses(endContactSessions(world, anna, one), 'not_allowed')
    assert.deepEqual(await endContactSessions(world, maria, one), { ended: 1 })
    await refuses(endContactSessions(world, maria, one), 'session_not_found')
    assert.deepEqual(await endContactSessions(world, maria, { contactId: oleg.id }), { ended: 1 })
    assert.deepEqual((await card()).sessions, [])
    // A colleague is nobody's contact: their sessions are ended elsewhere, by an administrator.
    await refuses(endContactSessions(world, maria, { contactId: anna.id }), 'contact_not_found')
  })

  test('ask-contact-factor-reset: one person asks and says how it was proven, and cannot agree alone', async () => {
    const { world, maria, irina } = story
    const asMaria = confirmed(world, maria)
    const ask = { contactId: irina.id, reason }
    await refuses(askContactFactorReset(world, asMaria, ask), 'factor_missing')
    const { player } = await setsUpFactor(world, irina)
    await refuses(askContactFactorReset(world, asMaria, ask), 'two_keepers_needed')
    await story.hire('Лидия', ['lead'])
    await refuses(askContactFactorReset(world, asMaria, { ...ask, contactId: nothing }), 'contact_not_found')
    await askContactFactorReset(world, asMaria, ask)
    await refuses(approveContactFactorReset(world, asMaria, { contactId: irina.id }), 'another_must_agree')
    assert.deepEqual((await card(maria, irina.id)).reset?.mine, true)
    assert.ok((await card(maria, irina.id)).sessions.length > 0, 'nothing has happened to the session yet')
    assert.ok(player.cookie)
    assert.equal((await historyOf(world, irina.id)).at(-1), 'contact.factor_reset_asked')
  })

  test('approve-contact-factor-reset: the second of two takes factor and sessions away, and the contact is told', async () => {
    const { world, clock, maria, irina } = story
    const another = await story.hire('Борис', ['lead'])
    const asked = (await card(another, irina.id)).reset!
    assert.deepEqual([asked.reason, asked.mine], [reason, false])
    // A word of yesterday is no word.
    clock.pass({ hours: 25 })
    await refuses(
      approveContactFactorReset(world, confirmed(world, another), { contactId: irina.id }),
      'reset_not_asked',
    )
    await askContactFactorReset(world, confirmed(world, maria), { contactId: irina.id, reason })
    await approveContactFactorReset(world, confirmed(world, another), { contactId: irina.id })
    const after = await card(maria, irina.id)
    assert.deepEqual([after.secondFactor.since, after.sessions, after.reset], [null, [], null])
    await story.jobs()
    assert.equal((await card(maria, irina.id)).letters[0]?.kind, 'security')
  })

  test('tickets of an account, a contact, a service: open or before, a page at a time, restricted lines left out', async () => {
    const { world, anna, pavel, oleg, vector, vps, lines, maria, clock } = story
    for (let i = 0; i < 22; i++) {
      await openTicket(world, oleg, { text: `Заявка ${i}`, serviceId: vps })
      clock.pass({ minutes: 30 })
    }
    const page = await ticketsOf(world, anna, { of: 'service', id: vps })
    const rest = await ticketsOf(world, anna, { of: 'service', id: vps, after: page.next! })
    assert.deepEqual([page.rows.length, rest.rows.length, rest.next], [20, 2, null])
    assert.deepEqual((await ticketsOf(world, anna, { of: 'contact', id: oleg.id, which: 'ended' })).rows, [])
    const { ticketId, number } = await story.ticket('Для особых')
    const nextContactBy = new Date(clock().getTime() + 3_600_000).toISOString()
    await handOver(world, maria, {
      ticketId,
      lineId: lines.vip,
      summary: 'Кратко: посмотреть.',
      reason: 'Нужны особые инженеры, чтобы разобраться.',
      nextContactBy,
    })
    const sees = async (who: typeof anna) =>
      (await ticketsOf(world, who, { of: 'account', id: vector })).rows.some((row) => row.number === number)
    assert.deepEqual([await sees(anna), await sees(pavel)], [false, true])
  })

  test('a service card tells from the ledger what was done to it, and by whom', async () => {
    const { world, maria, anna, vector, vps } = story
    await changeService(world, maria, { accountId: vector, serviceId: vps, kind: 'server', name: 'vps-17a' })
    const service = await serviceCard(world, anna, { serviceId: vps })
    assert.deepEqual(
      service.changes.map(({ what, name, by }) => [what, name, by]),
      [
        ['changed', 'vps-17a', 'Мария Петрова'],
        ['added', 'vps-17', 'Мария Петрова'],
      ],
    )
    await refuses(serviceCard(world, anna, { serviceId: nothing }), 'service_not_found')
  })

  test('whoever opens the card of an account is on it, once a day', async () => {
    const { world, anna, vera, vector, clock } = story
    const edge = await story.http()
    clock.moveTo('2026-03-20T09:00:00Z')
    const [first, second] = [await comesIn(world, anna.id), await comesIn(world, vera.id)]
    const opens = async ({ cookie }: { cookie: string }) =>
      (await edge.http.inject({ url: `/api/v1/desk/accounts/${vector}`, headers: { cookie } })).json<{
        looks: { name: string; at: string }[]
      }>().looks
    assert.deepEqual(await opens(first), [])
    clock.pass({ minutes: 30 })
    await opens(first)
    const looks = await opens(second)
    assert.deepEqual(
      looks.map(({ name, at }) => [name, at]),
      [['Анна Первая', clock().toISOString()]],
    )
    const { rows } = await story.pool.query('select count(*)::int as n from account_looks')
    assert.equal(rows[0].n, 2)
  })
})
