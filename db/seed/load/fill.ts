/**
 * A desk that has been at work for a year, made for measuring: people come by the real commands, tickets of three
 * messages by SQL in bulk, with a ledger that verifies.
 */
import { sql } from 'kysely'
import type { World } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { indexEarlierWords } from '../../../server/tickets/index.ts'
import { type Chances, chances } from '../chance.ts'
import { type Ending, lifeOf, type Said } from './history.ts'
import { type Cast, peopleTheDesk } from './people.ts'
import { settle, storeLives, topicOfLine } from './store.ts'

const firstNumber = 100_001
const year = 365 * 24 * 3_600_000
const atOnce = 500

export type Filling = { count: number; said: readonly Said[]; filed(done: number): void; stopped(): boolean }

export async function fillDesk(world: World, { count, said, filed, stopped }: Filling): Promise<void> {
  const cast = await peopleTheDesk(world)
  await fileTickets(world.db, cast, said, count, world.clock(), filed, stopped)
  await indexAllWords(world)
  await world.db.deleteFrom('limits').execute()
}

/** What was said is indexed as it is for a desk that was there before search was. */
async function indexAllWords(world: World) {
  const below = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  await world.db
    .insertInto('earlier_words')
    .values({ one: true, below })
    .onConflict((c) => c.doNothing())
    .execute()
  await indexEarlierWords(world)
  await sql`vacuum (analyze) message_words`.execute(world.db)
}

async function fileTickets(
  db: Db,
  cast: Cast,
  said: readonly Said[],
  count: number,
  now: Date,
  filed: (done: number) => void,
  stopped: () => boolean,
) {
  const chance = chances(20260302)
  const topics = await topicOfLine(db)
  const begin = now.getTime() - year
  let storing: Promise<void> = Promise.resolve()
  for (let from = 0; from < count && !stopped(); from += atOnce) {
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
    filed(Math.min(count, from + atOnce))
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
