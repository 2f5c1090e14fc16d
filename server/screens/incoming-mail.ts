import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { MailProof } from '#contract/mail/trust.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { numberIn } from '../channels/mail/index.ts'
import { asIncomingLine, type IncomingLine, incomingColumns, incomingJoins } from './shared/incoming-rows.ts'
import { proofOf } from './shared/mail-proof.ts'
import { seenBy } from './shared/ticket-rows.ts'

type Shown = Output<typeof mail.incomingMail>
type Row = IncomingLine & {
  to: string[]
  messageId: string | null
  trust: MailProof['level'] | null
  evidence: string | null
  text: string | null
  attachments: string | null
  contact_id: string | null
  endedBy: string | null
  ended_at: Date | null
}

/** One mail with what an agent decides by: whose address it is, and which ticket it may be about. */
export const incomingMail = screen(mail.incomingMail, async ({ mailId }, { db, actor, now, refusal }) => {
  const { rows } = await sql<Row>`
    select ${incomingColumns}, m.envelope_to as "to", m.message_id as "messageId", m.trust, m.evidence, m.contact_id, b.text,
      b.attachments, e.name as "endedBy", m.ended_at
    from incoming_mail m ${incomingJoins}
    left join incoming_mail_body b on b.mail_id = m.id
    left join persons e on e.id = m.ended_by
    where m.id = ${mailId}`.execute(db)
  const row = rows[0]
  if (!row) throw refusal('mail_not_found')
  return {
    ...asIncomingLine(row),
    to: row.to,
    messageId: row.messageId,
    proof: proofOf(row),
    text: row.text,
    attachments: JSON.parse(row.attachments ?? '[]') as Shown['attachments'],
    contact: row.contact_id ? await contactWith(db, row.contact_id, now) : null,
    suggested: await numberedIn(db, row.subject, actor),
    endedBy: row.endedBy,
    endedAt: row.ended_at?.toISOString() ?? null,
  }
})

async function contactWith(db: Db, contactId: string, now: Date): Promise<Shown['contact']> {
  const { rows } = await sql<NonNullable<Shown['contact']>>`
    select p.id, p.name, coalesce((
      select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name)
      from account_contacts r join accounts a on a.id = r.account_id
      where r.contact_id = p.id and r.role <> 'viewer' and r.ended_at is null
        and (r.until is null or r.until > ${now})), '[]') as accounts
    from persons p where p.id = ${contactId}`.execute(db)
  return rows[0] ?? null
}

/** Offered to whoever reads it, and nothing more. */
async function numberedIn(db: Db, subject: string, actor: Actor): Promise<Shown['suggested']> {
  const number = numberIn(subject)
  if (!number) return null
  const { rows } = await sql<NonNullable<Shown['suggested']>>`
    select t.id, t.number::float8 as number, t.subject from tickets t join lines l on l.id = t.line_id
    where t.number = ${number} and ${seenBy(actor)}`.execute(db)
  return rows[0] ?? null
}
