import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { MailStorm } from '#contract/mail/storms.ts'
import { screen } from '#platform/screen.ts'
import { seenBy } from './shared/ticket-rows.ts'

type Row = Omit<MailStorm, 'beganAt' | 'lastAt' | 'ticketNumber'> & {
  began_at: Date
  last_at: Date
  number: string | null
}

/** Storms whose mails are held, the newest first; one at a ticket for those who may read it. */
export const mailStorms = screen(mail.mailStorms, async (_, { db, actor }) => {
  const { rows } = await sql<Row>`
    select s.id, s.kind as "of", s.about, t.number, s.began_at, s.last_at, h.held, s.ended_at is null as blows
    from (select storm_id, count(*)::int as held from incoming_mail
      where state = 'held' and storm_id is not null group by storm_id) h
    join mail_storms s on s.id = h.storm_id
    left join tickets t on t.id = s.ticket_id
    where s.ticket_id is null or ${seenBy(actor)}
    order by s.id desc limit 50`.execute(db)
  return {
    storms: rows.map(({ began_at, last_at, number, ...storm }) => ({
      ...storm,
      ticketNumber: number === null ? null : Number(number),
      beganAt: began_at.toISOString(),
      lastAt: last_at.toISOString(),
    })),
  }
})
