import { sql } from 'kysely'
import { type ReadyView, readyView, viewConditions } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { TicketViewRow } from '../tables.ts'
import { type Asked, readyAsked } from '../which-store.ts'

export const addView = (tx: Tx, view: TicketViewRow) =>
  tx
    .insertInto('ticket_views')
    .values({ ...view, conditions: JSON.stringify(view.conditions) as never })
    .execute()

export const setView = (tx: Tx, id: string, view: Omit<TicketViewRow, 'id' | 'owner_id' | 'created_at'>) =>
  tx
    .updateTable('ticket_views')
    .set({ ...view, conditions: JSON.stringify(view.conditions) as never })
    .where('id', '=', id)
    .execute()

export const dropView = (tx: Tx, id: string) => tx.deleteFrom('ticket_views').where('id', '=', id).execute()

export async function countViews(tx: Tx, ownerId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('ticket_views')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return n
}

type Reader = Pick<Actor, 'id' | 'roles' | 'lines'>
const columns = ['id', 'owner_id', 'line_id', 'name', 'conditions', 'columns', 'answer_columns', 'sort'] as const

/** One's own, and those for the lines one stands on; a lead sees those of every line. */
const visibleTo = ({ id, roles, lines }: Reader) =>
  sql<boolean>`(owner_id = ${id} or line_id = any(${sql.val([...lines])}::uuid[])
    or (line_id is not null and ${roles.includes('lead')}::boolean))`

export const viewsOf = (db: Db, reader: Reader) =>
  db.selectFrom('ticket_views').select(columns).where(visibleTo(reader)).orderBy('name').orderBy('id').execute()

export const viewFor = (db: Db | Tx, reader: Reader, id: string) =>
  db.selectFrom('ticket_views').select(columns).where('id', '=', id).where(visibleTo(reader)).executeTakeFirst()

/** What a view asks for, whether it stands ready or was saved; undefined when the reader has none such. */
export async function askedBy(db: Db | Tx, reader: Reader, view: string): Promise<Asked | undefined> {
  const ready = readyView.safeParse(view)
  if (ready.success) return readyAsked(ready.data as ReadyView, reader)
  const saved = await viewFor(db, reader, view)
  return saved && conditionsOf(saved)
}

/** As stored by whatever version: what it does not know yet stands at its default. */
export const conditionsOf = ({ conditions }: Pick<TicketViewRow, 'conditions'>) => viewConditions.parse(conditions)
