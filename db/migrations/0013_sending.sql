-- ── drafts ──────────────────────────────────────────────────────────────────

-- What staff have written and not yet sent. It is its author's alone, and nobody else's act ends it.
create table drafts (
  -- Given by the page, so that a save whose answer was lost can be said again.
  id uuid primary key,
  agent_id uuid not null references persons,
  ticket_id uuid not null references tickets,
  kind text not null check (kind in ('reply', 'note', 'resolve', 'hand-over', 'wait', 'move')),
  -- JSON as the page keeps it. Text and not jsonb: half of a letter that was being typed must be storable too.
  value text not null,
  version int not null,
  -- The browser that wrote last.
  writer text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  -- When an earlier version was last kept.
  versioned_at timestamptz not null,
  ended_at timestamptz,
  -- `held` waits for the ten seconds in which a send can be taken back.
  ended_why text check (ended_why in ('used', 'discarded', 'held')),
  check ((ended_at is null) = (ended_why is null))
);
-- My drafts, and what I was writing in the ticket that I open.
create index drafts_of_agent on drafts (agent_id, ended_at, saved_at desc);
create index drafts_in_ticket on drafts (agent_id, ticket_id) where ended_at is null;
-- Once a night: what has ended long ago.
create index drafts_ended on drafts (ended_at) where ended_at is not null;

create table draft_versions (
  draft_id uuid not null references drafts on delete cascade,
  version int not null,
  value text not null,
  saved_at timestamptz not null,
  primary key (draft_id, version)
);
create index draft_versions_old on draft_versions (saved_at);

-- What was sent and can still be taken back. Nothing of it is in the ticket until its command runs.
create table pending_sends (
  -- Also the idempotency key of the command, so that it runs once however often it is tried.
  id uuid primary key,
  agent_id uuid not null references persons,
  ticket_id uuid not null references tickets,
  kind text not null check (kind in ('reply', 'resolve', 'hand-over')),
  -- The command's input, JSON; emptied when it has run or was taken back.
  input text not null,
  draft_id uuid not null references drafts,
  -- Whose right it goes out by, and from where.
  session bytea not null,
  ip text not null,
  user_agent text not null,
  held_at timestamptz not null,
  send_at timestamptz not null,
  state text not null check (state in ('held', 'sending', 'sent', 'taken_back', 'returned', 'return_seen')),
  -- The refusal that brought it back.
  why text
);
create index pending_sends_of_ticket on pending_sends (ticket_id) where state in ('held', 'sending');
create index pending_sends_of_agent on pending_sends (agent_id) where state in ('held', 'sending', 'returned');
create index pending_sends_old on pending_sends (held_at);

-- How somebody likes to send; who has chosen nothing has no row.
create table sending_habits (
  agent_id uuid primary key references persons,
  undo_seconds int not null check (undo_seconds in (0, 5, 10, 20)),
  after_sending text not null check (after_sending in ('next', 'stay', 'list'))
);
