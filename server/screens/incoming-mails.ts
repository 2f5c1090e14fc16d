import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import {
  asIncomingLine,
  type IncomingLine,
  incomingColumns,
  incomingJoins,
  incomingSeenBy,
} from './shared/incoming-rows.ts'

const size = 50

const which = { tray: sql`m.state <> 'ended'`, all: sql`true` }

/** Mail that came in: what waits for a look, or everything, the newest first; ids grow with time. */
export const incomingMails = screen(mail.incomingMails, async ({ which: asked, after }, { db, actor }) => {
  const [id] = cursorValues(after, 'id') ?? ['ffffffff-ffff-ffff-ffff-ffffffffffff']
  const { rows } = await sql<IncomingLine>`
    select ${incomingColumns} from incoming_mail m ${incomingJoins}
    where m.id < ${id}::uuid and ${which[asked]} and ${incomingSeenBy(actor)}
    order by m.id desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.id))
  return { rows: page.rows.map(asIncomingLine), next: page.next }
})
