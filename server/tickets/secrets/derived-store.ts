import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { wordsFoundBy } from '../words/store.ts'

/** The same for a whole ticket: each message is found by its subject too. */
export async function reindexTicket(tx: Tx, ticketId: string) {
  const { rows } = await sql<{ seq: number; content: Record<string, unknown> }>`
    select m.seq, c.content from messages m join event_content c on c.stream_id = m.ticket_id and c.seq = m.seq
    where m.ticket_id = ${ticketId}`.execute(tx)
  for (const { seq, content } of rows) await reindex(tx, ticketId, seq, content)
}

/** What a message is found by, made anew from the words that stand there now. */
export async function reindex(tx: Tx, ticketId: string, seq: number, content: Record<string, unknown>) {
  const { rows } = await sql<Parameters<typeof wordsFoundBy>[0]>`
    select m.kind, m.author_id, m.side, t.number, t.account_id, t.subject
    from messages m join tickets t on t.id = m.ticket_id where m.ticket_id = ${ticketId} and m.seq = ${seq}`.execute(tx)
  const [row] = rows
  if (!row) return
  const { words, marks } = wordsFoundBy(row, content)
  await sql`update message_words set words = to_tsvector('russian', ${words}) || array_to_tsvector(${sql.val(marks)}::text[])
    where ticket_id = ${ticketId} and seq = ${seq}`.execute(tx)
}
