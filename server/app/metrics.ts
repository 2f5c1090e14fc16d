import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { gauge } from '#platform/running/figures.ts'
import { lateMs } from '#platform/running/pulse.ts'
import { countsNow } from './metrics-store.ts'

/** Everything this process and its desk can be measured by. */
export async function metrics(world: World, pool: pg.Pool): Promise<string> {
  const { pulse } = world
  const of = (state: string, value: number) => ({ labels: { state }, value })
  const counts = (await countsNow(world).catch(() => null))?.rows[0]
  const memory = process.memoryUsage()
  const cpu = process.cpuUsage()
  const lateness = (share: number) => ({
    labels: { quantile: String(share) },
    value: lateMs(pulse.lateness.percentile(share * 100)) / 1000,
  })
  return [
    pulse.answers.text(),
    pulse.jobs.text(),
    gauge('otklik_database_up', 'Whether the database answered just now', [{ value: counts ? 1 : 0 }]),
    ...(counts
      ? [
          gauge('otklik_jobs_waiting', 'Jobs whose time has come', [{ value: counts.due }]),
          gauge('otklik_jobs_oldest_seconds', 'How long the oldest of them waits', [{ value: counts.oldest ?? 0 }]),
          gauge('otklik_jobs_given_up', 'Jobs that were tried as often as allowed', [{ value: counts.given_up }]),
          gauge('otklik_letters', 'Letters that did not go out', [
            of('queued', counts.queued),
            of('failed', counts.failed),
          ]),
          gauge('otklik_tickets_open', 'Tickets that are not solved', [{ value: counts.open }]),
          gauge('otklik_promises', 'Promises of a next contact of open tickets', [
            of('missed', counts.missed),
            of('due_within_an_hour', counts.soon),
          ]),
        ]
      : []),
    gauge('otklik_pool_connections', 'Connections to the database', [
      of('all', pool.totalCount),
      of('idle', pool.idleCount),
      of('waited_for', pool.waitingCount),
    ]),
    gauge('otklik_event_loop_late_seconds', 'How late the event loop was, lately', [lateness(0.5), lateness(0.99)]),
    gauge('process_resident_memory_bytes', 'Memory of the process', [{ value: memory.rss }]),
    gauge('nodejs_heap_used_bytes', 'Memory of its JavaScript', [{ value: memory.heapUsed }]),
    gauge('process_cpu_seconds_total', 'Processor time', [{ value: (cpu.user + cpu.system) / 1e6 }]),
    gauge('process_start_time_seconds', 'When it began', [{ value: pulse.startedAt.getTime() / 1000 }]),
  ].join('')
}
