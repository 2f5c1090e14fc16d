import type pg from 'pg'
import type { Clock } from './clock.ts'
import { clockDifference, largestClockDifferenceMs } from './database-checks.ts'
import type { Log } from './log.ts'

const every = 30_000

export type ClockWatch = { isWrong(): boolean; stop(): void }

/** Compares this machine's clock with the database's from time to time: while they disagree this node writes nothing. */
export function watchClock(pool: pg.Pool, clock: Clock, log: Log): ClockWatch {
  let wrong = false
  const look = async () => {
    const difference = await clockDifference(pool, clock).catch(() => null)
    if (difference === null) return
    const nowWrong = Math.abs(difference) > largestClockDifferenceMs
    if (nowWrong !== wrong)
      log.warn(
        { differenceMs: Math.round(difference), writing: !nowWrong },
        'clock of this machine and of the database',
      )
    wrong = nowWrong
  }
  const timer = setInterval(look, every)
  timer.unref()
  return { isWrong: () => wrong, stop: () => clearInterval(timer) }
}
