import { sql } from 'kysely'
import type { HeldMail } from '#contract/mail/held.ts'

const most = 20
const longestText = 1000

/** Mail that waits beside ticket `t`, and beside those that went into it, the oldest first; `asMessageOf` by the rights that its sender has now. */
export const heldBeside = (now: Date) => sql`
      (select json_agg(json_build_object('mailId', m.id, 'fromName', m.from_name, 'fromAddress', m.from_address,
          'subject', m.subject, 'receivedAt', m.received_at, 'reason', m.reason, 'trust', m.trust, 'evidence', m.evidence,
          'text', left(coalesce(b.text, ''), ${longestText}), 'more', length(coalesce(b.text, '')) > ${longestText},
          'files', coalesce(b.attachments, '[]'),
          'asMessageOf', (select p.name from persons p join account_contacts c on c.contact_id = p.id
            where p.id = m.contact_id and p.active and c.account_id = t.account_id and c.role <> 'viewer'
              and (c.role <> 'billing' or t.contact_id = p.id)
              and c.ended_at is null and (c.until is null or c.until > ${now}))) order by m.id)
       from (select * from incoming_mail x where x.ticket_id in (select t.id union all select n.id from tickets n where n.merged_into = t.id) and x.state = 'held' order by x.id desc limit ${most}) m
       left join incoming_mail_body b on b.mail_id = m.id)`

type Level = NonNullable<HeldMail['proof']>['level']
export type HeldRow = Omit<HeldMail, 'proof' | 'files'> & {
  trust: Level | null
  evidence: string | null
  files: string
}

export function asHeld({ trust, evidence, files, receivedAt, ...mail }: HeldRow): HeldMail {
  const why = evidence ? (JSON.parse(evidence) as Omit<NonNullable<HeldMail['proof']>, 'level'>) : null
  return {
    ...mail,
    receivedAt: new Date(receivedAt).toISOString(),
    files: (JSON.parse(files) as unknown[]).length,
    proof: trust && why ? { level: trust, reason: why.reason, about: why.about } : null,
  }
}
