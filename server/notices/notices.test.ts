import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NoticeKind } from '#contract/notices.ts'
import { confirmed, freshDesk, type Player } from '../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../test/telling.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { noticeSettings } from '../screens/notice-settings.ts'
import { notifications } from '../screens/notifications.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { closeAgent } from '../staff/commands/close-agent.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { complain } from '../tickets/commands/complain.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { chooseNotices } from './commands/choose-notices.ts'
import { followTicket } from './commands/follow-ticket.ts'
import { markNoticesRead } from './commands/mark-notices-read.ts'
import { markNoticesUnread } from './commands/mark-notices-unread.ts'
import { muteTicket } from './commands/mute-ticket.ts'
import { unfollowTicket } from './commands/unfollow-ticket.ts'

describe('What somebody of the staff is told', () => {
  const story = freshDesk()
  const by = () => new Date(story.clock().getTime() + 3_600_000).toISOString()
  const told = async (who: Player, ticketId: string) =>
    (await notifications(story.world, who, {})).rows.filter(({ ticket }) => ticket?.id === ticketId)
  const kinds = async (who: Player, ticketId: string) => (await told(who, ticketId)).map(({ kind }) => kind)
  const unread = async (who: Player) => (await deskFrame(story.world, who, {})).bell.unread
  const note = (who: Player, ticketId: string, ...mentions: Player[]) =>
    writeNote(story.world, who, { ticketId, text: '@Вера, взгляни.', mentions: mentions.map(({ id }) => id) })
  const hand = (who: Player, ticketId: string, lineId: string, agentId: string | null = null) =>
    handOver(story.world, who, {
      ticketId,
      lineId,
      agentId,
      summary: 'Проверено всё.',
      reason: 'Нужен инженер.',
      nextContactBy: by(),
    })
  const answer = (ticketId: string) => postReply(story.world, story.oleg, { ticketId, text: 'Не помогло.' })
  const followers = async (number: number) =>
    (await ticketPage(story.world, story.maria, { number })).together.followers.map(({ name }) => name)

  test('who is named in a note is told in the same breath, follows from then on, and nobody else is told as loudly', async () => {
    const { world, anna, vera, pavel, maria } = story
    const { ticketId, number } = await story.ticket()
    await assignTicket(world, maria, { ticketId, agentId: anna.id })
    await note(maria, ticketId, vera)
    const [mention] = await told(vera, ticketId)
    assert.deepEqual(
      [mention?.kind, mention?.level, mention?.by?.name, mention?.ticket?.number, mention?.read],
      ['mentioned', 'interrupt', maria.name, number, false],
    )
    assert.deepEqual(await followers(number), [vera.name])
    assert.deepEqual(await kinds(anna, ticketId), ['noted', 'assigned'], 'who has it hears of the note, not as named')
    assert.deepEqual(await kinds(pavel, ticketId), [])
    assert.deepEqual(await kinds(maria, ticketId), [], 'nobody is told of their own doing')
  })

  test('only colleagues who may read the ticket can be named in it, and a note that is refused tells nobody', async () => {
    const { world, maria, vera, pavel, lines } = story
    const { ticketId } = await story.ticket()
    await hand(maria, ticketId, lines.vip)
    await refuses(note(pavel, ticketId, maria, vera), 'agent_sees_not')
    await refuses(writeNote(world, pavel, { ticketId, text: 'Кто это?', mentions: [nothing] }), 'agent_not_found')
    await refuses(writeNote(world, pavel, { ticketId, text: 'Клиенту', mentions: [story.oleg.id] }), 'agent_not_found')
    assert.ok(!(await kinds(maria, ticketId)).includes('mentioned'))
    const page = await ticketPage(world, pavel, { number: (await told(pavel, ticketId))[0]!.ticket!.number })
    assert.deepEqual(
      [page.together.readers?.includes(pavel.id), page.together.readers?.includes(vera.id)],
      [true, false],
    )
  })

  test('a client’s answer reaches who has the ticket and who follows it, counted on in one line until it is read', async () => {
    const { world, anna, vera, maria, clock } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, maria, { ticketId, agentId: anna.id })
    await followTicket(world, vera, { ticketId })
    for (let i = 0; i < 3; i++) await answer(ticketId)
    for (const who of [anna, vera]) {
      const [wrote, ...rest] = await told(who, ticketId)
      assert.deepEqual(
        [wrote?.kind, wrote?.count, wrote?.level, wrote?.by?.name],
        ['client_wrote', 3, 'badge', 'Олег Т.'],
      )
      assert.deepEqual(
        rest.map(({ kind }) => kind),
        who === anna ? ['assigned'] : [],
      )
    }
    clock.pass({ minutes: 1 })
    await markNoticesRead(world, vera, { ticketId })
    await answer(ticketId)
    assert.deepEqual(
      (await told(vera, ticketId)).map(({ count, read }) => [count, read]),
      [
        [1, false],
        [3, true],
      ],
    )
  })

  test('given by a colleague, taken by oneself: only the first is news', async () => {
    const { world, anna, vera, maria, lines } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, anna, { ticketId, agentId: anna.id })
    assert.deepEqual(await kinds(anna, ticketId), [])
    await hand(anna, ticketId, lines.second, vera.id)
    assert.deepEqual(await kinds(vera, ticketId), ['handed_over'])
    await assignTicket(world, maria, { ticketId, agentId: anna.id })
    assert.deepEqual(await kinds(anna, ticketId), ['assigned'])
    const { ticketId: other } = await story.ticket()
    await postReply(world, anna, { ticketId: other, text: 'Смотрю.', nextContactBy: by() })
    assert.deepEqual(await kinds(anna, other), [], 'who answers first knows that it is theirs')
  })

  test('who hands over goes on following, unless they have chosen not to', async () => {
    const { world, anna, vera, lines } = story
    const [one, other] = [await story.ticket(), await story.ticket()]
    await hand(anna, one.ticketId, lines.second, vera.id)
    assert.deepEqual(await followers(one.number), [anna.name])
    await resolveTicket(world, vera, { ticketId: one.ticketId, happened: 'Диск.', done: 'Место.', advice: 'Следите.' })
    assert.deepEqual(
      (await told(anna, one.ticketId)).map(({ kind, level }) => [kind, level]),
      [['solved', 'digest']],
    )
    await chooseNotices(world, anna, { followOnHandOver: false })
    await hand(anna, other.ticketId, lines.second)
    assert.deepEqual(await followers(other.number), [])
    await chooseNotices(world, anna, { followOnHandOver: true })
  })

  test('follow-ticket and unfollow-ticket: who stops hears no more, and following is in nobody’s history', async () => {
    const { world, pavel } = story
    const { ticketId } = await story.ticket()
    const before = await historyOf(world, ticketId)
    await followTicket(world, pavel, { ticketId })
    await followTicket(world, pavel, { ticketId })
    await unfollowTicket(world, pavel, { ticketId })
    assert.deepEqual(await historyOf(world, ticketId), before)
    await answer(ticketId)
    assert.deepEqual(await kinds(pavel, ticketId), [])
    await refuses(followTicket(world, pavel, { ticketId: nothing }), 'ticket_not_found')
  })

  test('mute-ticket: a muted ticket is silent but for what names its reader', async () => {
    const { world, vera, maria } = story
    const { ticketId, number } = await story.ticket()
    await assignTicket(world, vera, { ticketId, agentId: vera.id })
    await muteTicket(world, vera, { ticketId })
    assert.equal((await ticketPage(world, vera, { number })).together.muted, true)
    assert.deepEqual(
      (await noticeSettings(world, vera, {})).muted.map((ticket) => ticket.number),
      [number],
    )
    await answer(ticketId)
    await note(maria, ticketId)
    assert.deepEqual(await kinds(vera, ticketId), [])
    await note(maria, ticketId, vera)
    assert.deepEqual(await kinds(vera, ticketId), ['mentioned'])
    await muteTicket(world, vera, { ticketId, muted: false })
    await answer(ticketId)
    assert.deepEqual(await kinds(vera, ticketId), ['client_wrote', 'mentioned'])
  })

  test('choose-notices: each kind as loud as its reader wants it, but what names them is never silent', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    await assignTicket(world, vera, { ticketId, agentId: vera.id })
    await chooseNotices(world, vera, { levels: [{ kind: 'client_wrote', level: 'none' }] })
    await answer(ticketId)
    assert.deepEqual(await kinds(vera, ticketId), [])
    await chooseNotices(world, vera, { levels: [{ kind: 'client_wrote', level: 'digest' }] })
    const before = await unread(vera)
    await answer(ticketId)
    assert.deepEqual(
      (await told(vera, ticketId)).map(({ level }) => level),
      ['digest'],
    )
    assert.equal(await unread(vera), before, 'what is in the list alone is not counted at the bell')
    await refuses(chooseNotices(world, vera, { levels: [{ kind: 'mentioned', level: 'none' }] }), 'level_too_quiet')
    const chosen = (await noticeSettings(world, vera, {})).levels.filter(({ level }) => level === 'digest')
    assert.deepEqual(
      chosen.map(({ kind }) => kind),
      ['client_wrote', 'solved'],
    )
    await chooseNotices(world, vera, { levels: [{ kind: 'client_wrote', level: 'badge' }] })
  })

  test('what is new on a restricted line reaches its members in one line; on an ordinary one only those who asked', async () => {
    const { world, anna, vera, pavel, maria, lines } = story
    await markNoticesRead(world, pavel, { upTo: story.clock().toISOString() })
    for (let i = 0; i < 3; i++) await hand(maria, (await story.ticket()).ticketId, lines.vip)
    const [news] = (await notifications(world, pavel, { which: 'unread' })).rows
    assert.deepEqual([news?.kind, news?.line?.name, news?.count], ['new_on_restricted', 'VIP', 3])
    const newOnes = async (who: Player) =>
      (await notifications(world, who, {})).rows.filter(({ kind }) => kind === 'new_on_line')
    assert.deepEqual(await newOnes(anna), [])
    await chooseNotices(world, anna, { levels: [{ kind: 'new_on_line', level: 'badge' }] })
    await story.ticket()
    assert.deepEqual(
      (await newOnes(anna)).map(({ line }) => line?.id),
      [lines.first],
    )
    assert.deepEqual(await newOnes(vera), [])
    await chooseNotices(world, anna, { levels: [{ kind: 'new_on_line', level: 'none' }] })
  })

  test('a notice says nothing of a ticket that its reader may no longer read', async () => {
    const { world, maria, vera, lines } = story
    const { ticketId } = await story.ticket('Секретное дело')
    await note(maria, ticketId, vera)
    const before = await unread(vera)
    await hand(maria, ticketId, lines.vip)
    assert.deepEqual(await told(vera, ticketId), [])
    assert.ok(!JSON.stringify(await deskFrame(world, vera, {})).includes('Секретное'))
    assert.equal(await unread(vera), before - 1)
    await answer(ticketId)
    assert.deepEqual(await told(vera, ticketId), [], 'who follows and may not read hears nothing new')
    await hand(maria, ticketId, lines.first)
    assert.deepEqual(await kinds(vera, ticketId), ['mentioned'], 'it was kept from them, not lost')
  })

  test('mark-notices-read and mark-notices-unread: "all read" is taken back as a whole, and what came meanwhile is not doubled', async () => {
    const { world, anna, maria, clock } = story
    await markNoticesRead(world, anna, { upTo: clock().toISOString() })
    const tickets = [await story.ticket(), await story.ticket()]
    for (const { ticketId } of tickets) await assignTicket(world, maria, { ticketId, agentId: anna.id })
    await answer(tickets[0]!.ticketId)
    assert.equal(await unread(anna), 3)
    clock.pass({ minutes: 1 })
    const { readAt } = await markNoticesRead(world, anna, { upTo: clock().toISOString() })
    assert.equal(await unread(anna), 0)
    await answer(tickets[0]!.ticketId)
    await markNoticesUnread(world, anna, { readAt })
    assert.equal(await unread(anna), 3)
    const wrote = (await told(anna, tickets[0]!.ticketId)).filter(({ kind }) => kind === 'client_wrote')
    assert.deepEqual(
      wrote.map(({ read }) => read),
      [false, true],
    )
  })

  test('six interrupts an hour, whatever comes; the seventh is counted at the bell, and an hour later there is room again', async () => {
    const { world, maria, clock } = story
    clock.pass({ hours: 2 })
    const eager = await story.hire('Занятый', ['agent'])
    const levels: string[] = []
    const name = async () => {
      const { ticketId } = await story.ticket()
      await note(maria, ticketId, eager)
      levels.push((await told(eager, ticketId))[0]!.level)
    }
    for (let i = 0; i < 8; i++) await name()
    assert.deepEqual(levels, [...Array(6).fill('interrupt'), 'badge', 'badge'])
    clock.pass({ minutes: 61 })
    await name()
    assert.equal(levels.at(-1), 'interrupt')
    const { bell } = await deskFrame(world, eager, {})
    assert.deepEqual(
      [bell.unread, bell.urgent, bell.interrupts.length],
      [9, 7, 1],
      'what is an hour old tears nobody away',
    )
  })

  test('who reads no tickets, and who has left, is told nothing', async () => {
    const { world, maria, lines, clock } = story
    clock.pass({ hours: 2 })
    const gone = await story.hire('Бывший', ['agent'], [lines.first])
    const { ticketId } = await story.ticket()
    await followTicket(world, gone, { ticketId })
    await closeAgent(world, confirmed(world, maria), { agentId: gone.id, ticketsTo: null })
    await answer(ticketId)
    const kept = await world.db.selectFrom('notices').select('kind').where('agent_id', '=', gone.id).execute()
    assert.deepEqual(kept, [] satisfies { kind: NoticeKind }[])
    const auditor = await story.hire('Ревизор', ['auditor'])
    assert.deepEqual((await notifications(world, auditor, {})).rows, [])
  })

  test('that something is wrong is told to the leads of the line at once, past whoever has it, and to nobody else', async () => {
    const { world, maria, anna, oleg, lines, clock } = story
    clock.pass({ hours: 2 })
    const lead = await story.hire('Старший', ['lead'], [lines.first])
    const { ticketId } = await story.ticket('Третий день')
    await assignTicket(world, anna, { ticketId, agentId: anna.id })
    await complain(world, oleg, { ticketId, text: 'Никто не отвечает по делу.' })
    const [news] = await told(lead, ticketId)
    assert.deepEqual([news?.kind, news?.level, news?.by?.id], ['complained', 'interrupt', oleg.id])
    assert.ok(!(await kinds(anna, ticketId)).includes('complained'))
    await refuses(chooseNotices(world, lead, { levels: [{ kind: 'complained', level: 'none' }] }), 'level_too_quiet')
    const asked = async (who: Player) => (await noticeSettings(world, who, {})).levels.map(({ kind }) => kind)
    assert.ok((await asked(maria)).includes('complained'))
    assert.ok(!(await asked(anna)).includes('complained'))
  })
})
