/** Somebody with the database's own password, who can switch its triggers off: what they change is put back afterwards. */
import type pg from 'pg'

export type Tamper = (statement: string, values?: unknown[]) => Promise<pg.QueryResult>

/**
 * Copies the ledger aside, lets the story change it as a superuser would, looks at the result and puts everything back.
 */
export async function whileSpoiled<T>(
  pool: pg.Pool,
  spoil: (tamper: Tamper) => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const tamper: Tamper = (statement, values) => client.query(statement, values)
  try {
    await tamper(asOwner)
    await spoil(tamper)
    return await look()
  } finally {
    await tamper(putBack)
    client.release()
  }
}

const kept = ['events', 'event_content', 'tickets']

/** Triggers and foreign keys are off in this session; a copy of each table is aside. */
const asOwner = [
  'set session_replication_role = replica',
  ...kept.map(
    (table) => `create table if not exists kept_${table} (like ${table}); insert into kept_${table} table ${table}`,
  ),
].join(';')

const putBack = [
  ...kept.map((table) => `delete from ${table}; insert into ${table} table kept_${table}; delete from kept_${table}`),
  'reset session_replication_role',
].join(';')
