import { sql } from 'kysely'
import type { AutomaticMail } from '#contract/mail/automatic.ts'
import type { Undeliverable } from '#contract/mail/undeliverable.ts'
import type { Db } from '#platform/db.ts'

type Marked = { address: string; since: string; said: string }
type Row = { marked: Marked[] | null; automatic: AutomaticMail[] | null }

const mostAutomatic = 20

/** Whom of these letters do not reach, and what machines wrote into a ticket, the last first. */
export async function machinesAround(db: Db, ticketId: string | null, emails: readonly string[]) {
  const addresses = emails.map((email) => email.toLowerCase())
  const { rows } = await sql<Row>`select
    (select json_agg(json_build_object('address', u.address, 'since', u.since, 'said', u.said))
     from undeliverable_addresses u where u.address = any(${sql.val(addresses)}::text[])) as marked,
    (select json_agg(m) from (
      select id as "mailId", from_name as "fromName", from_address as "fromAddress", reason, received_at as at
      from incoming_mail where ticket_id = ${ticketId} and outcome = 'automatic' order by id desc limit ${mostAutomatic}) m
    ) as automatic`.execute(db)
  const { marked, automatic } = rows[0]!
  const byAddress = new Map((marked ?? []).map(({ address, since, said }) => [address, asIso({ since, said })]))
  return {
    undeliverable: (email: string): Undeliverable | null => byAddress.get(email.toLowerCase()) ?? null,
    automatic: (automatic ?? []).map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  }
}

const asIso = ({ since, said }: Undeliverable): Undeliverable => ({ since: new Date(since).toISOString(), said })
