import { drafts } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { habitsOf } from '../drafts/index.ts'
import { maySee } from '../tickets/index.ts'

/** What I have sent and can still take back, and what did not go out. */
export const mySends = screen(drafts.mySends, async (_, { db, actor, now }) => {
  const rows = await db
    .selectFrom('pending_sends as s')
    .innerJoin('tickets as t', 't.id', 's.ticket_id')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select(['s.id', 's.ticket_id', 's.kind', 's.state', 's.send_at', 's.why', 't.number'])
    .select(['t.account_id', 't.contact_id', 't.line_id', 't.assignee_id', 'l.restricted'])
    .where('s.agent_id', '=', actor.id!)
    .where('s.state', 'in', ['held', 'sending', 'returned'])
    .orderBy('s.send_at', 'desc')
    .limit(50)
    .execute()
  const { undo_seconds: undoSeconds, after_sending: afterSending } = await habitsOf(db, actor.id!)
  return {
    sends: rows.map((row) => ({
      sendId: row.id,
      ticketId: row.ticket_id,
      number: maySee(actor, row) ? Number(row.number) : null,
      kind: row.kind,
      state: row.state as 'held' | 'sending' | 'returned',
      goesIn: Math.max(0, row.send_at.getTime() - now.getTime()),
      why: row.why,
    })),
    habits: { undoSeconds, afterSending },
  }
})
