-- Tags, views, and orders for many tickets at once.

-- ── tickets: tags ───────────────────────────────────────────────────────────

-- Free words of the staff, in one spelling: lower case, single spaces (contract/tickets/tags.ts).
create table tags (
  id uuid primary key,
  name text not null unique,
  -- On how many tickets it stands: what is used most is proposed first.
  uses integer not null default 0 check (uses >= 0),
  -- Proposed no longer and given to nothing new; where it stands it stays.
  retired_at timestamptz,
  -- It was merged into this one: who types the old word gets the other tag.
  merged_into uuid references tags,
  created_at timestamptz not null
);
-- Which tags are used most?
create index tags_by_use on tags (uses desc, name) where retired_at is null and merged_into is null;

create table ticket_tags (
  ticket_id uuid not null references tickets,
  tag_id uuid not null references tags,
  -- The ticket's: what has a tag is listed by it, the newest first.
  number bigint not null,
  primary key (ticket_id, tag_id)
);
-- Which tickets have this tag, the newest first?
create index ticket_tags_of_tag on ticket_tags (tag_id, number desc);

-- ── tickets: views ──────────────────────────────────────────────────────────

-- Lists that somebody has put together: for themselves, or for everybody on a line.
create table ticket_views (
  id uuid primary key,
  owner_id uuid not null references agents,
  -- Set: everybody on this line sees it.
  line_id uuid references lines,
  name text not null,
  -- Which tickets, which columns, in which order: contract/tickets/views.ts.
  conditions jsonb not null,
  columns text[] not null,
  sort text not null check (sort in ('next_contact', 'newest', 'oldest_client_word')),
  created_at timestamptz not null
);
-- Which views has this person made, and which are for their lines?
create index ticket_views_of_owner on ticket_views (owner_id);
create index ticket_views_of_line on ticket_views (line_id) where line_id is not null;

-- What did this person end lately?
create index tickets_ended_by on tickets (assignee_id, resolved_at desc, id) where status in ('resolved', 'closed');

-- ── bulk ────────────────────────────────────────────────────────────────────

-- One order for many tickets: who gave it, what it says, how far it has come.
create table bulk_orders (
  id uuid primary key,
  agent_id uuid not null references agents,
  what text not null,
  -- The whole order, as contract/bulk.ts has it.
  said jsonb not null,
  -- held: nothing exists yet, and it can be taken back as if it had never been given.
  state text not null check (state in ('held', 'running', 'done', 'cancelled')),
  starts_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  total integer not null,
  done integer not null default 0,
  refused integer not null default 0,
  -- The order that this one takes back, and the one whose refused tickets it tries again.
  undoes uuid unique references bulk_orders,
  repeats uuid references bulk_orders,
  -- Where it was given from: kept with every word it sends.
  ip text not null,
  user_agent text not null
);
-- What did this person order last?
create index bulk_orders_of_agent on bulk_orders (agent_id, id desc);

-- Exactly these tickets, fixed when the order was given, with what each was then.
create table bulk_items (
  ticket_id uuid not null references tickets,
  bulk_id uuid not null references bulk_orders,
  place integer not null,
  -- The order's key for this ticket: however often it is tried, it is done once.
  key uuid not null default gen_random_uuid(),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  -- A code of the contract's refusals.
  refusal text,
  -- Assignee, line, priority, next contact and last entry when the order was given.
  was jsonb not null,
  -- What the command answered that undoing it must know.
  outcome jsonb,
  primary key (ticket_id, bulk_id)
);
-- What comes next of this order, and what was refused?
create index bulk_items_in_order on bulk_items (bulk_id, state, place);
