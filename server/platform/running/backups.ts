import type { Clock } from '../clock.ts'
import type { Db } from '../db.ts'

export type Taken = {
  id: string
  takenAt: Date
  name: string
  bytes: number
  tickets: number
  events: number
  filesLost: number
}

/** Written down on the desk itself, so that the health page and `otklik doctor` know of it. */
export async function recordBackup(db: Db, { id, takenAt, name, filesLost, ...counts }: Taken): Promise<void> {
  await db
    .insertInto('backups')
    .values({
      id,
      taken_at: takenAt,
      name,
      bytes: String(counts.bytes),
      tickets: String(counts.tickets),
      events: String(counts.events),
      files_lost: filesLost,
      rehearsed_at: null,
      rehearsal_fault: null,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

export async function recordRehearsal(db: Db, clock: Clock, id: string, fault: string | null): Promise<void> {
  await db
    .updateTable('backups')
    .set({ rehearsed_at: clock(), rehearsal_fault: fault?.slice(0, 500) ?? null })
    .where('id', '=', id)
    .execute()
}
