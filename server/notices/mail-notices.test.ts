import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { mailFor, proven } from '../../test/arrives.ts'
import { confirmed, freshDesk, type Player } from '../../test/cast.ts'
import { refuses } from '../../test/telling.ts'
import { stormBegins } from '../channels/mail/answering/rates.ts'
import { dismissMail } from '../channels/mail/commands/dismiss-mail.ts'
import { dismissStorm } from '../channels/mail/commands/dismiss-storm.ts'
import { joinFromMail } from '../channels/mail/commands/join-from-mail.ts'
import { setAnswersTo } from '../channels/mail/commands/set-answers-to.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { mailStorms } from '../screens/mail-storms.ts'
import { noticeSettings } from '../screens/notice-settings.ts'
import { notifications } from '../screens/notifications.ts'
import { assignTicket } from '../tickets/commands/assign-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { chooseNotices } from './commands/choose-notices.ts'
import { followTicket } from './commands/follow-ticket.ts'

describe('What the staff is told of mail that waits for a look', () => {
  const story = freshDesk()
  const arrives = mailFor(story)
  let lead: Player
  before(async () => {
    lead = await story.hire('Старший', ['lead'], [story.lines.first])
    await setAnswersTo(story.world, confirmed(story.world, story.maria), {
      way: 'domain',
      domain: 'reply.desk.example',
    })
  })
  const told = async (who: Player, kind: 'mail_held' | 'storm') =>
    (await notifications(story.world, who, {})).rows.filter((notice) => notice.kind === kind)
  const bell = async (who: Player) => (await deskFrame(story.world, who, {})).bell.unread
  /** Oleg's ticket that Anna has answered, and the address that his answers come to. */
  const answered = async () => {
    const { ticketId, number } = await story.ticket()
    await postReply(story.world, story.anna, { ticketId, text: 'Смотрим.', nextContactBy: '2026-03-02T15:00:00Z' })
    await story.jobs()
    const { reply_to } = await story.world.db
      .selectFrom('letters')
      .select('reply_to')
      .where('stream_id', '=', ticketId)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    return { ticketId, number, address: reply_to! }
  }
  const strangerWrites = (to: string) => arrives({ from: 'stranger@outside.example', to, judged: proven })

  test('a mail that is laid beside a ticket is told to who has it and who follows it, and nothing of what it says', async () => {
    const { world, anna, vera, pavel } = story
    const { ticketId, number, address } = await answered()
    await followTicket(world, vera, { ticketId })
    const before = await bell(anna)
    await strangerWrites(address)
    for (const who of [anna, vera]) {
      const [notice, ...more] = await told(who, 'mail_held')
      assert.deepEqual(more, [])
      assert.deepEqual(
        [notice?.level, notice?.ticket?.number, notice?.by, notice?.count, notice?.read],
        ['badge', number, null, 1, false],
      )
      assert.ok(!JSON.stringify(notice).includes('outside.example'))
    }
    assert.equal(await bell(anna), before + 1)
    for (const who of [pavel, lead]) assert.deepEqual(await told(who, 'mail_held'), [])
  })

  test('several beside one ticket are one line that counts what still waits, and it is gone when the last was dealt with, whoever did it', async () => {
    const { world, anna, vera, maria } = story
    const { ticketId, number, address } = await answered()
    const before = await bell(anna)
    const mails = [await strangerWrites(address), await strangerWrites(address), await strangerWrites(address)]
    const here = async (who: Player) =>
      (await told(who, 'mail_held'))
        .filter(({ ticket }) => ticket?.id === ticketId)
        .map(({ count, read }) => [count, read])
    assert.deepEqual([await here(anna), await bell(anna)], [[[3, false]], before + 1])
    await dismissMail(world, vera, { mailId: mails[0]!, reason: 'spam' })
    assert.deepEqual(await here(anna), [[2, false]])
    await joinFromMail(world, maria, { mailId: mails[1]!, number })
    await dismissMail(world, vera, { mailId: mails[2]!, reason: 'spam' })
    assert.deepEqual(
      (await here(anna)).map(([, read]) => read),
      [true],
    )
    const unread = (await notifications(world, anna, { which: 'unread' })).rows
    assert.deepEqual(
      unread.filter(({ kind, ticket }) => kind === 'mail_held' && ticket?.id === ticketId),
      [],
    )
    await strangerWrites(address)
    assert.deepEqual(await here(anna), [[1, false]], 'what comes later is news again')
  })

  test('of a ticket that nobody has the leads of its line are told', async () => {
    const { world, maria, anna } = story
    const { ticketId, address } = await answered()
    await assignTicket(world, maria, { ticketId, agentId: null })
    await strangerWrites(address)
    const about = async (who: Player) => (await told(who, 'mail_held')).filter(({ ticket }) => ticket?.id === ticketId)
    assert.equal((await about(lead)).length, 1)
    assert.deepEqual(await about(anna), [])
  })

  test('who wants to hear nothing of such mail hears nothing', async () => {
    const { world, anna } = story
    const { address } = await answered()
    await chooseNotices(world, anna, { levels: [{ kind: 'mail_held', level: 'none' }] })
    const before = await told(anna, 'mail_held')
    await strangerWrites(address)
    assert.deepEqual(await told(anna, 'mail_held'), before)
    await chooseNotices(world, anna, { levels: [{ kind: 'mail_held', level: 'badge' }] })
  })

  test('a storm reaches the leads at once, at the bell as by letter, and no agent; dealt with by one it is over for all', async () => {
    const { world, maria, anna, clock } = story
    clock.pass({ hours: 2 })
    for (let i = 0; i < stormBegins.bySenderAndTicket + 1; i++)
      await arrives({ from: 'loop@robots.example', subject: `Round ${'abcdefghijk'[i]}`, judged: proven })
    for (const who of [maria, lead]) {
      const [storm, ...more] = await told(who, 'storm')
      assert.deepEqual([storm?.level, storm?.ticket, storm?.read, more], ['interrupt', null, false, []])
      const { interrupts } = (await deskFrame(world, who, {})).bell
      assert.ok(interrupts.some(({ kind }) => kind === 'storm'))
    }
    assert.deepEqual(await told(anna, 'storm'), [])
    await story.jobs()
    const letters = await world.db.selectFrom('letters').select('recipient_id').where('kind', '=', 'storm').execute()
    assert.deepEqual(letters.map(({ recipient_id }) => recipient_id).sort(), [maria.id, lead.id].sort())

    const [{ id: stormId } = { id: '' }] = (await mailStorms(world, anna, {})).storms
    await dismissStorm(world, anna, { stormId, reason: 'spam' })
    for (const who of [maria, lead]) {
      assert.deepEqual(
        (await told(who, 'storm')).map(({ read }) => read),
        [true],
      )
      const { interrupts } = (await deskFrame(world, who, {})).bell
      assert.ok(!interrupts.some(({ kind }) => kind === 'storm'))
    }
  })

  test('nobody can wish not to hear of a storm, and only leads are asked how loudly', async () => {
    const { world, anna } = story
    await refuses(chooseNotices(world, lead, { levels: [{ kind: 'storm', level: 'none' }] }), 'level_too_quiet')
    const asked = async (who: Player) => (await noticeSettings(world, who, {})).levels.map(({ kind }) => kind)
    assert.deepEqual([(await asked(lead)).includes('storm'), (await asked(anna)).includes('storm')], [true, false])
  })
})
