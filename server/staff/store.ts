import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { AgentRow, DeskRow, LineRow } from './tables.ts'

export const theDesk = (db: Db | Tx) => db.selectFrom('desk').select(['company', 'language', 'zone']).executeTakeFirst()

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

export const lockAgent = (tx: Tx, id: string) =>
  tx.selectFrom('agents').select(['id', 'roles']).where('id', '=', id).forUpdate().executeTakeFirst()

/** Every administrator who works here, locked: whoever takes a right away looks at all of them first. */
export const lockAdministrators = (tx: Tx) =>
  tx
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select('a.id')
    .where(sql<boolean>`a.roles @> array['administrator']`)
    .where('p.active', '=', true)
    .orderBy('a.id')
    .forUpdate('a')
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

export const lineById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('lines')
    .select(['id', 'name_ru', 'name_en', 'restricted', 'expert'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A colleague who works here, with what decides which tickets they see. */
export const workingAgent = (db: Db | Tx, id: string) =>
  db
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .leftJoin('line_members as m', 'm.agent_id', 'a.id')
    .select((eb) => [
      'a.id',
      'p.name',
      'a.roles',
      eb.fn<string[]>('array_remove', [eb.fn.agg('array_agg', ['m.line_id']), eb.val(null)]).as('lines'),
    ])
    .where('a.id', '=', id)
    .where('p.active', '=', true)
    .groupBy(['a.id', 'p.name', 'a.roles'])
    .executeTakeFirst()
