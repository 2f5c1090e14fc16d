/** The figures of the README's table: see bench/README.md. */
import { existsSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { fill } from './fill.ts'
import { comeIn, withPasswords } from './measure/desk.ts'
import { type Operation, operationsOn } from './measure/operations.ts'
import { memoryOf } from './measure/processes.ts'
import { type Figures, idleOf, measure, perform, untilIdle } from './measure/run.ts'
import { type Server, startServer } from './measure/server.ts'
import { sizesOf } from './measure/sizes.ts'
import { markdown, table } from './measure/table.ts'
import { timeVerification } from './measure/verification.ts'
import { pairs } from './measure/words.ts'
import { calibrate } from './measure/yardstick.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    tickets: { type: 'string', default: '100000' },
    only: { type: 'string' },
    warm: { type: 'string', default: '1000' },
    count: { type: 'string', default: '600' },
    connections: { type: 'string', default: '1,8' },
    profile: { type: 'string' },
  },
})
const data = path.resolve(values.data)
const say = (words: string) => console.error(words)

if (!existsSync(path.join(data, 'postgres'))) {
  say(`Filling ${data} with ${values.tickets} tickets ...`)
  await fill(data, Number(values.tickets), say)
}

calibrate()
const profiling = values.profile ? `--cpu-prof --cpu-prof-dir=${path.resolve(values.profile)}` : ''
let sizes: string[][] = []
let server = await startServer(data, profiling)
try {
  const figures = await measureOperations(server)
  console.log(`\n${availableParallelism()} processors\n\n${table(figures)}\n`)
  if (!values.only) console.log(markdown(['what', 'figure'], await measureTheRest()))
} finally {
  await server.stop()
}

async function measureOperations(running: Server): Promise<Figures[]> {
  const config = { data, publicUrl: running.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
  const { world, pool } = createWorld({ connection: running.connection, config, log: createLog({ logLevel: 'warn' }) })
  const measured: Figures[] = []
  // Nobody asks as often as a measurement does.
  const unlimited = setInterval(() => void sql`delete from limits`.execute(world.db).catch(() => {}), 300)
  const times = (given: string, { dear }: Operation) => Number(given) / (dear ? 10 : 1)
  try {
    const asked = { ...(await withPasswords(world)), twoWords: await pairs(world.db, 0, 1) }
    const operations = operationsOn(await comeIn(world), asked).filter(
      ({ name }) => !values.only || name.includes(values.only),
    )
    for (const operation of operations) await perform(running.address, operation, 8, times(values.warm, operation))
    await untilIdle(running, pool, { app: 0, database: 0 })
    const idle = await idleOf(running, 5)
    say(`idle: server ${idle.app.toFixed(0)} ms/s, database ${idle.database.toFixed(0)} ms/s`)
    for (const operation of operations)
      for (const connections of values.connections.split(',').map(Number)) {
        const one = await measure(running, pool, idle, operation, connections, times(values.count, operation))
        say(`${one.name} (${connections}): ${(one.app + one.database).toFixed(2)} ms`)
        measured.push(one)
      }
    sizes = [
      ['memory of the server after all that, MB', String(memoryOf(running.pid).now)],
      ...(await sizesOf(world.db)),
    ]
  } finally {
    clearInterval(unlimited)
    await pool.end()
  }
  return measured
}

/** Starting anew, memory after a minute, and the whole ledger. */
async function measureTheRest(): Promise<string[][]> {
  const starts: number[] = []
  for (let i = 0; i < 3; i++) {
    await server.stop()
    server = await startServer(data)
    starts.push(server.secondsToStart)
  }
  const { events, seconds, megabytes } = await timeVerification(data)
  await pause(60_000)
  return [
    ...sizes,
    ['starts again, s (median of 3)', starts.toSorted((a, b) => a - b)[1]!.toFixed(2)],
    ['memory of the server a minute after its start, MB', String(memoryOf(server.pid).now)],
    [
      `verifies 100,000 events, s (all ${events} took ${seconds.toFixed(1)})`,
      ((seconds / events) * 100_000).toFixed(1),
    ],
    ['memory of the verification at most, MB', String(megabytes)],
    ['load average at the end', loadavg()[0]!.toFixed(1)],
  ]
}
