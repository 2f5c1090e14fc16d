/**
 * The same SQL without the server: node bench/bare.ts [--data FOLDER] [--count 300]
 * What one request of each kind says to the database is recorded and then said again through the bare driver, one
 * statement after another on one connection. Transactions end with ROLLBACK, so that a ticket can be filed again: the
 * wait for the disk is not in these figures.
 */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { comeIn, withPasswords } from './measure/desk.ts'
import { operationsOn } from './measure/operations.ts'
import { cpuOf } from './measure/processes.ts'
import type { Said } from './measure/recording.ts'
import { recordRequests } from './measure/requests.ts'
import { startServer } from './measure/server.ts'
import { markdown } from './measure/table.ts'
import { pairs } from './measure/words.ts'
import { calibrate, strainFrom } from './measure/yardstick.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    count: { type: 'string', default: '300' },
  },
})
const data = path.resolve(values.data)

calibrate()
const server = await startServer(data)
const config = { data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
try {
  const asked = { ...(await withPasswords(world)), twoWords: await pairs(world.db, 0, 1) }
  const recorded = await recordRequests(server, data, operationsOn(await comeIn(world), asked))
  const rows: string[][] = []
  for (const { operation, said } of recorded) rows.push([operation.name, ...(await sayBare(said))])
  console.log(markdown(['operation', 'statements', 'p50 ms', 'p99 ms', 'CPU ms', 'driver', 'database', 'strain'], rows))
} finally {
  await pool.end()
  await server.stop()
}

async function sayBare(said: readonly Said[]): Promise<string[]> {
  const client = new pg.Client({ ...server.connection })
  await client.connect()
  try {
    return await timed(client, said)
  } finally {
    await client.end()
  }
}

async function timed(client: pg.Client, said: readonly Said[]): Promise<string[]> {
  const names = new Map(said.map(({ text }, at) => [text, `s${at}`]))
  const once = async () => {
    for (const { text, values } of said)
      await client.query({ name: names.get(text)!, text: text === 'commit' ? 'rollback' : text, values })
  }
  for (let i = 0; i < 50; i++) await once()
  const count = Number(values.count)
  const times: number[] = []
  const [before, strain] = [cpuOf(process.pid, server.postmaster), strainFrom(1000)]
  for (let i = 0; i < count; i++) {
    const begun = performance.now()
    await once()
    times.push(performance.now() - begun)
  }
  const [after, strained] = [cpuOf(process.pid, server.postmaster), strain()]
  times.sort((a, b) => a - b)
  const cost = (of: 'app' | 'database') => (after[of] - before[of]) / count
  return [
    String(said.length),
    times[count >> 1]!.toFixed(2),
    times[Math.floor(count * 0.99)]!.toFixed(2),
    (cost('app') + cost('database')).toFixed(2),
    cost('app').toFixed(2),
    cost('database').toFixed(2),
    strained.toFixed(1),
  ]
}
