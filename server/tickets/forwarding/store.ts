import type { Db, Tx } from '#platform/db.ts'
import type { ForwardedMessage } from '../events.ts'
import { textsOf } from '../words/store.ts'

/**
 * Messages as they may be shown to somebody outside, in the order in which they were said. `internal`: one of them was
 * said among staff; `missing`: one of them is no message of this ticket.
 */
export async function messagesToForward(
  tx: Tx,
  ticketId: string,
  seqs: readonly number[],
): Promise<ForwardedMessage[] | 'missing' | 'internal'> {
  const wanted = [...new Set(seqs)]
  if (wanted.length === 0) return []
  const rows = await tx
    .selectFrom('messages as m')
    .innerJoin('event_content as c', (join) =>
      join.onRef('c.stream_id', '=', 'm.ticket_id').onRef('c.seq', '=', 'm.seq'),
    )
    .leftJoin('persons as p', 'p.id', 'm.author_id')
    .select(['m.seq', 'm.kind', 'm.side', 'm.sent_at', 'c.content', 'p.name'])
    .where('m.ticket_id', '=', ticketId)
    .where('m.seq', 'in', wanted)
    .orderBy('m.seq')
    .execute()
  if (rows.length < wanted.length) return 'missing'
  if (rows.some(({ kind }) => kind === 'note')) return 'internal'
  return rows.map(({ seq, side, sent_at, content, name }) => ({
    seq,
    side,
    name: name ?? '',
    at: sent_at.toISOString(),
    text: textsOf(content as Record<string, unknown>).join('\n\n'),
  }))
}

/** The files that were sent with these messages to or by the client. */
export async function filesToForward(tx: Tx, ticketId: string, seqs: readonly number[]) {
  if (seqs.length === 0) return []
  return tx
    .selectFrom('ticket_files')
    .select(['id', 'size'])
    .where('ticket_id', '=', ticketId)
    .where('seq', 'in', [...seqs])
    .where('internal', '=', false)
    .execute()
}

/** What goes along with a letter: names for its reader, and where the bytes are. */
export async function filesByIds(db: Db | Tx, ticketId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('ticket_files')
    .select(['id', 'name', 'size', 'sha256'])
    .where('ticket_id', '=', ticketId)
    .where('id', 'in', [...ids])
    .orderBy('seq')
    .orderBy('id')
    .execute()
}
