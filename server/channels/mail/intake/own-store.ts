import type { Db, Tx } from '#platform/db.ts'

/** Mails that wait for their own sender's word, by these reasons. */
export const forTheirSender = ['several_accounts', 'needs_signing_in'] as const

/** A mail that waits for this contact, or that they have made a ticket of; nobody else finds it. */
export const ownMailOf = (db: Db | Tx, contactId: string, mailId: string) =>
  db
    .selectFrom('incoming_mail as m')
    .leftJoin('tickets as t', 't.id', 'm.ticket_id')
    .select(['m.id', 'm.state', 'm.subject', 'm.received_at', 'm.ticket_id', 't.number'])
    .where('m.id', '=', mailId)
    .where('m.contact_id', '=', contactId)
    .where((eb) =>
      eb.or([
        eb.and([eb('m.state', '=', 'held'), eb('m.reason', 'in', forTheirSender)]),
        eb.and([eb('m.outcome', '=', 'opened'), eb('m.ended_by', '=', contactId)]),
      ]),
    )
    .executeTakeFirst()
