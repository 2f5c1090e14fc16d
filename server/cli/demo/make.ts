/** Fills the demo's database once. One that was broken off is thrown away and begun anew. */
import { Logger, runOnce } from 'graphile-worker'
import type pg from 'pg'
import { company } from '../../../db/seed/company.ts'
import { movedClock, playPast } from '../../../db/seed/play.ts'
import { createWorld, tasks } from '../../app/world.ts'
import { CannotStart } from '../../platform/cannot-start.ts'
import { systemClock } from '../../platform/clock.ts'
import type { World } from '../../platform/command.ts'
import type { Config } from '../../platform/config.ts'
import { taskList } from '../../platform/jobs.ts'
import type { Log } from '../../platform/log.ts'
import { migrate } from '../../platform/migrate.ts'
import { theDesk } from '../../staff/index.ts'
import { duration, progressLine } from '../progress.ts'
import { beginAnew, ticketCount } from './store.ts'
import { words } from './words.ts'

const tickets = 440
const day = 24 * 3_600_000
/** Letters of so many days are written; older ones nobody would look for. */
const lettersOfDays = 10

class Stopped extends Error {}

export async function makeDemo(
  connection: pg.PoolConfig,
  config: Config,
  log: Log,
  stop: AbortSignal,
  json: boolean,
): Promise<void> {
  // What is made here can be made again: no write needs to be on the disk before the next one begins.
  const hasty = { ...connection, options: '-c synchronous_commit=off' }
  if (!(await isToBeMade(hasty, config, log))) return
  const say = words[config.language]
  if (!json) console.log(say.making)
  const clock = movedClock(systemClock())
  const { world, pool, post } = createWorld({ connection: hasty, config, log, clock })
  const progress = progressLine(!json, () => say.progress(done, all))
  let [done, all] = [0, 1]
  try {
    await playPast({
      world: withoutOldLetters(world),
      moveTo: clock.moveTo,
      now: systemClock(),
      tickets,
      onProgress(now, of) {
        if (stop.aborted) throw new Stopped()
        ;[done, all] = [now, of]
        progress.show()
      },
      meanwhile: lettersMeanwhile(world, pool, tasks(post), clock),
    })
    const seconds = progress.end()
    console.log(json ? JSON.stringify({ state: 'made', tickets, seconds }) : say.made(tickets, duration(seconds)))
  } catch (error) {
    progress.end()
    if (!(error instanceof Stopped)) throw error
  } finally {
    await pool.end()
  }
}

async function isToBeMade(connection: pg.PoolConfig, config: Config, log: Log): Promise<boolean> {
  const { world, pool } = createWorld({ connection, config, log })
  try {
    const desk = await theDesk(world.db)
    if (!desk) return true
    if (desk.company !== company.name)
      throw new CannotStart(
        `${config.data} holds the desk of "${desk.company}", not the demo. Name another folder:  OTKLIK_DATA=/path/to/folder`,
      )
    if ((await ticketCount(world.db)) >= tickets) return false
    await beginAnew(pool)
  } finally {
    await pool.end()
  }
  await migrate(connection)
  return true
}

/** The same world in which the mail hears of nothing until a few days ago. */
function withoutOldLetters(world: World): World {
  const silent = world.reactions.filter(({ called }) => !called.startsWith('mail.'))
  const begin = systemClock().getTime() - lettersOfDays * day
  return {
    ...world,
    get reactions() {
      return world.clock().getTime() < begin ? silent : world.reactions
    },
  }
}

/** Runs the jobs of an hour before the next one begins, so that letters bear the time of what they tell of. */
function lettersMeanwhile(
  world: World,
  pool: pg.Pool,
  jobs: ReturnType<typeof tasks>,
  clock: ReturnType<typeof movedClock>,
) {
  const hour = 3_600_000
  let next = systemClock().getTime() - lettersOfDays * day
  return async (at: Date) => {
    if (at.getTime() < next) return
    next = at.getTime() + hour
    await runOnce({
      pgPool: pool,
      taskList: taskList(world, jobs),
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    clock.moveTo(at)
  }
}
