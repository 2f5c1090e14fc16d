import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { examine } from '../verify/examine.ts'
import type { Refusal } from './file-tickets.ts'
import { type Asked, importTickets } from './import-tickets.ts'

describe('An import', () => {
  const story = freshDesk()
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-import-'))
  after(() => rmSync(folder, { recursive: true }))

  const disk = { subject: 'disk full', body: 'C: is full\r\nplease help\r\n', caller: 'oleg t', group: 'GRP_0' }
  const rows = [
    disk,
    disk,
    { ...disk, caller: 'Oleg T' },
    { subject: 'empty', body: ' \r\n', caller: 'oleg t', group: 'GRP_0' },
    { subject: '', body: 'Пропал интернет.', caller: 'oleg t', group: 'GRP_8' },
    { subject: 'endless', body: 'x'.repeat(100_001), caller: 'newcomer', group: 'GRP_8' },
    { body: 'who am I?', group: 'GRP_8' },
  ]
  const fileOf = (name: string, lines: unknown[]) => {
    const file = path.join(folder, name)
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    return file
  }
  const file = fileOf('tickets.jsonl', [...rows, 'no JSON at all'])

  async function imported(asked: Partial<Asked> = {}) {
    const refusals: Refusal[] = []
    const terms = { file, contractNumber: 'IT-1', name: 'IT Ltd', limit: 1000, dryRun: false, map: undefined, ...asked }
    const outcome = await importTickets(story.world, terms, {
      onSurvey: () => {},
      onProgress: () => {},
      onRefusal: (refusal) => refusals.push(refusal),
      stopped: () => false,
    })
    return { ...outcome, lines: refusals.map(({ line }) => line) }
  }
  const filed = () =>
    story.world.db
      .selectFrom('tickets as t')
      .innerJoin('persons as p', 'p.id', 't.contact_id')
      .select(['t.subject', 't.line_id', 't.channel', 'p.name'])
      .where('t.external_ref', 'is not', null)
      .orderBy('t.number')
      .execute()

  test('tried out says what would happen and changes nothing', async () => {
    const before = await examine(story.world.db, null)
    assert.deepEqual(await imported({ dryRun: true }), {
      filed: 4,
      alreadyHere: 0,
      refused: 4,
      contactsAdded: 2,
      accountOpened: true,
      stopped: false,
      lines: [4, 6, 7, 8],
    })
    assert.deepEqual(await examine(story.world.db, null), before)
  })

  test('files every sound ticket for its caller on the line of its group', async () => {
    assert.deepEqual(await imported(), {
      filed: 4,
      alreadyHere: 0,
      refused: 4,
      contactsAdded: 2,
      accountOpened: true,
      stopped: false,
      lines: [4, 6, 7, 8],
    })
    const { first, second } = story.lines
    assert.deepEqual((await filed()).map(({ subject, line_id, name }) => [subject, line_id, name]).sort(), [
      ['disk full', first, 'Oleg T'],
      ['disk full', first, 'oleg t'],
      ['disk full', first, 'oleg t'],
      ['Пропал интернет.', second, 'oleg t'],
    ])
    assert.equal((await examine(story.world.db, null)).broken, null)
  })

  test('keeps the words as they were, with the import named as where they came from', async () => {
    const { rows } = await story.pool.query(`
      select c.content ->> 'text' as text, e.actor_type, e.channel, e.trust, e.meta ->> 'external' as external
      from events e join event_content c using (stream_id, seq)
      where e.kind = 'ticket.opened' and c.content ->> 'subject' = 'disk full'`)
    assert.deepEqual(rows[0], {
      text: 'C: is full\nplease help',
      actor_type: 'client',
      channel: 'import',
      trust: 'K',
      external: 'true',
    })
    assert.equal(rows.length, 3)
  })

  test('writes to nobody', async () => {
    await story.jobs()
    const { rows } = await story.pool.query('select to_address from letters')
    assert.deepEqual(rows, [])
  })

  test('run again files only what has come since', async () => {
    const again = { alreadyHere: 4, refused: 4, accountOpened: false, stopped: false }
    assert.deepEqual(await imported(), { ...again, filed: 0, contactsAdded: 0, lines: [4, 6, 7, 8] })
    const grown = fileOf('grown.jsonl', [{ ...disk, subject: 'new on top' }, ...rows, 'no JSON at all', disk])
    assert.deepEqual(await imported({ file: grown }), { ...again, filed: 2, contactsAdded: 0, lines: [5, 7, 8, 9] })
    assert.equal((await filed()).length, 6)
  })

  test('two at once file everything once', async () => {
    const twins = fileOf(
      'twins.jsonl',
      Array.from({ length: 40 }, (_, i) => ({ ...disk, subject: `twin ${i}`, caller: `caller ${i % 7}` })),
    )
    const both = await Promise.all([imported({ file: twins }), imported({ file: twins })])
    assert.equal(both[0].filed + both[1].filed, 40)
    assert.equal(both[0].contactsAdded + both[1].contactsAdded, 7)
    assert.equal((await examine(story.world.db, null)).broken, null)
  })

  test('of another contract keeps people of one name apart', async () => {
    await imported({ contractNumber: 'IT-2', limit: 2 })
    const { rows } = await story.pool.query(`
      select count(distinct c.contact_id)::int as people, count(*)::int as rights
      from account_contacts c join persons p on p.id = c.contact_id where p.name = 'oleg t'`)
    assert.deepEqual(rows, [{ people: 2, rights: 2 }])
  })

  test('may be told who takes what', async () => {
    const map = path.join(folder, 'map.json')
    writeFileSync(map, '{"GRP_0": "VIP", "*": "Нулевая линия"}')
    await imported({ contractNumber: 'IT-3', map })
    const { rows } = await story.pool.query(`
      select l.name_en, count(*)::int from tickets t join lines l on l.id = t.line_id
      join accounts a on a.id = t.account_id where a.contract_number = 'IT-3' group by 1 order by 1`)
    assert.deepEqual(rows, [
      { name_en: 'Line zero', count: 1 },
      { name_en: 'VIP', count: 3 },
    ])
  })

  test('that is asked to stop has filed whole batches and says so', async () => {
    const terms = { file, contractNumber: 'IT-4', name: undefined, limit: 1000, dryRun: false, map: undefined }
    const nothing = { onSurvey: () => {}, onProgress: () => {}, onRefusal: () => {} }
    const outcome = await importTickets(story.world, terms, { ...nothing, stopped: () => true })
    assert.deepEqual([outcome.stopped, outcome.filed], [true, 0])
  })
})
