import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Lately } from './rates.ts'

/** The mail that somebody is about to answer, as it was judged. */
export const judgedMail = (tx: Tx, mailId: string) =>
  tx
    .selectFrom('incoming_mail')
    .select(['trust', 'answer_objection'])
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow()

/** As its writer's program knows it, so that the answer lies under it there. */
export const messageIdOfMail = async (tx: Tx, mailId: string): Promise<string | null> =>
  (await tx.selectFrom('incoming_mail').select('message_id').where('id', '=', mailId).executeTakeFirst())?.message_id ??
  null

/**
 * The mail that became this message of a ticket; of an event that is nobody's word, the mail that its ticket began with.
 * Null where neither came by mail.
 */
export async function mailBehind(tx: Tx, { streamId, seq }: { streamId: string; seq: number }) {
  const row = await tx
    .selectFrom('incoming_mail')
    .select('id')
    .where('ticket_id', '=', streamId)
    .where('seq', 'in', [seq, 1])
    .where('outcome', 'in', ['opened', 'joined'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * What the machine wrote to this address lately because of other mails. Whoever asks holds the address until the end of
 * the transaction: two who answer at once would both find that nobody has.
 */
export async function answeredLately(tx: Tx, to: string, now: Date, because: string): Promise<Lately> {
  const address = to.toLowerCase()
  await sql`select pg_advisory_xact_lock(hashtextextended('otklik.mail answers:' || ${address}, 0))`.execute(tx)
  const { rows } = await sql<Lately>`
    select count(*)::int as "inADay",
      count(*) filter (where created_at > ${now}::timestamptz - interval '3 hours')::int as "inThreeHours"
    from letters
    where answers_mail is not null and answers_mail <> ${because} and lower(to_address) = ${address}
      and created_at > ${now}::timestamptz - interval '1 day'`.execute(tx)
  return rows[0]!
}

export async function strangersAnsweredLately(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from letters
    where recipient_id is null and created_at > ${now}::timestamptz - interval '1 hour'`.execute(tx)
  return rows[0]!.count
}
