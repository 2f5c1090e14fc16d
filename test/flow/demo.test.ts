import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { clients, employees } from '../../db/seed/company.ts'
import { movedClock, playPast } from '../../db/seed/play.ts'
import { troubles } from '../../db/seed/troubles.ts'
import { examine } from '../../server/cli/verify/examine.ts'
import { emptyDesk } from '../cast.ts'

const tickets = 20
const now = new Date('2026-03-02T09:00:00Z')

describe('The company of the demo', () => {
  const story = emptyDesk()
  const query = async (sql: string) => (await story.pool.query(sql)).rows

  before(async () => {
    const clock = movedClock(now)
    await playPast({ world: { ...story.world, clock }, moveTo: clock.moveTo, now, tickets, onProgress: () => {} })
  })

  test('has a past of half a year, told in order of time', async () => {
    const [{ count, first, last }] = await query(
      'select count(*)::int, min(opened_at) as first, max(opened_at) as last from tickets',
    )
    assert.equal(count, tickets)
    assert.ok(now.getTime() - first.getTime() > 90 * 24 * 3_600_000)
    assert.ok(now.getTime() - last.getTime() < 36 * 3_600_000)
    const inDisorder = await query(`
      select e.stream_id from events e join events n on n.stream_id = e.stream_id and n.seq = e.seq + 1 where n.at < e.at
      union all
      select t.id from tickets t join tickets n on n.number = t.number + 1 where n.opened_at < t.opened_at`)
    assert.deepEqual(inDisorder, [])
  })

  test('is written by the desk itself, so its ledger holds', async () => {
    assert.equal((await examine(story.world.db, null)).broken, null)
  })

  test('has work in hand, and every open ticket says when the client hears next', async () => {
    const [{ open, promised }] = await query(`
      select count(*)::int as open, count(next_contact_by)::int as promised
      from tickets where status not in ('resolved', 'closed')`)
    assert.ok(open > 0)
    assert.equal(promised, open)
  })

  test('has forms filled in, so that views of its answers show something', async () => {
    const [{ asked, fields }] = await query(
      'select count(distinct ticket_id)::int as asked, array_agg(distinct field_id) as fields from ticket_answers',
    )
    assert.ok(asked >= tickets / 4, `only ${asked} of ${tickets} tickets have answers`)
    assert.ok(fields.includes('address'))
  })

  test('has clients of every category with contacts in every role, and staff on every line', async () => {
    const categories = await query('select distinct category from accounts order by 1')
    assert.deepEqual(
      categories.map(({ category }) => category),
      ['government', 'individual', 'legal_entity', 'sole_entrepreneur'],
    )
    const roles = await query('select distinct role from account_contacts order by 1')
    assert.deepEqual(
      roles.map(({ role }) => role),
      ['administrator', 'billing', 'owner', 'technical', 'viewer'],
    )
    const [{ lines }] = await query(
      'select count(distinct line_id)::int as lines from line_members where agent_id in (select id from agents where not roles @> array[$$administrator$$])',
    )
    assert.equal(lines, 4)
  })
})

describe('The texts of the demo', () => {
  const facts = { service: 'vps-1', domain: 'a.example', time: '10:00', day: '1', gb: 10, number: 5, ip: '203.0.113.9' }

  test('say as much in one language as in the other', () => {
    for (const trouble of troubles) {
      const [ru, en] = [trouble.ru(facts), trouble.en(facts)]
      for (const told of [ru, en])
        for (const [name, ways] of Object.entries(told)) assert.ok(ways.length > 0, `${trouble.topic}: ${name}`)
      for (const text of Object.values(ru).flat()) assert.match(text, /[а-яё]/i)
      for (const text of Object.values(en).flat()) assert.doesNotMatch(text, /[а-яё]/i)
    }
  })

  test('lead nowhere: every address is one that nobody can own', () => {
    for (const { domain } of clients) assert.match(domain, /[.]example$/)
    for (const { email } of employees) assert.match(email, /[.]example$/)
  })
})
