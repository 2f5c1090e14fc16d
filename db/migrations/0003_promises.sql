-- The end of a ticket, promises that are watched, terms and calendars that can be changed.

-- ── tickets ─────────────────────────────────────────────────────────────────

alter table tickets
  add column closed_at timestamptz,
  -- The ticket that this one goes on from: its client wrote long after the end.
  add column follows uuid references tickets;

-- What was solved so long ago that it closes by itself?
create index tickets_to_close on tickets (resolved_at, id) where status = 'resolved';
-- Which ticket goes on from this one?
create index tickets_that_follow on tickets (follows) where follows is not null;

-- The key that links in letters are signed with: made here once, the same on every node.
create table ticket_link_key (
  one boolean primary key default true check (one),
  key bytea not null check (octet_length(key) = 32)
);
insert into ticket_link_key (key)
  select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

-- ── promises ────────────────────────────────────────────────────────────────

-- Whose promise comes due next, whatever line it is on? The watch walks along it once a minute.
create index tickets_due on tickets (next_contact_by, id)
  where status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned');

-- Up to which promised time each step has been looked at; one row a step.
create table promise_watch (
  step text primary key check (step in ('soon', 'very_soon', 'missed')),
  reached timestamptz not null
);

-- The last promise of a ticket for which a step was taken: taken once, whoever watches.
create table promise_steps (
  ticket_id uuid not null references tickets,
  step text not null check (step in ('soon', 'very_soon', 'missed')),
  promised timestamptz not null,
  primary key (ticket_id, step)
);

-- What somebody of the staff is told on the desk, until they have seen it.
create table promise_notices (
  ticket_id uuid not null references tickets,
  agent_id uuid not null references agents,
  step text not null check (step in ('soon', 'very_soon', 'missed')),
  promised timestamptz not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (ticket_id, agent_id, step)
);
-- What has this person not seen yet?
create index promise_notices_unseen on promise_notices (agent_id, at desc) where seen_at is null;
-- What is so old that nobody needs it?
create index promise_notices_by_age on promise_notices (at);

alter table calendars
  -- Dates that are otherwise: [{"date": "2026-01-01", "hours": [[540, 900]]}, …], minutes of that day; no hours: closed.
  add column exceptions jsonb not null default '[]',
  add column retired_at timestamptz;

-- Terms of a topic's own, in place of those of the priority.
create table topic_terms (
  topic_id uuid primary key references topics,
  calendar_id uuid references calendars,
  first_reply_minutes integer not null check (first_reply_minutes > 0),
  update_minutes integer not null check (update_minutes > 0)
);

alter table topics
  -- What is proposed to the client of this topic, and how pressing such matters are: with the harm it makes the priority.
  add column impact text not null default 'degraded' check (impact in ('question', 'degraded', 'down')),
  add column urgency text not null default 'normal' check (urgency in ('low', 'normal', 'high'));
