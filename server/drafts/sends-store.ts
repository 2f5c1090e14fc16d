import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { usualHabits } from './rules.ts'
import type { PendingSendRow, SendingHabitsRow } from './tables.ts'

export const addSend = (tx: Tx, send: PendingSendRow) => tx.insertInto('pending_sends').values(send).execute()

/** The job that looks at it when its time has come. It is stored with the send, or neither is. */
export const orderSend = (db: Db | Tx, sendId: string, inSeconds: number) =>
  sql`select graphile_worker.add_job('send-held', json_build_object('send', ${sendId}::text),
    run_at := now() + make_interval(secs => ${inSeconds}::float8))`.execute(db)

/** Takes it into one's hands before its command runs: from here on it cannot be taken back. */
export const takeToSend = (db: Db, id: string, now: Date) =>
  db
    .updateTable('pending_sends')
    .set({ state: 'sending' })
    .where('id', '=', id)
    .where('state', 'in', ['held', 'sending'])
    .where('send_at', '<=', now)
    .returning(['id', 'agent_id', 'ticket_id', 'kind', 'input', 'draft_id', 'session', 'ip', 'user_agent', 'send_at'])
    .executeTakeFirst()

/** When one that still waits may go. */
export const sendTime = async (db: Db, id: string) =>
  (
    await db
      .selectFrom('pending_sends')
      .select('send_at')
      .where('id', '=', id)
      .where('state', '=', 'held')
      .executeTakeFirst()
  )?.send_at

/** A send of this person, held until the transaction ends. */
export const lockSend = (tx: Tx, id: string, agentId: string) =>
  tx
    .selectFrom('pending_sends')
    .select(['id', 'ticket_id', 'draft_id', 'state'])
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .forUpdate()
    .executeTakeFirst()

/** What was said in it stands in the ticket or in the draft from now on. */
export const settleSend = (tx: Tx, id: string, state: PendingSendRow['state'], why: string | null = null) =>
  tx.updateTable('pending_sends').set({ state, why, input: '{}' }).where('id', '=', id).execute()

export async function habitsOf(db: Db | Tx, agentId: string): Promise<Omit<SendingHabitsRow, 'agent_id'>> {
  const row = await db
    .selectFrom('sending_habits')
    .select(['undo_seconds', 'after_sending'])
    .where('agent_id', '=', agentId)
    .executeTakeFirst()
  return row ?? usualHabits
}

export const setHabits = (tx: Tx, habits: SendingHabitsRow) =>
  tx
    .insertInto('sending_habits')
    .values(habits)
    .onConflict((c) =>
      c.column('agent_id').doUpdateSet({ undo_seconds: habits.undo_seconds, after_sending: habits.after_sending }),
    )
    .execute()
