import { sql } from 'kysely'
import type { Language } from '#contract/text.ts'
import type { Db, Tx } from '#platform/db.ts'

export type BlankFacts = {
  number: string
  subject: string
  client: string
  language: Language
  zone: string
  account: string
  contract: string
  service: string | null
  line_ru: string
  line_en: string
  company: string | null
  /** Who writes. */
  agent: string
}

/** What a ready text may say of a ticket, and to whom. */
export async function blankFacts(
  db: Db | Tx,
  ticketId: string,
  agentId: string | null,
): Promise<BlankFacts | undefined> {
  const { rows } = await sql<BlankFacts>`
    select t.number, t.subject, p.name as client, p.language, p.zone, a.name as account, a.contract_number as contract,
      s.name as service, l.name_ru as line_ru, l.name_en as line_en, (select company from desk) as company,
      coalesce((select w.name from persons w where w.id = ${agentId}), '') as agent
    from tickets t
    join persons p on p.id = t.contact_id
    join accounts a on a.id = t.account_id
    join lines l on l.id = t.line_id
    left join services s on s.id = t.service_id
    where t.id = ${ticketId}`.execute(db)
  return rows[0]
}
