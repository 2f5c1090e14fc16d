-- People at once: who follows a ticket, what each of the staff is told and how loudly, and what was put back to unread.

-- ── tickets ─────────────────────────────────────────────────────────────────

-- Read, and put back by its reader: unread in their lists until they open it again.
alter table seen add column put_back boolean not null default false;

-- ── notices ─────────────────────────────────────────────────────────────────

-- Who wants to hear what happens to a ticket. Marks of one's own, like `seen`: no foreign keys.
create table followers (
  ticket_id uuid not null,
  agent_id uuid not null,
  why text not null check (why in ('chose', 'mentioned', 'handed_over')),
  since timestamptz not null,
  primary key (ticket_id, agent_id)
);

-- What somebody of the staff was told: ids only, so that what is shown is asked anew by the rights of now.
create table notices (
  id uuid primary key,
  agent_id uuid not null,
  kind text not null,
  -- As it was decided when it came.
  level text not null check (level in ('interrupt', 'badge', 'digest')),
  -- What a burst of them is one about: the ticket, or the line that tickets are new on.
  about_id uuid not null,
  -- The ticket; of those new on a line, the newest.
  ticket_id uuid not null,
  -- The entry that told it last.
  seq integer not null,
  -- Whose doing it was; null for the desk's own.
  by_id uuid,
  -- The promised time, of notices about promises.
  promised timestamptz,
  -- How many since the last reading.
  count integer not null default 1,
  -- When the last of them came.
  at timestamptz not null,
  -- When it tore somebody away from work; null when it did not.
  interrupted_at timestamptz,
  read_at timestamptz
);
-- Is one of the same still unread? Then it counts on instead of filling the list.
create unique index notices_unread_same on notices (agent_id, kind, about_id) where read_at is null;
-- What has this person been told, the newest first?
create index notices_of_agent on notices (agent_id, at desc, id desc);
-- What of it is unread? The frame asks on every page.
create index notices_unread on notices (agent_id, at desc, id desc) where read_at is null;
-- How often was this person interrupted within the hour?
create index notices_interrupting on notices (agent_id, interrupted_at) where interrupted_at is not null;
-- What is so old that nobody needs it? Walked along once a night.
create index notices_by_age on notices using brin (at) with (autosummarize = on);

-- What each has chosen; who is not here has chosen nothing.
create table notice_choices (
  agent_id uuid primary key,
  -- {"kind": "level"}, of the kinds that are otherwise than usual.
  levels jsonb not null default '{}',
  follow_on_hand_over boolean not null default true
);

-- Tickets of which somebody wants to hear less.
create table muted_tickets (
  agent_id uuid not null,
  ticket_id uuid not null,
  since timestamptz not null,
  primary key (agent_id, ticket_id)
);

-- What was told about promises stands in one place now. A process of the release before may still write the old table
-- while nodes are changed one after the other, so a later migration takes it away.
insert into notices (id, agent_id, kind, level, about_id, ticket_id, seq, promised, at, interrupted_at, read_at)
select distinct on (n.agent_id, n.ticket_id, n.step = 'missed')
  gen_random_uuid(), n.agent_id, case n.step when 'missed' then 'promise_missed' else 'promise_soon' end, 'interrupt',
  n.ticket_id, n.ticket_id, t.last_seq, n.promised, n.at, n.at, n.seen_at
from promise_notices n join tickets t on t.id = n.ticket_id
order by n.agent_id, n.ticket_id, n.step = 'missed', n.at desc;
