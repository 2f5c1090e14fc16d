import { sql } from 'kysely'
import { mostInterruptsAnHour } from '#contract/notice-rules.ts'
import type { NoticeKind, NoticeLevel } from '#contract/notices.ts'
import { unanswered } from '#platform/conversation.ts'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { FollowerRow, NoticeRow } from './tables.ts'

// ── whom to tell ────────────────────────────────────────────────────────────

/** Somebody who could be told of this, with what decides how loudly. */
export type Hearer = { id: string; chosen: NoticeLevel | null; muted: boolean; interrupts: number }

type Asked = {
  kind: NoticeKind
  ticketId: string | null
  to: readonly string[]
  /** Also who has the ticket, and who follows it. */
  andItsOwn: boolean
  hourAgo: Date
}

/**
 * These people and, when asked for, who has the ticket and those who follow it and may still read it; who has left hears
 * nothing. The hour's interrupts are counted no further than they matter.
 */
export async function hearersOf(tx: Tx, { kind, ticketId, to, andItsOwn, hourAgo }: Asked): Promise<Hearer[]> {
  const itsOwn = sql`select assignee_id from tickets where id = ${ticketId}
    union select f.agent_id from followers f
    join agents g on g.id = f.agent_id join tickets t on t.id = f.ticket_id join lines l on l.id = t.line_id
    where f.ticket_id = ${ticketId} and g.roles && array['agent', 'lead', 'quality']
      and (not l.restricted or g.roles @> array['lead'] or t.assignee_id = g.id
        or exists (select 1 from line_members m where m.line_id = l.id and m.agent_id = g.id))`
  const { rows } = await sql<Hearer>`
    select p.id, c.levels ->> ${kind} as chosen,
      exists (select 1 from muted_tickets m where m.agent_id = p.id and m.ticket_id = ${ticketId}) as muted,
      (select count(*)::int from (select 1 from notices n where n.agent_id = p.id and n.interrupted_at > ${hourAgo}
        limit ${mostInterruptsAnHour}) as few) as interrupts
    from (select unnest(${sql.val(to)}::uuid[]) as id ${andItsOwn ? sql`union ${itsOwn}` : sql``}) as wanted
    join persons p on p.id = wanted.id and p.kind = 'agent' and p.active
    left join notice_choices c on c.agent_id = p.id
    order by p.id`.execute(tx)
  return rows
}

/** Who of a line wants to hear what is new on it: nearly always nobody, so it is remembered. */
export const hearsOfNewOn = settled(
  async (db: Db | Tx, lineId: string | null, kind: string | null, usual: string | null) => {
    const { rows } = await sql<{ id: string }>`
    select m.agent_id as id from line_members m left join notice_choices c on c.agent_id = m.agent_id
    where m.line_id = ${lineId} and coalesce(c.levels ->> ${kind}, ${usual}) <> 'none'`.execute(db)
    return rows.map(({ id }) => id)
  },
)

/** Whoever has or follows a ticket that went into another follows that one; who has that one hears of it anyway. */
export const followMerged = (tx: Tx, ticketId: string, into: string, since: Date) =>
  sql`insert into followers (ticket_id, agent_id, why, since)
    select ${into}, f.agent_id, 'merged', ${since} from (
      select agent_id from followers where ticket_id = ${ticketId}
      union select assignee_id from tickets where id = ${ticketId} and assignee_id is not null
      except select assignee_id from tickets where id = ${into}) f
    order by f.agent_id on conflict do nothing`.execute(tx)

// ── what they are told ──────────────────────────────────────────────────────

