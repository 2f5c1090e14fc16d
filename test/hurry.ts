/** Jobs that wait for their next try are due now: the story need not sit through the pause. */
import { sql } from 'kysely'
import type { World } from '#platform/command.ts'

export const hurryJobs = ({ db }: World) =>
  sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(db)
