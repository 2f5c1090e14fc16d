import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#contract/text.ts'
import type { Actor } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { BulkItemRow, BulkOrderRow } from './tables.ts'

const orderColumns = [
  'id',
  'agent_id',
  'what',
  'said',
  'state',
  'starts_at',
  'created_at',
  'ended_at',
  'total',
  'done',
  'refused',
  'undoes',
  'repeats',
  'ip',
  'user_agent',
] as const

export const bulkById = (db: Db | Tx, id: string) =>
  db.selectFrom('bulk_orders').select(orderColumns).where('id', '=', id).executeTakeFirst()

/** For its giver, or for a lead, held until the transaction ends. */
export const holdBulk = (tx: Tx, { id: agentId, roles }: Pick<Actor, 'id' | 'roles'>, id: string) =>
  tx
    .selectFrom('bulk_orders')
    .select(orderColumns)
    .where('id', '=', id)
    .where((eb) => (roles.includes('lead') ? eb.lit(true) : eb('agent_id', '=', agentId)))
    .forUpdate()
    .executeTakeFirst()

export const addBulk = (tx: Tx, order: Omit<BulkOrderRow, 'ended_at' | 'done' | 'refused'>) =>
  tx
    .insertInto('bulk_orders')
    .values({ ...order, said: JSON.stringify(order.said) as never, done: 0, refused: 0, ended_at: null })
    .execute()

export const setTotal = (tx: Tx, id: string, total: number) =>
  tx.updateTable('bulk_orders').set({ total }).where('id', '=', id).execute()

const asItIs = sql`jsonb_build_object('assigneeId', t.assignee_id, 'lineId', t.line_id, 'priority', t.priority,
  'nextContactBy', to_char(t.next_contact_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'seq', t.last_seq)`

async function fix(tx: Tx, bulkId: string, items: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with fixed as (
      insert into bulk_items (ticket_id, bulk_id, place, was, outcome)
      select ticket_id, ${bulkId}, place, was, outcome from (${items}) i returning 1)
    select count(*)::int as n from fixed`.execute(tx)
  return rows[0]!.n
}

/** Exactly the tickets that match now, what breaks next first. */
export const fixMatching = (
  tx: Tx,
  bulkId: string,
  which: RawBuilder<unknown>,
  except: readonly string[],
  most: number,
) =>
  fix(
    tx,
    bulkId,
    sql`select t.id as ticket_id, row_number() over (order by t.next_contact_by, t.id) as place, ${asItIs} as was,
        null::jsonb as outcome
      from tickets t where ${which} and t.id <> all(${sql.val([...except])}::uuid[]) limit ${most}`,
  )

/** The tickets of these ids that the reader may see, in the order in which they were picked. */
export const fixPicked = (tx: Tx, bulkId: string, ids: readonly string[], seen: RawBuilder<unknown>) =>
  fix(
    tx,
    bulkId,
    sql`select t.id as ticket_id, min(c.place) as place, ${asItIs} as was, null::jsonb as outcome
      from unnest(${sql.val([...ids])}::uuid[]) with ordinality as c(id, place) join tickets t on t.id = c.id
      where ${seen} group by t.id`,
  )

/** Those that refused another order, as they are now. */
export const fixRefused = (tx: Tx, bulkId: string, of: string) =>
  fix(
    tx,
    bulkId,
    sql`select t.id as ticket_id, o.place, ${asItIs} as was, null::jsonb as outcome
      from bulk_items o join tickets t on t.id = o.ticket_id where o.bulk_id = ${of} and o.state = 'refused'`,
  )

/** Those for which another order was done, as they were before it. */
export const fixDone = (tx: Tx, bulkId: string, of: string) =>
  fix(tx, bulkId, sql`select ticket_id, place, was, outcome from bulk_items where bulk_id = ${of} and state = 'done'`)

/** What is to be worked off, one job at a time for each order; anew when it is called again. */
export const callWork = (db: Db | Tx, bulkId: string, inSeconds = 0) =>
  sql`select graphile_worker.add_job('work-bulk', json_build_object('bulk', ${bulkId}::text),
    queue_name := ${`bulk:${bulkId}`}, run_at := now() + make_interval(secs => ${inSeconds}::float8))`.execute(db)

/** False when it was taken back meanwhile. */
export async function beginBulk(db: Db, id: string): Promise<boolean> {
  const begun = await db
    .updateTable('bulk_orders')
    .set({ state: 'running' })
    .where('id', '=', id)
    .where('state', 'in', ['held', 'running'])
    .returning('id')
    .executeTakeFirst()
  return begun !== undefined
}

export type Item = Pick<BulkItemRow, 'ticket_id' | 'key' | 'was' | 'outcome'>

/** The next ticket, as long as nobody has stopped it. */
export async function nextItem(db: Db, bulkId: string): Promise<Item | undefined> {
  const { rows } = await sql<Item>`
    select i.ticket_id, i.key, i.was, i.outcome from bulk_orders o, lateral (
      select ticket_id, key, was, outcome from bulk_items
      where bulk_id = o.id and state = 'waiting' order by place limit 1) i
    where o.id = ${bulkId} and o.state = 'running'`.execute(db)
  return rows[0]
}

/** Counted with the ticket itself, and once. */
export async function settle(
  db: Db,
  bulkId: string,
  { ticket_id }: Item,
  outcome: object | null,
  refusal: string | null,
) {
  await sql`
    with settled as (
      update bulk_items set state = ${refusal ? 'refused' : 'done'}, refusal = ${refusal},
        outcome = coalesce(${outcome && JSON.stringify(outcome)}::jsonb, outcome)
      where ticket_id = ${ticket_id} and bulk_id = ${bulkId} and state = 'waiting' returning state)
    update bulk_orders set
      done = done + (select count(*) filter (where state = 'done') from settled),
      refused = refused + (select count(*) filter (where state = 'refused') from settled)
    where id = ${bulkId}`.execute(db)
}

export const endBulk = (db: Db | Tx, id: string, state: 'done' | 'cancelled', now: Date) =>
  db
    .updateTable('bulk_orders')
    .set({ state, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['held', 'running'])
    .execute()

export type Reader = { number: string; clientName: string; language: Language; serviceName: string | null }

/** Who reads what is said in a ticket, and what the blanks of a text stand for there. */
export async function readerOf(db: Db, ticketId: string): Promise<Reader> {
  const { rows } = await sql<Reader>`
    select t.number, c.name as "clientName", c.language, s.name as "serviceName"
    from tickets t join persons c on c.id = t.contact_id left join services s on s.id = t.service_id
    where t.id = ${ticketId}`.execute(db)
  return rows[0]!
}

/** Of orders that ended long ago the counts stay. */
export const forgetItems = (db: Db, before: Date) =>
  db
    .deleteFrom('bulk_items')
    .where('bulk_id', 'in', db.selectFrom('bulk_orders').select('id').where('ended_at', '<', before))
    .execute()

/** The order that takes this one back. */
export async function undoneBy(db: Db | Tx, id: string): Promise<string | null> {
  const row = await db.selectFrom('bulk_orders').select('id').where('undoes', '=', id).executeTakeFirst()
  return row?.id ?? null
}
