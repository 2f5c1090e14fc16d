import { sql } from 'kysely'
import type { World } from './command.ts'

const day = 24 * 3_600_000

/** Once a night: what nobody will ask for again. Kept answers for three days, faults for two weeks, windows of limits until they end. */
export async function tidyPlatform({ db, clock }: World) {
  const now = clock()
  await sql`delete from idempotency where at < ${new Date(now.getTime() - 3 * day)}`.execute(db)
  await sql`delete from faults where at < ${new Date(now.getTime() - 14 * day)}`.execute(db)
  await sql`delete from limits where resets_at < ${now}`.execute(db)
}
