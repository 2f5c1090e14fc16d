import { sql } from 'kysely'
import { notices } from '#contract/index.ts'
import { isHeardBy, wantedLevel } from '#contract/notice-rules.ts'
import { type NoticeKind, type NoticeLevel, noticeKinds } from '#contract/notices.ts'
import { screen } from '#platform/screen.ts'
import { seenBy } from './shared/ticket-rows.ts'

type Row = {
  levels: Partial<Record<NoticeKind, NoticeLevel>> | null
  follow: boolean | null
  muted: { id: string; number: number; subject: string }[] | null
}
const mostMuted = 100

/** What one has chosen and, where nothing was, what is usual; muted tickets that may still be read. */
export const noticeSettings = screen(notices.noticeSettings, async (_, { db, actor }) => {
  const { rows } = await sql<Row>`
    select c.levels, c.follow_on_hand_over as follow,
      (select json_agg(json_build_object('id', x.id, 'number', x.number::float8, 'subject', x.subject) order by x.since desc)
       from (select t.id, t.number, t.subject, m.since from muted_tickets m join tickets t on t.id = m.ticket_id
         where m.agent_id = ${actor.id} and ${seenBy(actor)} order by m.since desc limit ${mostMuted}) x) as muted
    from (select 1) one left join notice_choices c on c.agent_id = ${actor.id}`.execute(db)
  const { levels, follow, muted } = rows[0]!
  const heard = noticeKinds.filter((kind) => isHeardBy(kind, actor.roles))
  return {
    levels: heard.map((kind) => ({ kind, level: wantedLevel(kind, levels?.[kind] ?? null, false) })),
    followOnHandOver: follow ?? true,
    muted: muted ?? [],
  }
})
