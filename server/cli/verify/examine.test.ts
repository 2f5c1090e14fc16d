import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { EventRow } from '#platform/db.ts'
import { leafOf, noLeaf } from '#platform/ledger/event.ts'
import { freshDesk } from '../../../test/cast.ts'
import { type Tamper, whileSpoiled } from '../../../test/tamper.ts'
import { firstLooseTicket } from '../../evidence/ends-store.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { resolveTicket } from '../../tickets/commands/resolve-ticket.ts'
import { examine } from './examine.ts'

describe('The ledger', () => {
  const story = freshDesk()
  const soon = '2026-03-02T11:00:00.000Z'
  let ticket: { ticketId: string; number: number }
  let other: typeof ticket

  /** opened, next contact, replied, assigned, resolved. */
  before(async () => {
    const { world, anna } = story
    ticket = await story.ticket()
    other = await story.ticket('Почта не уходит')
    await postReply(world, anna, { ticketId: ticket.ticketId, text: 'Смотрим.', nextContactBy: soon })
    await resolveTicket(world, anna, {
      ticketId: ticket.ticketId,
      happened: 'Диск был полон.',
      done: 'Освободили место.',
      advice: 'Следите за местом.',
    })
  })

  const foundAfter = (spoil: (tamper: Tamper) => Promise<unknown>) =>
    whileSpoiled(story.pool, spoil, async () => (await examine(story.world.db, null)).broken)
  const at = (seq: number, fault: string, { ticketId, number } = ticket) => ({
    stream: ticketId,
    kind: 'ticket',
    ticket: number,
    seq,
    fault,
  })

  test('holds, whole and stream by stream', async () => {
    const { streams, events, broken } = await examine(story.world.db, null)
    const { rows } = await story.pool.query(
      'select count(*)::int as events, count(distinct stream_id)::int as streams from events',
    )
    assert.deepEqual({ streams, events, broken }, { ...rows[0], broken: null })
    assert.deepEqual(await examine(story.world.db, ticket.ticketId), { streams: 1, events: 5, broken: null })
  })

  test('a changed text is found', async () => {
    const found = await foundAfter((tamper) =>
      tamper(
        `update event_content set content = jsonb_set(content, '{text}', '"Всё исправлено."')
        where stream_id = $1 and seq = 3`,
        [ticket.ticketId],
      ),
    )
    assert.deepEqual(found, at(3, 'content'))
  })

  test('a changed fact is found', async () => {
    const found = await foundAfter((tamper) =>
      tamper(
        `update events set meta = meta || '{"nextContactBy": "2026-03-02T10:00:00.000Z"}'
        where stream_id = $1 and seq = 3`,
        [ticket.ticketId],
      ),
    )
    assert.deepEqual(found, at(3, 'leaf'))
  })

  test('an event that was taken out is found, from the middle and from the beginning', async () => {
    for (const seq of [1, 3]) {
      const found = await foundAfter(async (tamper) => {
        await tamper('delete from event_content where stream_id = $1 and seq = $2', [ticket.ticketId, seq])
        await tamper('delete from events where stream_id = $1 and seq = $2', [ticket.ticketId, seq])
      })
      assert.deepEqual(found, at(seq + 1, 'gap'))
    }
  })

  test('an event that was taken out is found when the others are numbered anew', async () => {
    const found = await foundAfter(async (tamper) => {
      await tamper('delete from event_content where stream_id = $1 and seq = 3', [ticket.ticketId])
      await tamper('delete from events where stream_id = $1 and seq = 3', [ticket.ticketId])
      for (const table of ['events', 'event_content'])
        for (const seq of [4, 5])
          await tamper(`update ${table} set seq = seq - 1 where stream_id = $1 and seq = $2`, [ticket.ticketId, seq])
    })
    assert.deepEqual(found, at(3, 'prev'))
  })

  test('two events that changed places are found', async () => {
    const found = await foundAfter(async (tamper) => {
      for (const table of ['events', 'event_content'])
        for (const [from, to] of [
          [3, 99],
          [5, 3],
          [99, 5],
        ])
          await tamper(`update ${table} set seq = $3 where stream_id = $1 and seq = $2`, [ticket.ticketId, from, to])
    })
    assert.deepEqual(found, at(3, 'prev'))
  })

  test('words taken from another ticket are found', async () => {
    const found = await foundAfter((tamper) =>
      tamper(
        `update event_content c set key = o.key, content = o.content from event_content o
        where c.stream_id = $1 and c.seq = 1 and o.stream_id = $2 and o.seq = 1`,
        [ticket.ticketId, other.ticketId],
      ),
    )
    assert.deepEqual(found, at(1, 'content'))
  })

  test('words that were removed are found', async () => {
    const found = await foundAfter((tamper) =>
      tamper('delete from event_content where stream_id = $1 and seq = 5', [ticket.ticketId]),
    )
    assert.deepEqual(found, at(5, 'content_missing'))
  })

  test('changed words are found even when every hash of the stream was worked out anew', async () => {
    const found = await foundAfter(async (tamper) => {
      await tamper(
        `update event_content set content = jsonb_set(content, '{text}', '"Другой текст"')
        where stream_id = $1 and seq = 3`,
        [ticket.ticketId],
      )
      await tamper(`update events set actor_id = null where stream_id = $1 and seq = 3`, [ticket.ticketId])
      await chainAnew(tamper, ticket.ticketId)
    })
    assert.deepEqual(found, at(3, 'content'))
  })

  test('a new chain over changed facts is found where it stops being new', async () => {
    const found = await foundAfter(async (tamper) => {
      await tamper(`update events set at = at - interval '1 hour' where stream_id = $1 and seq = 2`, [ticket.ticketId])
      await chainAnew(tamper, ticket.ticketId, 3)
    })
    assert.deepEqual(found, at(4, 'prev'))
  })

  test('a cut end is found, and so is a history that is gone altogether', async () => {
    const cutFrom = (seq: number) =>
      foundAfter(async (tamper) => {
        await tamper('delete from event_content where stream_id = $1 and seq >= $2', [ticket.ticketId, seq])
        await tamper('delete from events where stream_id = $1 and seq >= $2', [ticket.ticketId, seq])
      })
    assert.deepEqual(await cutFrom(5), at(5, 'cut'))
    assert.deepEqual(await cutFrom(1), at(1, 'no_events'))
  })

  test("a ticket's count that was turned back is found, and so is a ticket that is gone", async () => {
    const turned = await foundAfter((tamper) =>
      tamper('update tickets set last_seq = 4 where id = $1', [ticket.ticketId]),
    )
    assert.deepEqual(turned, at(5, 'uncounted'))
    const gone = await foundAfter((tamper) => tamper('delete from tickets where id = $1', [ticket.ticketId]))
    assert.deepEqual(gone, { ...at(1, 'no_ticket'), ticket: null })
  })

  test('an account or a person without any history is found', async () => {
    for (const [kind, stream] of [
      ['account', story.vector],
      ['person', story.oleg.id],
    ] as const) {
      const found = await foundAfter((tamper) => tamper('delete from events where stream_id = $1', [stream]))
      assert.deepEqual(found, { stream, kind, ticket: null, seq: 1, fault: 'no_events' })
    }
  })

  test('an edit that the hashed form would not show is found all the same', async () => {
    const finer = await foundAfter((tamper) =>
      tamper(`update events set at = at + interval '1 microsecond' where stream_id = $1 and seq = 2`, [
        ticket.ticketId,
      ]),
    )
    assert.deepEqual(finer, at(2, 'leaf'))
    const longer = await foundAfter((tamper) =>
      tamper(
        `update events set meta = jsonb_set(meta, '{number}', ((meta ->> 'number') || '.0')::jsonb)
        where stream_id = $1 and seq = 1`,
        [ticket.ticketId],
      ),
    )
    assert.deepEqual(longer, at(1, 'leaf'))
  })

  test('any edit of any letter of any column is found', async () => {
    const columns = {
      events: [
        'stream_id',
        'seq',
        'stream_kind',
        'at',
        'kind',
        'actor_type',
        'actor_id',
        'trust',
        'channel',
        'meta',
        'body',
        'prev',
        'leaf',
      ],
      event_content: ['stream_id', 'seq', 'key', 'content'],
    } as const
    const all = Object.entries(columns).flatMap(([table, names]) => names.map((name) => [table, name] as const))
    const edits = fc.record({
      column: fc.constantFrom(...all),
      row: fc.nat(),
      place: fc.nat(),
      letter: fc.constantFrom(...'0123456789abcdef {}[]":,.-nulltrue'),
      how: fc.constantFrom('replace', 'insert', 'remove'),
    })
    let edited = 0
    await fc.assert(
      fc.asyncProperty(edits, async ({ column: [table, name], row, place, letter, how }) => {
        let changed = false
        const found = await foundAfter(async (tamper) => {
          const { rows } = await tamper(`select ctid, ${name}::text as text, t::text as whole from ${table} t
            where ${name} is not null order by stream_id, seq`)
          const { ctid, text, whole } = rows[row % rows.length]
          const from = place % text.length
          const edit =
            text.slice(0, from) + (how === 'remove' ? '' : letter) + text.slice(how === 'insert' ? from : from + 1)
          const type = await tamper(`select pg_typeof(${name})::text as type from ${table} limit 1`)
          const done = await tamper(
            `update ${table} t set ${name} = $1::text::${type.rows[0].type} where ctid = $2 and t::text is not null returning t::text as whole`,
            [edit, ctid],
          ).catch(() => null) // the database itself would not store that
          changed = done !== null && done.rows[0].whole !== whole
        })
        fc.pre(changed)
        edited++
        assert.ok(found)
      }),
      { numRuns: 100, maxSkipsPerRun: 100 },
    )
    assert.ok(edited >= 100)
  })

  test('is not changed through the front door: no update, no delete, no truncate', async () => {
    for (const table of ['events', 'event_content'])
      for (const statement of [`update ${table} set seq = seq`, `delete from ${table}`, `truncate ${table} cascade`])
        await assert.rejects(story.pool.query(statement), { code: '23001' })
  })

  test('a server that writes meanwhile causes no false alarm', async () => {
    const { world, anna } = story
    const writing = (async () => {
      for (let i = 0; i < 10; i++)
        await postReply(world, anna, { ticketId: other.ticketId, text: 'Ещё.', nextContactBy: soon })
    })()
    for (let i = 0; i < 5; i++) assert.equal((await examine(world.db, null)).broken, null)
    await writing
    assert.equal(await firstLooseTicket(world.db, null), undefined)
  })
})

/** What somebody does who knows how the chain is made: works it out anew, up to the event `until`. */
async function chainAnew(tamper: Tamper, stream: string, until = Number.POSITIVE_INFINITY) {
  const { rows } = await tamper('select * from events where stream_id = $1 order by seq', [stream])
  let prev: Buffer = noLeaf
  for (const row of rows as EventRow[]) {
    if (row.seq > until) return
    const leaf = leafOf({ ...row, prev })
    await tamper('update events set prev = $3, leaf = $4 where stream_id = $1 and seq = $2', [
      stream,
      row.seq,
      prev,
      leaf,
    ])
    prev = leaf
  }
}
