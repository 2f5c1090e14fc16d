import { sql } from 'kysely'
import { unanswered } from '#platform/conversation.ts'
import type { Db, Tx } from '#platform/db.ts'
import { wordsIn } from '../answers/words.ts'
import type { GivenAnswer } from '../events.ts'
import type { MessageRow } from '../tables.ts'
import { marksOf } from './marks.ts'
import { searchable } from './searchable.ts'

/** What was said, as it is found: with the ticket it belongs to and the texts in it. */
export type Said = {
  ticket: { number: string; account_id: string; subject: string }
  texts: readonly string[]
  /** Where a client wrote from: staff look for addresses. */
  ip?: string
}

/** A message and what it is found by, in one statement that nobody waits for. */
export async function addMessage(tx: Tx, message: MessageRow, said: Said) {
  const { words, marks } = foundBy(message, said)
  await sql`${sql.raw(unanswered)} with said as (
      insert into messages (ticket_id, seq, kind, author_id, side, sent_at)
      values (${message.ticket_id}, ${message.seq}, ${message.kind}, ${message.author_id}, ${message.side}, ${message.sent_at})
    )
    insert into message_words (ticket_id, seq, number, internal, sent_at, words)
    values (${message.ticket_id}, ${message.seq}, ${said.ticket.number}, ${message.kind === 'note'}, ${message.sent_at},
      to_tsvector('russian', ${words}) || array_to_tsvector(${sql.val(marks)}::text[]))`.execute(tx)
}

function foundBy({ kind, side, author_id }: Pick<MessageRow, 'kind' | 'side' | 'author_id'>, said: Said) {
  const { number, account_id, subject } = said.ticket
  return {
    words: searchable(subject, ...said.texts, side === 'client' ? (said.ip ?? '') : ''),
    marks: marksOf({
      internal: kind === 'note',
      number: Number(number),
      accountId: account_id,
      authorId: author_id,
    }),
  }
}

// ── what was here before the index ──────────────────────────────────────────

type Earlier = MessageRow & { number: string; account_id: string; subject: string; content: Record<string, unknown> }

/** Below which ticket the words are still missing; undefined when none are. Held until the transaction ends. */
export async function missingBelow(tx: Tx): Promise<string | undefined> {
  const row = await tx.selectFrom('earlier_words').select('below').forUpdate().executeTakeFirst()
  return row?.below
}

export const areWordsMissing = async (db: Db) =>
  (await db.selectFrom('earlier_words').select('one').executeTakeFirst()) !== undefined

export const orderIndexing = (db: Db) =>
  sql`select graphile_worker.add_job('index-earlier-words', job_key => 'index-earlier-words')`.execute(db)

/** The next tickets back in time, and the last of them; null when there are no more. */
export async function nextEarlier(tx: Tx, below: string, most: number): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select min(id::text) as id from (select id from tickets where id < ${below}::uuid order by id desc limit ${most}) t`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

export async function indexBetween(tx: Tx, from: string, below: string) {
  const { rows } = await sql<Earlier>`
    select m.ticket_id, m.seq, m.kind, m.author_id, m.side, m.sent_at, t.number, t.account_id, t.subject, c.content
    from tickets t
    join messages m on m.ticket_id = t.id
    join event_content c on c.stream_id = m.ticket_id and c.seq = m.seq
    where t.id >= ${from}::uuid and t.id < ${below}::uuid`.execute(tx)
  const found = rows.map((row) => ({
    ticket_id: row.ticket_id,
    seq: row.seq,
    number: row.number,
    internal: row.kind === 'note',
    sent_at: row.sent_at,
    ...wordsFoundBy(row, row.content),
  }))
  await sql`
    insert into message_words (ticket_id, seq, number, internal, sent_at, words)
    select f.ticket_id, f.seq, f.number, f.internal, f.sent_at, to_tsvector('russian', f.words) || array_to_tsvector(f.marks)
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(ticket_id uuid, seq int, number bigint, internal boolean,
      sent_at timestamptz, words text, marks text[])
    on conflict do nothing`.execute(tx)
}

type Spoken = Pick<MessageRow, 'kind' | 'side' | 'author_id'> & { number: string; account_id: string; subject: string }

/** The same for a message whose words stand in the ledger. */
export const wordsFoundBy = (row: Spoken, content: Record<string, unknown>) =>
  foundBy(row, { ticket: row, texts: textsOf(content), ip: String(content.ip ?? '') })

/** The parts of a content that people read as text. */
export const textsOf = (content: Record<string, unknown>) =>
  [content.text, content.happened, content.done, content.advice]
    .filter((text) => typeof text === 'string')
    .concat(wordsIn((content.answers ?? []) as GivenAnswer[]))

export async function nowMissingBelow(tx: Tx, below: string | null) {
  if (below === null) await tx.deleteFrom('earlier_words').execute()
  else await tx.updateTable('earlier_words').set({ below }).execute()
}
