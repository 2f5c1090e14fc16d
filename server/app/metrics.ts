import { sql } from 'kysely'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { gauge } from '#platform/running/figures.ts'
import { lateMs } from '#platform/running/pulse.ts'

type Counts = {
  due: number
  oldest: number | null
  given_up: number
  queued: number
  failed: number
  open: number
  missed: number
  soon: number
}

/** Counted over what is open, unsent or waiting, never over history. */
const counted = ({ db, clock }: World) =>
  sql<Counts>`
  select
    (select count(*) from graphile_worker._private_jobs where is_available and run_at <= now())::int as due,
    (select extract(epoch from now() - min(run_at)) from graphile_worker._private_jobs
      where is_available and run_at <= now())::float8 as oldest,
    (select count(*) from graphile_worker._private_jobs where attempts >= max_attempts)::int as given_up,
    (select count(*) from letters where state in ('queued', 'sending'))::int as queued,
    (select count(*) from letters where state = 'failed')::int as failed,
    p.open, p.missed, p.soon
  from (select count(*)::int as open, count(*) filter (where next_contact_by < ${clock()})::int as missed,
      count(*) filter (where next_contact_by >= ${clock()}
        and next_contact_by < ${new Date(clock().getTime() + 3_600_000)})::int as soon
    from tickets where status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned')) p`.execute(
    db,
  )

/** Everything this process and its desk can be measured by. */
export async function metrics(world: World, pool: pg.Pool): Promise<string> {
  const { pulse } = world
  const of = (state: string, value: number) => ({ labels: { state }, value })
  const counts = (await counted(world).catch(() => null))?.rows[0]
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
