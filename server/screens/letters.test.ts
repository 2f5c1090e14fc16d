import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { newId } from '#platform/ids.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { mailSink } from '../../test/mail-sink.ts'
import { askReset } from '../sign-in/commands/ask-reset.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { letter } from './letter.ts'
import { letters } from './letters.ts'

const nextContactBy = '2026-03-02T13:00:00Z'
const anybody = (like: Player) => ({ ...like, type: 'anonymous' as const, id: null, roles: [], session: null })

describe('the letters of a desk that sends', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  /** Administrators: one who only configures, one who also answers on the first line. */
  let nadia: Player
  let boris: Player
  let ticket: { ticketId: string; number: number }
  before(async () => {
    nadia = await desk.hire('Nadia', ['administrator'])
    boris = await desk.hire('Boris', ['administrator', 'agent'], [desk.lines.first])
    await desk.jobs()
    ticket = await desk.ticket()
    sink.refuse = () => ({ code: 550, said: 'no such mailbox' })
    await desk.jobs()
    sink.refuse = () => null
  })

  it('stand with the newest first, page by page, and none is lost between the pages', async () => {
    const one = await desk.world.db
      .selectFrom('letters')
      .selectAll()
      .where('state', '=', 'sent')
      .limit(1)
      .executeTakeFirstOrThrow()
    const many = Array.from({ length: 120 }, (_, seq) => ({ ...one, id: newId(desk.clock()), seq: seq + 1000 }))
    await desk.world.db.insertInto('letters').values(many).execute()
    const whole = await desk.world.db.selectFrom('letters').select('id').orderBy('id', 'desc').execute()
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await letters(desk.world, desk.maria, { state: 'all', ...(after ? { after } : {}) })
      assert.ok(page.rows.length <= 50)
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    assert.deepEqual(
      seen,
      whole.map(({ id }) => id),
    )
  })

  it('show what failed, to whom, and what the server said', async () => {
    const { rows, transport } = await letters(desk.world, desk.maria, { state: 'failed' })
    assert.equal(transport, 'smtp')
    assert.equal(rows.length, 1)
    const [row] = rows
    assert.equal(row?.ticketNumber, ticket.number)
    assert.equal(row.to, 'олег.т.@people.example')
    assert.equal(row.subject, `[#${ticket.number}] Сайт не открывается`)
    assert.match(row.lastError!, /no such mailbox/)
    assert.deepEqual((await letters(desk.world, desk.maria, { state: 'queued' })).rows, [])
  })

  it('tell an administrator who reads no tickets that a letter failed, and nothing of what it says', async () => {
    const { rows } = await letters(desk.world, nadia, { state: 'failed' })
    assert.equal(rows[0]?.subject, `[#${ticket.number}]`)
    const one = await letter(desk.world, nadia, { letterId: rows[0].id })
    assert.deepEqual([one.subject, one.text, one.html], [`[#${ticket.number}]`, null, null])
    const read = await letter(desk.world, boris, { letterId: rows[0].id })
    assert.match(read.text!, /Сайт не открывается/)
    assert.match(read.html!, /Сайт не открывается/)
    assert.equal(read.from, 'Support <support@desk.example>')
  })

  it('of a restricted line are for those who may read its tickets', async () => {
    const { ticketId } = await desk.ticket('Тайна VIP')
    await desk.jobs()
    desk.clock.pass({ minutes: 1 })
    const there = { lineId: desk.lines.vip, summary: 'for VIP, please', reason: 'VIP', nextContactBy }
    await handOver(desk.world, desk.maria, { ticketId, ...there })
    await desk.jobs()
    const { rows } = await letters(desk.world, boris, { state: 'all' })
    const [handedOver] = rows
    assert.equal(handedOver?.kind, 'hand_over')
    assert.doesNotMatch(handedOver.subject, /Тайна/)
    assert.equal((await letter(desk.world, boris, { letterId: handedOver.id })).text, null)
    assert.match((await letter(desk.world, desk.maria, { letterId: handedOver.id })).text!, /VIP/)
  })

  it('show no one-time link, not even of a letter that could not be sent', async () => {
    sink.refuse = () => ({ code: 550, said: 'no such mailbox' })
    await askReset(desk.world, anybody(desk.maria), { door: 'portal', email: 'mallory@people.example' })
    await desk.jobs()
    sink.refuse = () => null
    const { rows } = await letters(desk.world, desk.maria, { state: 'failed' })
    const reset = rows.find(({ kind }) => kind === 'reset')!
    const { text, html } = await letter(desk.world, desk.maria, { letterId: reset.id })
    assert.ok(text!.includes('/link/…') && html!.includes('/link/…'))
    assert.doesNotMatch(text! + html!, /\/link\/[\w-]{20}/)
  })

  it('are for administrators alone, and a cursor that is none of ours is malformed', async () => {
    for (const other of [desk.anna, desk.pavel, desk.irina])
      await assert.rejects(async () => letters(desk.world, other, {}), { code: 'not_allowed' })
    await assert.rejects(letters(desk.world, desk.maria, { after: 'x' }), { message: 'malformed' })
    const letterId = '01890000-0000-7000-8000-000000000000'
    await assert.rejects(letter(desk.world, desk.maria, { letterId }), { code: 'letter_not_found' })
  })
})

describe('the local mailbox', () => {
  const desk = freshDesk()

  it('shows the link of a letter that somebody has to carry', async () => {
    await askReset(desk.world, anybody(desk.maria), { door: 'portal', email: 'mallory@people.example' })
    await desk.jobs()
    const { rows, transport } = await letters(desk.world, desk.maria, {})
    assert.equal(transport, 'local')
    assert.equal(rows[0]?.state, 'local')
    const { text, html } = await letter(desk.world, desk.maria, { letterId: rows[0].id })
    assert.match(text!, /\/link\/[\w-]{43}\n/)
    assert.match(html!, /\/link\/[\w-]{43}"/)
  })
})
