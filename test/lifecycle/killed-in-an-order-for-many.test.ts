import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type Cluster, startCluster } from '../../server/platform/cluster.ts'
import { Caller } from './caller.ts'
import { endAllAfterwards, otklik, temporaryFolder, until } from './stage.ts'

const many = 300

describe('a server that dies in the middle of an order for many', () => {
  endAllAfterwards()
  const place = temporaryFolder()
  let cluster: Cluster
  let db: pg.Pool
  let env: Record<string, string>

  before(async () => {
    cluster = await startCluster(path.join(place, 'postgresql'), { settings: { fsync: 'off' } })
    db = new pg.Pool(cluster.connection)
    db.on('error', () => {})
    const { host, port, user, database } = cluster.connection
    env = {
      OTKLIK_DATA: path.join(place, 'data'),
      DATABASE_URL: `postgresql://${user}@/${database}?host=${host}&port=${port}`,
    }
  })
  after(async () => {
    await db?.end()
    await cluster?.stop()
  })

  test('has told every ticket once when it is back, and its report says so', async () => {
    const first = otklik(['serve'], { env })
    const maria = await Caller.setsUp(await first.ready)
    const oleg = await maria.withOwner('77-1', 'oleg@vector.example')
    for (let n = 0; n < many; n++) {
      // The limit of tickets an hour is a story of its own.
      if (n % 10 === 0) await db.query('delete from limits')
      await oleg.opens(`Заявка ${n}`)
    }
    const order = { what: 'note', text: 'Видели № {{ticket.number}}.' }
    const { bulkId, total } = await maria.order<{ bulkId: string; total: number }>('/bulk', {
      chosen: { view: 'unsolved' },
      order,
    })
    assert.equal(total, many)
    const doneSoFar = async () =>
      Number((await db.query('select done from bulk_orders where id = $1', [bulkId])).rows[0].done)
    await until('the order is under way', async () => (await doneSoFar()) > 20)
    first.process.kill('SIGKILL')
    await first.ended
    assert.ok((await doneSoFar()) < many, 'it died in the middle')

    const second = otklik(['serve'], { env })
    const later = maria.at(await second.ready)
    const report = async () =>
      (await (await later.get(`/desk/bulk/${bulkId}`)).json()) as { state: string; done: number; refused: number }
    await until('the rest is done', async () => (await report()).state === 'done', 40_000)
    const { done, refused } = await report()
    assert.deepEqual([done, refused], [many, 0])
    const { rows } = await db.query<{ notes: number; tickets: number }>(
      "select count(*)::int as notes, count(distinct stream_id)::int as tickets from events where kind = 'ticket.noted'",
    )
    assert.deepEqual(rows[0], { notes: many, tickets: many })
  })
})
