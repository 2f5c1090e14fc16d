import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { ComplaintRow } from './tables.ts'

/** A complaint and by when a lead answers it: the front door for those who count working hours. */
export const promiseAnswerToComplaint = (tx: Tx, complaint: Omit<ComplaintRow, 'answered_at'>) =>
  tx
    .insertInto('ticket_complaints')
    .values({ ...complaint, answered_at: null })
    .execute()

export const complaintOf = (tx: Tx, ticketId: string, seq: number) =>
  tx
    .selectFrom('ticket_complaints')
    .select('answer_by')
    .where('ticket_id', '=', ticketId)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()

export const owesAnswer = async (tx: Tx, ticketId: string) =>
  (await tx
    .selectFrom('ticket_complaints')
    .select('seq')
    .where('ticket_id', '=', ticketId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** A lead has written to the client: what they complained of is answered, also on tickets that went into this one. */
export const answerComplaints = (tx: Tx, ticketId: string, answered_at: Date) =>
  tx
    .updateTable('ticket_complaints')
    .set({ answered_at })
    .where(
      sql<boolean>`ticket_id in (select ${ticketId}::uuid union all select id from tickets where merged_into = ${ticketId})`,
    )
    .where('answered_at', 'is', null)
    .execute()

/** Complaints go to the leads of the line of `t`; where it has none, to every lead. */
export const complaintGoesTo = ({ lines }: Pick<Actor, 'lines'>) =>
  sql`(t.line_id = any(${sql.val(lines)}::uuid[]) or not exists (
    select 1 from line_members m join agents g on g.id = m.agent_id join persons q on q.id = g.id
    where m.line_id = t.line_id and q.active and g.roles @> array['lead']))`

/** Which of `t` a lead owes an answer, because clients complain of how they go. */
export const complainedTo = (actor: Pick<Actor, 'lines'>) =>
  sql`select t.id from ticket_complaints k join tickets t on t.id = k.ticket_id
    where k.answered_at is null and ${complaintGoesTo(actor)}`
