import { sql } from 'kysely'
import type { World } from '#platform/command.ts'

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
export const countsNow = ({ db, clock }: World) =>
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
