import { sql } from 'kysely'
import { notices } from '#contract/index.ts'
import { plannedOnce } from '#platform/conversation.ts'
import { screen } from '#platform/screen.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import {
  asNotification,
  type NoticeListRow,
  noticeColumns,
  noticeJoins,
  stillNews,
  stillTheirs,
} from './shared/notice-rows.ts'

const size = 50

/** A walk along one index of one person's notices, with the rights of now. */
export const notifications = screen(notices.notifications, async ({ which, after }, { db, actor }) => {
  const [at, id] = cursorValues(after, 'instant', 'id') ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const { rows } = await sql<NoticeListRow>`${sql.raw(plannedOnce)}
    select ${noticeColumns} from notices n ${noticeJoins}
    where n.agent_id = ${actor.id} and (n.at, n.id) < (${at}::timestamptz, ${id}::uuid)
      ${which === 'unread' ? sql`and n.read_at is null and ${stillNews}` : sql``} and ${stillTheirs(actor)}
    order by n.at desc, n.id desc limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.at.toISOString(), row.id))
  return { rows: page.rows.map((row) => asNotification(row, actor)), next: page.next }
})
