import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { type Cluster, startCluster } from '#platform/cluster.ts'
import type { World } from '#platform/command.ts'
import { verify } from '#platform/ledger/verify.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../../server/app/doors.ts'
import { createWorld } from '../../server/app/world.ts'
import { peopled } from '../cast.ts'
import { temporaryFolder } from '../lifecycle/stage.ts'
import { frontThatTellsAll, shortLive } from '../matrix/examine.ts'
import { ask, assertInWords, problemOf } from './asking.ts'
import type { Edge } from './edges.ts'

const settings = { fsync: 'off', full_page_writes: 'off' }

describe('PostgreSQL goes and comes back while the desk is open', () => {
  const folder = path.join(temporaryFolder(), 'data')
  let cluster: Cluster
  let world: World
  let pool: pg.Pool
  let edge: Edge
  let people: Awaited<ReturnType<typeof peopled>>
  const logged: string[] = []

  before(async () => {
    cluster = await startCluster(folder, { settings })
    await migrate(cluster.connection)
    const config = { data: folder, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
    const log = createLog({ logLevel: 'error' }, { write: (line) => logged.push(line) })
    ;({ world, pool } = createWorld({ connection: cluster.connection, config, log }))
    people = await peopled(world)
    edge = await openDoors(world, pool, frontThatTellsAll, shortLive)
  })
  after(async () => {
    await edge?.http.close()
    await pool?.end()
    await cluster?.stop()
  })

  test('whoever asks meanwhile is told to come back, in their language, and nothing is said twice or lost', async () => {
    const { ticketId } = await people.ticket()
    const acknowledged = new Map<string, number>()
    const text = (cycle: number, at: number) => `cycle ${cycle}, word ${at}`
    const reply = async (words: string, key: string) => {
      const body = { text: words, nextContactBy: new Date(world.clock().getTime() + 3_600_000).toISOString() }
      const headers = { 'idempotency-key': key, 'accept-language': 'ru' }
      const answer = await ask(edge, people.vera, `POST /api/v1/tickets/${ticketId}/replies`, body, headers)
      if (answer.status === 200) acknowledged.set(words, JSON.parse(answer.body).seq)
      else assertIsAway(answer, 'ru')
      return answer.status === 200
    }

    for (let cycle = 0; cycle < 3; cycle++) {
      const unanswered: [string, string][] = []
      let stopping: Promise<void> | undefined
      for (let at = 0; at < 40; at += 8) {
        // In the midst of the orders the ground goes away.
        const some = Array.from({ length: 8 }, (_, i) => [text(cycle, at + i), randomUUID()] as [string, string])
        const sent = Promise.all(some.map(async (one) => (await reply(...one)) || unanswered.push(one)))
        if (at === 16) stopping = cluster.stop()
        await sent
      }
      await stopping
      for (const reader of [people.oleg, people.mallory]) {
        // Who reads is looked up in the database that is away: the browser's word will do.
        const { language } = reader
        const headers = { 'accept-language': language }
        assertIsAway(await ask(edge, reader, 'GET /api/v1/my/tickets', undefined, headers), language)
        assertIsAway(
          await ask(edge, null, 'POST /api/v1/sign-in', { door: 'desk', email: 'a@b.example', password: 'x' }, headers),
          language,
        )
        const page = await ask(edge, reader, 'GET /', undefined, { ...headers, accept: 'text/html' })
        assert.deepEqual([page.status, page.headers['retry-after']], [503, '5'])
      }
      assert.equal((await ask(edge, null, 'GET /healthz')).status, 503)

      cluster = await startCluster(folder, { settings })
      assert.equal(
        (await ask(edge, people.oleg, 'GET /api/v1/my/tickets')).status,
        200,
        'it heals with the first request',
      )
      assert.ok(unanswered.length > 0, 'nothing was asked meanwhile')
      for (const one of unanswered) assert.ok(await reply(...one))
    }

    assert.equal(acknowledged.size, 120)
    const { rows } = await pool.query(
      `select c.content ->> 'text' as text, e.seq from events e
       join event_content c on c.stream_id = e.stream_id and c.seq = e.seq where e.kind = 'ticket.replied'`,
    )
    assert.equal(rows.length, 120)
    for (const row of rows) assert.equal(acknowledged.get(row.text), row.seq)
    assert.equal((await verify(world.db, null)).broken, null)
    assert.deepEqual(logged, [], 'a database that is away is no fault of ours')
  })

  function assertIsAway(answer: Awaited<ReturnType<typeof ask>>, language: 'ru' | 'en') {
    assert.deepEqual(
      [answer.status, problemOf(answer).code, answer.headers['retry-after']],
      [503, 'unavailable', '5'],
      answer.body,
    )
    assertInWords(answer, language)
  }
})
