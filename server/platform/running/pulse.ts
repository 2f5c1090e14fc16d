/** What a process knows of its own running: figures for /metrics, faults for the health page, whether it is going down. */
import { hostname } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Clock } from '../clock.ts'
import type { Db } from '../db.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import { Counted, Timed } from './figures.ts'
import type { FaultRow } from './tables.ts'

export type Pulse = {
  readonly startedAt: Date
  answers: Timed
  jobs: Counted
  /** Of the event loop; counts once it is enabled. */
  lateness: ReturnType<typeof monitorEventLoopDelay>
  /** Set when the process has been asked to stop: /healthz says so, and everything else goes on. */
  draining: boolean
  /** Keeps what nobody foresaw where every administrator sees it; never fails, the log has it anyway. */
  fault(place: string, error: unknown, reference: string | null): void
}

/** A timer of its own watches the loop; what it takes by itself is no lateness. */
const watchedEveryMs = 20
export const lateMs = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e6) - watchedEveryMs)

export function pulse(db: Db, clock: Clock, log: Log): Pulse {
  const lateness = monitorEventLoopDelay({ resolution: watchedEveryMs })
  return {
    startedAt: clock(),
    answers: new Timed('otklik_http_seconds', 'Time to answer a request', ['method', 'route', 'status']),
    jobs: new Counted('otklik_jobs_total', 'Jobs that were run', ['job', 'outcome']),
    lateness,
    draining: false,
    fault(place, error, reference) {
      const at = clock()
      const row: FaultRow = {
        id: newId(at),
        at,
        reference,
        place: place.slice(0, 200),
        what: nameOf(error),
        host: hostname(),
      }
      db.insertInto('faults')
        .values(row)
        .execute()
        .catch((reason) => log.debug({ err: reason }, 'a fault could not be written down'))
    },
  }
}

/** Names alone: the message of an error may repeat what somebody wrote. */
function nameOf(error: unknown): string {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown }
  return `${name}${typeof code === 'string' ? ` ${code}` : ''}`.slice(0, 120)
}