/** In the order of their readers, so that two who tell the same people wait for each other and not for ever. */
export async function addNotices(tx: Tx, notices: readonly NoticeRow[]): Promise<void> {
  if (!notices.length) return
  await sql`${sql.raw(unanswered)}
    insert into notices as n (id, agent_id, kind, level, about_id, ticket_id, seq, by_id, promised, at, interrupted_at)
    select x.id, x.agent_id, x.kind, x.level, x.about_id, x.ticket_id, x.seq, x.by_id, x.promised, x.at, x.interrupted_at
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as x(id uuid, agent_id uuid, kind text, level text,
      about_id uuid, ticket_id uuid, seq int, by_id uuid, promised timestamptz, at timestamptz, interrupted_at timestamptz)
    order by x.agent_id
    on conflict (agent_id, kind, about_id) where read_at is null do update set
      count = n.count + 1, ticket_id = excluded.ticket_id, seq = excluded.seq, by_id = excluded.by_id,
      promised = excluded.promised, at = excluded.at`.execute(tx)
}

export type Which = { ids?: readonly string[] | undefined; ticketId?: string | undefined; upTo?: Date | undefined }

/** What of theirs this names, as read from now on. */
export const markRead = (tx: Tx, agentId: string, { ids, ticketId, upTo }: Which, now: Date) =>
  tx
    .updateTable('notices')
    .set({ read_at: now })
    .where('agent_id', '=', agentId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`))
    .$if(ticketId !== undefined, (q) => q.where('about_id', '=', ticketId!))
    .$if(upTo !== undefined, (q) => q.where('at', '<=', upTo!))
    .execute()

/** Takes back what was read at this moment, but where one of the same has come since: that one is unread already. */
export const takeBackReading = (tx: Tx, agentId: string, readAt: Date) =>
  sql`update notices n set read_at = null where n.agent_id = ${agentId} and n.read_at = ${readAt}
    and not exists (select 1 from notices o where o.agent_id = n.agent_id and o.kind = n.kind
      and o.about_id = n.about_id and o.read_at is null)
    and n.id = (select s.id from notices s where s.agent_id = n.agent_id and s.kind = n.kind and s.about_id = n.about_id
      and s.read_at = ${readAt} order by s.at desc, s.id desc limit 1)`.execute(tx)

export const forgetNotices = (db: Db, before: Date) => db.deleteFrom('notices').where('at', '<', before).execute()

// ── what they have chosen ───────────────────────────────────────────────────

export type Choice = { levels: Partial<Record<NoticeKind, NoticeLevel>>; followOnHandOver: boolean | undefined }

export const setChoices = (tx: Tx, agentId: string, { levels, followOnHandOver }: Choice) =>
  sql`insert into notice_choices as c (agent_id, levels, follow_on_hand_over)
    values (${agentId}, ${JSON.stringify(levels)}::jsonb, ${followOnHandOver ?? true})
    on conflict (agent_id) do update set levels = c.levels || excluded.levels,
      follow_on_hand_over = coalesce(${followOnHandOver ?? null}::boolean, c.follow_on_hand_over)`.execute(tx)

export const mute = (tx: Tx, agent_id: string, ticket_id: string, since: Date) =>
  tx
    .insertInto('muted_tickets')
    .values({ agent_id, ticket_id, since })
    .onConflict((c) => c.doNothing())
    .execute()

export const unmute = (tx: Tx, agentId: string, ticketId: string) =>
  tx.deleteFrom('muted_tickets').where('agent_id', '=', agentId).where('ticket_id', '=', ticketId).execute()

// ── who follows ─────────────────────────────────────────────────────────────

/** Who follows already goes on as before. */
export async function addFollowers(tx: Tx, followers: readonly FollowerRow[]) {
  if (!followers.length) return
  await tx
    .insertInto('followers')
    .values([...followers])
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Whoever hands over goes on following, unless they have chosen not to. */
export const followHandedOver = (tx: Tx, { ticket_id, agent_id, since }: Omit<FollowerRow, 'why'>) =>
  sql`insert into followers (ticket_id, agent_id, why, since)
    select ${ticket_id}::uuid, ${agent_id}::uuid, 'handed_over', ${since}::timestamptz
    where coalesce((select follow_on_hand_over from notice_choices where agent_id = ${agent_id}), true)
    on conflict do nothing`.execute(tx)

export const removeFollower = (tx: Tx, ticketId: string, agentId: string) =>
  tx.deleteFrom('followers').where('ticket_id', '=', ticketId).where('agent_id', '=', agentId).execute()
