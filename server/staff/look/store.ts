import type { Db, Tx } from '#platform/db.ts'
import { asksAnew, settled } from '#platform/settled.ts'
import type { DeskLookRow } from '../tables.ts'

const columns = [
  'accent',
  'logo_light',
  'logo_dark',
  'light_width',
  'light_height',
  'dark_width',
  'dark_height',
  'version',
  'by_id',
  'at',
] as const

/** How the desk looks; undefined while nobody has changed it. Asked for with every page. */
export const lookRow = settled((db: Db | Tx) => db.selectFrom('desk_look').select(columns).executeTakeFirst())

export const lockLook = (tx: Tx) => tx.selectFrom('desk_look').select(columns).forUpdate().executeTakeFirst()

export async function putLook(tx: Tx, look: Omit<DeskLookRow, 'one'>) {
  await tx
    .insertInto('desk_look')
    .values({ one: true, ...look })
    .onConflict((c) => c.column('one').doUpdateSet(look))
    .execute()
  asksAnew(tx)
}

export const renameDesk = (tx: Tx, company: string) => tx.updateTable('desk').set({ company }).execute()
