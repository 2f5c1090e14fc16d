/**
 * Fills a data folder with a desk that has been at work for a year:
 *   node bench/fill.ts FOLDER [TICKETS]
 * People come by the real commands, tickets by SQL, with a ledger that verifies.
 */
import path from 'node:path'
import { sql } from 'kysely'
import { startCluster } from '#platform/cluster.ts'
import type { World } from '#platform/command.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { createWorld } from '../server/app/world.ts'
import { indexEarlierWords } from '../server/tickets/index.ts'
import { type Chances, chances } from './chance.ts'
import { type Ending, lifeOf } from './fill/history.ts'
import { type Cast, peopleTheDesk } from './fill/people.ts'
import { settle, storeLives, topicOfLine } from './fill/store.ts'
import { texts } from './texts.ts'

const firstNumber = 100_001
const year = 365 * 24 * 3_600_000
const atOnce = 500

export async function fill(data: string, count: number, tell: (words: string) => void): Promise<void> {
  // Nothing here needs to survive a power cut: a fill that was interrupted is thrown away.
  const cluster = await startCluster(data, { settings: { fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB' } })
  try {
    await migrate(cluster.connection)
    const config = { data, publicUrl: 'http://localhost', mailFrom: 'desk@desk.example', smtpUrl: undefined }
    const connection = { ...cluster.connection, statement_timeout: 0 }
    const { world, pool } = createWorld({ connection, config, log: createLog({ logLevel: 'warn' }) })
    const cast = await peopleTheDesk(world)
    await fileTickets(world.db, cast, count, tell)
    await indexAll(world, tell)
    await world.db.deleteFrom('limits').execute()
    await pool.end()
  } finally {
    await cluster.stop()
  }
}

/** The words of what was said, as they are indexed for a desk that was there before search was. */
async function indexAll(world: World, tell: (words: string) => void) {
  tell('what was said is being indexed')
  await world.db
    .insertInto('earlier_words')
    .values({ one: true, below: 'ffffffff-ffff-ffff-ffff-ffffffffffff' })
    .execute()
  await indexEarlierWords(world)
  await sql`vacuum (analyze) message_words`.execute(world.db)
}

async function fileTickets(
  db: Parameters<typeof storeLives>[0],
  cast: Cast,
  count: number,
  tell: (words: string) => void,
) {
  const chance = chances(20260302)
  const said = texts()
  const topics = await topicOfLine(db)
  const begin = performance.timeOrigin + performance.now() - year
  let storing: Promise<void> = Promise.resolve()
  for (let from = 0; from < count; from += atOnce) {
    const lives = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => {
      const agent = chance.oneOf(cast.agents)
      return lifeOf({
        number: firstNumber + from + i,
        openedAt: new Date(begin + ((from + i) / count) * year),
        client: chance.oneOf(cast.clients),
        agent,
        topicId: topics.get(agent.lineId) ?? [...topics.values()][0]!,
        said: [chance.oneOf(said), chance.oneOf(said), chance.oneOf(said)],
        ending: endingAt((from + i) / count, chance),
      })
    })
    await storing
    storing = storeLives(db, lives)
    storing.catch(() => {}) // heard at the next turn
    if (from % 10_000 === 0) tell(`${from} of ${count} tickets`)
  }
  await storing
  await settle(db, firstNumber + count)
}

/** The last three in a hundred are open: some nobody has seen, most in work, some wait for the client. */
function endingAt(place: number, chance: Chances): Ending {
  if (place < 0.95) return 'closed'
  if (place < 0.97) return 'resolved'
  return chance.oneOf(['new', 'open', 'open', 'open', 'waiting_for_client'])
}

if (import.meta.main) {
  const [folder, count = '100000'] = process.argv.slice(2)
  if (!folder) throw new Error('Name a folder:  node bench/fill.ts FOLDER [TICKETS]')
  await fill(path.resolve(folder), Number(count), (words) => console.log(words))
}
