import { sql } from 'kysely'
import type { Channel, DeskEntry, File, Trust } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import { bodyOf } from './body.ts'
import { isClients } from './side.ts'

export type EntryRow = {
  seq: number
  at: Date
  kind: string
  actor_type: string
  actor_id: string | null
  channel: Channel
  trust: Trust
  meta: Record<string, unknown>
  content: Record<string, string | undefined> | null
  author: string | null
  from_person: string | null
  to_person: string | null
  from_ru: string | null
  from_en: string | null
  to_ru: string | null
  to_en: string | null
  files: File[] | null
  letters: DeskEntry['letters'] | null
  tags: { added: string | null; removed: string | null } | null
}

export const entryColumns = sql`
  e.seq, e.at, e.kind, e.actor_type, e.actor_id, e.channel, e.trust, e.meta, c.content, p.name as author,
  pf.name as from_person, pt.name as to_person, lf.name_ru as from_ru, lf.name_en as from_en, lt.name_ru as to_ru, lt.name_en as to_en,
  f.files, d.letters, g.tags`

const worstFirst = sql`array['returned', 'failed', 'queued', 'sending', 'local', 'sent', 'delivered', 'declined']`

/** Names beside ids, files beside words, and the letters that an entry sent, the worst first. `from` and `to` are ids in some events alone. */
export const entryJoins = sql`
  left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
  left join persons p on p.id = e.actor_id
  left join persons pf on pf.id = case when e.kind = 'ticket.assigned' then (e.meta ->> 'from')::uuid end
  left join persons pt on pt.id = case when e.kind in ('ticket.assigned', 'ticket.handed_over') then (e.meta ->> 'to')::uuid
    when e.kind in ('ticket.colleague_informed', 'ticket.colleague_not_informed', 'letter.returned') then (e.meta ->> 'contactId')::uuid end
  left join lines lf on lf.id = (e.meta ->> 'fromLine')::uuid
  left join lines lt on lt.id = (e.meta ->> 'toLine')::uuid
  left join lateral (
    select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256, 'picture', f.picture) order by f.id) as files
    from ticket_files f where f.ticket_id = e.stream_id and f.seq = e.seq
  ) f on c.content ? 'files'
  left join lateral (
    select json_agg(json_build_object('id', w.id, 'to', coalesce(nullif(q.name, ''), w.to_address), 'address', w.to_address,
      'state', w.state, 'at', coalesce(w.reported_at, w.sent_at), 'said', w.last_error)
      order by array_position(${worstFirst}, w.state), w.id) as letters
    from letters w left join persons q on q.id = w.recipient_id
    where w.stream_id = e.stream_id and w.seq = e.seq
  ) d on e.kind in ('ticket.replied', 'ticket.resolved', 'ticket.handed_over', 'ticket.put_to_wait', 'ticket.next_contact_set', 'ticket.opened')
  left join lateral (
    select json_build_object(
      'added', string_agg(name, ', ' order by name) filter (where e.meta -> 'added' ? id::text),
      'removed', string_agg(name, ', ' order by name) filter (where e.meta -> 'removed' ? id::text)) as tags
    from tags where id in (select jsonb_array_elements_text((e.meta -> 'added') || (e.meta -> 'removed'))::uuid)
  ) g on e.kind = 'ticket.tags_changed'`

const kinds: Record<string, DeskEntry['kind']> = {
  'ticket.opened': 'message',
  'ticket.replied': 'message',
  'ticket.noted': 'note',
  'ticket.resolved': 'solution',
}

export function asDeskEntry(row: EntryRow, actor: Actor): DeskEntry {
  const { content } = row
  const kind = kinds[row.kind] ?? 'event'
  const byTerms = row.kind === 'ticket.next_contact_set' && row.meta.why !== 'moved'
  return {
    seq: row.seq,
    // What came with an import stands at the time when it was said.
    at: typeof row.meta.saidAt === 'string' ? row.meta.saidAt : row.at.toISOString(),
    kind,
    event: row.kind,
    side: byTerms || row.actor_type === 'system' ? 'system' : isClients(row) ? 'client' : 'staff',
    author: row.actor_id && !byTerms ? { id: row.actor_id, name: row.author ?? '' } : null,
    channel: row.channel,
    trust: row.trust,
    ip: isClients(row) && kind === 'message' ? (content?.ip ?? null) : null,
    text: kind === 'event' ? null : (content?.text ?? null),
    ...bodyOf(content),
    solution:
      kind === 'solution' && content
        ? { happened: content.happened!, done: content.done!, advice: content.advice! }
        : null,
    change: kind === 'event' ? changeOf(row, actor) : null,
    files: row.files ?? [],
    letters: (row.letters ?? []).map((one) => ({ ...one, at: one.at && new Date(one.at).toISOString() })),
  }
}

/** What an event changed, ids already turned into names in the reader's language. */
function changeOf(row: EntryRow, actor: Actor): Record<string, string | null> {
  const line = (ru: string | null, en: string | null) => (actor.language === 'ru' ? ru : en)
  const plain = Object.entries(row.meta).filter(
    ([name]) => !['from', 'to', 'fromLine', 'toLine', 'contactId'].includes(name),
  )
  const change = Object.fromEntries(plain.map(([name, value]) => [name, value === null ? null : String(value)]))
  if (row.kind === 'ticket.assigned') Object.assign(change, { from: row.from_person, to: row.to_person })
  else if (row.kind === 'ticket.handed_over')
    Object.assign(change, {
      to: row.to_person,
      fromLine: line(row.from_ru, row.from_en),
      toLine: line(row.to_ru, row.to_en),
    })
  else if (row.kind.startsWith('ticket.colleague_') || row.kind === 'letter.returned')
    Object.assign(change, { to: row.to_person })
  else if (row.kind === 'ticket.tags_changed') Object.assign(change, row.tags)
  else if (row.kind === 'ticket.imported') Object.assign(change, { to: null })
  else if ('from' in row.meta)
    Object.assign(change, { from: String(row.meta.from), to: row.meta.to ? String(row.meta.to) : null })
  if (row.content?.reason) change.reason = row.content.reason
  if (row.kind === 'letter.returned') change.address = row.content?.address ?? null
  if (row.kind === 'ticket.complained') change.reason = row.content?.text ?? null
  return change
}
