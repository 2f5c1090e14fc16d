/** A desk that has had mail for a while, and what is asked of it: for the plans of those statements. */
import { sql } from 'kysely'
import type { World } from '#platform/command.ts'
import { type Desk, personWith } from './desk.ts'
import type { Operation } from './operations.ts'

/** A letter for every ticket and a mail that began it, a few that wait, storms that were calmed and one that blows. */
export async function fillMail({ db }: World) {
  const { rows } = await sql`select from incoming_mail limit 1`.execute(db)
  if (rows.length > 0) return
  await sql`
    insert into incoming_mail (id, source, envelope_from, envelope_to, sha256, size, received_at, state, outcome, attempts,
      from_name, from_address, subject, message_id, trust, contact_id, ticket_id, seq, ended_at)
    select t.id, 'pipe', p.email, '{desk@desk.example}', sha256(t.id::text::bytea), 3000, t.opened_at, 'ended', 'opened', 1,
      p.name, p.email, t.subject, '<' || t.number || '@mail.example>', 'M1', p.id, t.id, 1, t.opened_at
    from tickets t join persons p on p.id = t.contact_id`.execute(db)
  await sql`
    insert into mail_storms (id, key, kind, about, began_at, last_at, ended_at)
    select id, number::text, 'subject', subject, opened_at, opened_at, case when nth > 1 then opened_at end
    from (select *, row_number() over (order by number desc) as nth from tickets) t where nth <= 50`.execute(db)
  await sql`
    update incoming_mail m set state = case when nth % 10 = 0 then 'aside' else 'held' end, outcome = null, ended_at = null, seq = null,
      reason = 'other_sender', ticket_id = case when nth % 2 = 0 then m.ticket_id end,
      storm_id = case when nth <= 200 then (select id from mail_storms order by id desc limit 1) end
    from (select id, row_number() over (order by number desc) as nth from tickets) t where t.id = m.id and nth <= 400`.execute(
    db,
  )
  await sql`
    insert into incoming_mail_body (mail_id, raw, text, attachments)
    select id, '\\x00', subject, '[]' from incoming_mail`.execute(db)
  await sql`
    insert into letters (id, stream_id, seq, recipient_id, kind, state, message_id, from_address, to_address, subject, text, html,
      attempts, created_at, sent_at)
    select t.id, t.id, 1, case when nth % 50 > 0 then p.id end, 'receipt',
      case when nth % 100 = 7 then 'returned' when nth % 5000 = 8 then 'failed' when nth < 5 then 'queued' else 'sent' end,
      '<' || t.id || '@desk.example>', 'desk@desk.example', p.email, t.subject, t.subject, t.subject, 1, t.opened_at, t.opened_at
    from (select *, row_number() over (order by number desc) as nth from tickets) t join persons p on p.id = t.contact_id
    on conflict do nothing`.execute(db)
  await sql`analyze incoming_mail, incoming_mail_body, mail_storms, letters`.execute(db)
}

export async function mailOperationsOn(world: World, desk: Desk): Promise<Operation[]> {
  const [agent, contact] = [desk.agents[0]!, desk.contacts[0]!]
  const administrator = await personWith(world, 'administrator')
  const { rows } = await sql<{
    id: string
  }>`select id from incoming_mail where ticket_id is not null order by id desc limit 1`.execute(world.db)
  const asks = (name: string, path: string, { cookie }: { cookie: string }): Operation => ({
    name,
    goal: 1.5,
    ask: () => ({ method: 'GET', path: `/api/v1${path}`, cookie }),
    holds: () => true,
  })
  return [
    asks('what stands around every page', '/desk/frame', agent),
    asks('mail that waits', '/desk/incoming-mail?which=tray', agent),
    asks('all mail that came', '/desk/incoming-mail?which=all', agent),
    asks('one mail', `/desk/incoming-mail/${rows[0]!.id}`, agent),
    asks('storms', '/desk/mail-storms', agent),
    asks('own mail that waits', '/my/mail', contact),
    asks('all letters', '/desk/letters?state=all', administrator),
    asks('letters that wait', '/desk/letters?state=queued', administrator),
    asks('letters that failed or came back', '/desk/letters?state=failed', administrator),
    asks('mailboxes', '/desk/mailboxes', administrator),
  ]
}
