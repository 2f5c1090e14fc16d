/**
 * What it costs to find: node bench/search.ts [--data FOLDER] [--count 200] [--only NAME] [--plan]
 * The desk of serve-and-measure.ts is asked for words of every frequency, by staff and by clients.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { chances } from '../db/seed/chance.ts'
import { createWorld } from '../server/app/world.ts'
import { fill } from './fill.ts'
import { comeIn, type Desk } from './measure/desk.ts'
import type { Operation } from './measure/operations.ts'
import { idleOf, measure, perform, untilIdle } from './measure/run.ts'
import { startServer } from './measure/server.ts'
import { table } from './measure/table.ts'
import { pairs } from './measure/words.ts'
import { calibrate } from './measure/yardstick.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    tickets: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    count: { type: 'string', default: '200' },
    connections: { type: 'string', default: '1,8' },
  },
})
const data = path.resolve(values.data)
const say = (words: string) => console.error(words)
if (!existsSync(path.join(data, 'postgres'))) await fill(data, Number(values.tickets), say)

calibrate()
const server = await startServer(data)
const config = { data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
// Nobody asks as often as a measurement does.
const unlimited = setInterval(() => void sql`delete from limits`.execute(world.db).catch(() => {}), 300)
try {
  const operations = (await operationsOn(await comeIn(world), world.db)).filter(({ name }) =>
    name.includes(values.only),
  )
  for (const operation of operations) await perform(server.address, operation, 2, 60)
  await untilIdle(server, pool, { app: 0, database: 0 })
  const idle = await idleOf(server, 5)
  const figures = []
  for (const operation of operations)
    for (const connections of values.connections.split(',').map(Number))
      figures.push(await measure(server, pool, idle, operation, connections, Number(values.count)))
  console.log(`\n${table(figures)}\n`)
} finally {
  clearInterval(unlimited)
  await pool.end()
  await server.stop()
}

async function operationsOn(desk: Desk, db: Db): Promise<Operation[]> {
  const chance = chances(11)
  const by = { common: await pairs(db, 0.03, 1), usual: await pairs(db, 0.003, 0.03), rare: await pairs(db, 0, 0.003) }
  const ask = (path: string, of: () => string, cookie: () => string, goal: number, name: string): Operation => ({
    name,
    goal,
    ask: () => ({ method: 'GET', path: `${path}?q=${encodeURIComponent(of())}`, cookie: cookie() }),
    holds: (answer) => Array.isArray(JSON.parse(answer).rows),
  })
  const agent = () => chance.oneOf(desk.agents).cookie
  const client = () => chance.oneOf(desk.contacts).cookie
  const any = [...by.common, ...by.usual, ...by.rare]
  const desktop = (name: string, of: () => string) => ask('/api/v1/desk/search', of, agent, 12, name)
  return [
    desktop('two words of a message', () => chance.oneOf(any)),
    desktop('two common words', () => chance.oneOf(by.common)),
    desktop('two usual words', () => chance.oneOf(by.usual)),
    desktop('two rare words', () => chance.oneOf(by.rare)),
    desktop('one common word', () => chance.oneOf(by.common).split(' ')[0]!),
    desktop('two words, is:open', () => `${chance.oneOf(any)} is:open`),
    desktop('a word from a person', () => `${chance.oneOf(by.common).split(' ')[0]} from:person.1@b-1017.example`),
    desktop('a name', () => `Client B-10${10 + Math.floor(Number(chance.oneOf(['1', '3', '5', '7'])) * 9)}`),
    ask('/api/v1/my/ticket-list', () => chance.oneOf(any), client, 12, 'two words, by a client'),
    ask('/api/v1/my/ticket-list', () => '', client, 12, 'the list of a client'),
  ]
}
