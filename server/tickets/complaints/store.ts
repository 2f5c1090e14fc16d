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

/** A lead has written to the client: what they complained of is answered. */
export const answerComplaints = (tx: Tx, ticketId: string, answered_at: Date) =>
  tx
    .updateTable('ticket_complaints')
    .set({ answered_at })
    .where('ticket_id', '=', ticketId)
    .where('answered_at', 'is', null)
    .execute()
