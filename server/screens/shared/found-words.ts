import { sql } from 'kysely'
import type { FoundWords } from '#contract/tickets.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'
import { asWords, type Found, type Question } from '../../tickets/index.ts'
import { piece } from './marked.ts'

type Row = {
  stream_id: string
  seq: number
  at: Date
  kind: string
  author: string | null
  content: Record<string, string | undefined>
  stems: string[]
}

const kinds: Record<string, FoundWords['kind']> = {
  'ticket.noted': 'note',
  'ticket.forwarded': 'note',
  'ticket.outside_answered': 'note',
  'ticket.resolved': 'solution',
}

/** The piece of each ticket in which the words stand, for one page of them: the texts of these messages alone are read. */
export async function foundWords(
  db: Db,
  found: readonly Found[],
  { plain, beginnings }: Pick<Question, 'plain' | 'beginnings'>,
): Promise<Map<string, FoundWords>> {
  if (found.length === 0) return new Map()
  const { rows } = await sql<Row>`${sql.raw(plannedOnce)}
    select e.stream_id, e.seq, e.at, e.kind, p.name as author, c.content,
      tsvector_to_array(to_tsvector('russian', ${asWords(plain)})) as stems
    from unnest(${sql.val(found.map(({ id }) => id))}::uuid[], ${sql.val(found.map(({ seq }) => seq))}::int[]) as f(id, seq)
    join events e on e.stream_id = f.id and e.seq = f.seq
    join event_content c on c.stream_id = f.id and c.seq = f.seq
    left join persons p on p.id = e.actor_id`.execute(db)
  return new Map(
    rows.map((row) => [
      row.stream_id,
      {
        seq: row.seq,
        kind: kinds[row.kind] ?? 'message',
        at: row.at.toISOString(),
        author: row.author ?? '',
        parts: piece(textOf(row.content), [...row.stems, ...beginnings]),
      },
    ]),
  )
}

const textOf = ({ text, happened, done, advice }: Row['content']) =>
  [text, happened, done, advice].filter(Boolean).join(' · ')
