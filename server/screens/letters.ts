import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { asLetterLine, type LetterLine, letterColumns, letterJoins } from './shared/letter-rows.ts'

const size = 50

const which = {
  all: sql`true`,
  queued: sql`l.state in ('queued', 'sending')`,
  failed: sql`l.state in ('failed', 'returned')`,
}

/** Every letter the desk has written, the newest first: ids grow with time. */
export const letters = screen(mail.letters, async ({ state, after }, { db, world, actor }) => {
  const [id] = cursorValues(after, 'id') ?? ['ffffffff-ffff-ffff-ffff-ffffffffffff']
  const { rows } = await sql<LetterLine>`
    select ${letterColumns} from letters l ${letterJoins}
    where l.id < ${id}::uuid and ${which[state]}
    order by l.id desc limit ${size + 1}`.execute(db)
  const transport = world.settings.mailGoesOut ? ('smtp' as const) : ('local' as const)
  const page = paged(rows, size, (row) => cursorAt(row.id))
  return {
    rows: page.rows.map((row) => asLetterLine(row, actor)),
    next: page.next,
    transport,
  }
})
