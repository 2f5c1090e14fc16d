import { sql } from 'kysely'
import { accountKeepers } from '#contract/roles.ts'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { AgentRow, DeskRow, FactorResetRow, LineRow } from './tables.ts'

export const theDesk = settled((db: Db | Tx) =>
  db.selectFrom('desk').select(['company', 'language', 'zone']).executeTakeFirst(),
)

/** False when somebody was first: there is one desk. */
export async function foundDesk(tx: Tx, desk: Omit<DeskRow, 'one'>): Promise<boolean> {
  const made = await tx
    .insertInto('desk')
    .values({ one: true, ...desk })
    .onConflict((c) => c.doNothing())
    .returning('one')
    .executeTakeFirst()
  return made !== undefined
}

export const addAgent = (tx: Tx, agent: AgentRow) => tx.insertInto('agents').values(agent).execute()

export const setRoles = (tx: Tx, id: string, roles: AgentRow['roles']) =>
  tx.updateTable('agents').set({ roles }).where('id', '=', id).execute()

/** No stronger than needed: whoever is given a ticket meanwhile points to this row and must not wait for it with the ticket held. */
export const lockAgent = (tx: Tx, id: string) =>
  tx.selectFrom('agents').select(['id', 'roles']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** Every administrator who works here, locked: whoever takes a right away looks at all of them first. */
export const lockAdministrators = (tx: Tx) =>
  tx
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select('a.id')
    .where(sql<boolean>`a.roles @> array['administrator']`)
    .where('p.active', '=', true)
    .orderBy('a.id')
    .forNoKeyUpdate('a')
    .execute()

/** Everybody who can set the desk right. */
export const workingAdministrators = (db: Db | Tx) =>
  db
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select('a.id')
    .where(sql<boolean>`a.roles @> array['administrator']`)
    .where('p.active', '=', true)
    .orderBy('a.id')
    .execute()

/** Everybody who keeps accounts and their people. */
export const workingKeepers = (db: Db | Tx) =>
  db
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select('a.id')
    .where(sql<boolean>`a.roles && ${sql.val([...accountKeepers])}::text[]`)
    .where('p.active', '=', true)
    .execute()

export async function setLines(tx: Tx, agentId: string, lineIds: readonly string[]) {
  await tx.deleteFrom('line_members').where('agent_id', '=', agentId).execute()
  if (lineIds.length)
    await tx
      .insertInto('line_members')
      .values(lineIds.map((line_id) => ({ line_id, agent_id: agentId })))
      .execute()
}

export const addLineRow = (tx: Tx, line: LineRow) => tx.insertInto('lines').values(line).execute()

export const setLine = (tx: Tx, id: string, line: Pick<LineRow, 'name_ru' | 'name_en' | 'restricted'>) =>
  tx.updateTable('lines').set(line).where('id', '=', id).returning('id').executeTakeFirst()

export const allLines = (db: Db | Tx) =>
  db
    .selectFrom('lines')
    .select(['id', 'position', 'name_ru', 'name_en', 'restricted', 'expert'])
    .orderBy('position')
    .orderBy('id')
    .execute()

const linesAsSet = settled(allLines)

/** Out of all of them: a desk has a handful, and they are asked for with every list and every hand-over. */
export const lineById = async (db: Db | Tx, lineId: string) => (await linesAsSet(db)).find(({ id }) => id === lineId)

/** A colleague who works here, with what decides which tickets they see; kept as they are until the transaction ends. */
export const workingAgent = (tx: Db | Tx, id: string) =>
  tx
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select([
      'a.id',
      'p.name',
      'a.roles',
      sql<string[]>`array(select m.line_id::text from line_members m where m.agent_id = a.id)`.as('lines'),
    ])
    .where('a.id', '=', id)
    .where('p.active', '=', true)
    // Who is just leaving gets nothing more: leaving waits for this transaction, or this one sees that they have left.
    .forShare('p')
    .executeTakeFirst()

/** The latest word of an administrator counts. */
export const putFactorReset = (tx: Tx, reset: FactorResetRow) =>
  tx
    .insertInto('factor_resets')
    .values(reset)
    .onConflict((c) => c.column('agent_id').doUpdateSet({ asked_by: reset.asked_by, asked_at: reset.asked_at }))
    .execute()

export const takeFactorReset = (tx: Tx, agentId: string) =>
  tx.deleteFrom('factor_resets').where('agent_id', '=', agentId).returning(['asked_by', 'asked_at']).executeTakeFirst()
/** Who works on a line, and who leads there: the leads of the line, else all leads. On none works nobody. */
export async function peopleOfLine(tx: Tx, lineId: string | null): Promise<{ members: string[]; leads: string[] }> {
  const { rows } = await sql<{ id: string; on_line: boolean; leads: boolean; works: boolean }>`
    select a.id, a.roles @> array['lead'] as leads, a.roles && array['agent', 'lead'] as works,
      exists (select 1 from line_members m where m.agent_id = a.id and m.line_id = ${lineId}) as on_line
    from agents a join persons p on p.id = a.id where p.active order by a.id`.execute(tx)
  const leads = rows.filter((row) => row.leads)
  const here = leads.filter((row) => row.on_line)
  return {
    members: rows.filter((row) => row.on_line && row.works).map(({ id }) => id),
    leads: (here.length ? here : leads).map(({ id }) => id),
  }
}
