-- The ledger, the people, the tickets and the letters of the first road.
-- Every child of a ticket carries ticket_id first in its key, so that one ticket's rows can live together.

create extension if not exists pg_trgm;

-- ── platform: ledger ────────────────────────────────────────────────────────

-- One row a change, append-only, chained by hash within its stream (docs/decisions: the ledger's format, version 1).
create table events (
  stream_id uuid not null,
  seq integer not null check (seq > 0),
  stream_kind text not null check (stream_kind in ('ticket', 'account', 'person', 'system')),
  at timestamptz not null,
  kind text not null,
  actor_type text not null check (actor_type in ('client', 'agent', 'system', 'key')),
  actor_id uuid,
  trust text not null,
  channel text not null,
  -- Only values that are nobody's personal data.
  meta jsonb not null,
  -- HMAC-SHA-256 of the content under its own key; null when there is no content.
  body bytea check (octet_length(body) = 32),
  prev bytea not null check (octet_length(prev) = 32),
  leaf bytea not null check (octet_length(leaf) = 32),
  primary key (stream_id, seq)
);

-- Texts, addresses and names of an event, with the key of the commitment. Erasing removes the row; the chain stays.
create table event_content (
  stream_id uuid not null,
  seq integer not null,
  key bytea not null check (octet_length(key) = 32),
  content jsonb not null,
  primary key (stream_id, seq),
  foreign key (stream_id, seq) references events
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % of % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger events_stay before update or delete on events for each row execute function refuse_change();
create trigger events_are_not_truncated before truncate on events for each statement execute function refuse_change();
create trigger contents_stay before update or delete on event_content for each row execute function refuse_change();
create trigger contents_are_not_truncated before truncate on event_content for each statement execute function refuse_change();

-- The answer to an order, stored with the order: the same key again gets the same answer.
create table idempotency (
  person_id uuid not null,
  key uuid not null,
  route text not null,
  request_hash bytea not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (person_id, key)
);
-- What may be forgotten by now?
create index idempotency_by_age on idempotency (at);

-- Attempts within a window; may be lost with a crash, so it costs no WAL.
create unlogged table limits (
  key text primary key,
  count integer not null,
  resets_at timestamptz not null
);

-- Uploaded files: the bytes lie on disk under their hash.
create table uploads (
  id uuid primary key,
  person_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  size bigint not null,
  at timestamptz not null
);

-- ── sign-in: people and how they come in ────────────────────────────────────

create table persons (
  id uuid primary key,
  kind text not null check (kind in ('agent', 'contact')),
  name text not null,
  -- Lower case. One person may be staff and a client: two records, two doors.
  email text not null,
  language text not null check (language in ('ru', 'en')),
  zone text not null,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  -- argon2id; null until the invitation is taken up.
  password_hash text,
  active boolean not null default true,
  created_at timestamptz not null,
  unique (kind, email)
);

create table sessions (
  -- SHA-256 of the 256-bit token that the cookie holds.
  token_hash bytea primary key,
  person_id uuid not null references persons,
  created_at timestamptz not null,
  -- Moved at most once a minute.
  seen_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
-- Which sessions die with this person's right?
create index sessions_of_person on sessions (person_id);

-- One-time links of invitations and resets.
create table password_links (
  token_hash bytea primary key,
  person_id uuid not null references persons,
  kind text not null check (kind in ('invitation', 'reset')),
  expires_at timestamptz not null
);
-- Which earlier links does a new one replace?
create index password_links_of_person on password_links (person_id);

-- ── staff ───────────────────────────────────────────────────────────────────

-- One row: the desk itself.
create table desk (
  one boolean primary key default true check (one),
  company text not null,
  language text not null,
  zone text not null,
  created_at timestamptz not null
);

create table agents (
  id uuid primary key references persons,
  roles text[] not null
);

create table lines (
  id uuid primary key,
  position integer not null,
  name_ru text not null unique,
  name_en text not null unique,
  -- Tickets here are for members and leads alone.
  restricted boolean not null default false,
  -- An experts' line: the client reads "with an engineer".
  expert boolean not null default false
);

create table line_members (
  line_id uuid not null references lines,
  agent_id uuid not null references agents,
  primary key (line_id, agent_id)
);
-- Which lines is this agent on?
create index lines_of_agent on line_members (agent_id, line_id);

-- ── accounts ────────────────────────────────────────────────────────────────

create table accounts (
  id uuid primary key,
  contract_number text not null unique,
  name text not null,
  category text not null check (category in ('individual', 'sole_entrepreneur', 'legal_entity', 'government')),
  opened_at timestamptz not null
);
-- Accounts in the order of their names, paged; and the beginning of a name.
create index accounts_by_name on accounts (lower(name) collate "C", id);
create index accounts_by_contract on accounts (lower(contract_number) collate "C");

create table account_contacts (
  account_id uuid not null references accounts,
  contact_id uuid not null references persons,
  role text not null check (role in ('owner', 'administrator', 'technical', 'billing', 'viewer')),
  may_call boolean not null default false,
  -- The right ends at this instant; null has no end date.
  until timestamptz,
  ended_at timestamptz,
  primary key (account_id, contact_id)
);
-- For which accounts does this person act?
create index accounts_of_contact on account_contacts (contact_id) where ended_at is null;

create table services (
  id uuid primary key,
  account_id uuid not null references accounts,
  kind text not null,
  name text not null,
  ended_at timestamptz
);
-- What does the account hold? The same name twice at one time is a mistake.
create unique index services_of_account on services (account_id, name) where ended_at is null;

-- ── promises ────────────────────────────────────────────────────────────────

create table calendars (
  id uuid primary key,
  name text not null,
  zone text not null,
  -- Minutes of the week, Monday 00:00 is 0: [[from, to], …], sorted, apart. Empty means around the clock.
  hours jsonb not null
);

create table promise_terms (
  priority text primary key check (priority in ('low', 'normal', 'high', 'critical')),
  calendar_id uuid references calendars,
  first_reply_minutes integer not null check (first_reply_minutes > 0),
  update_minutes integer not null check (update_minutes > 0)
);

-- ── tickets ─────────────────────────────────────────────────────────────────

create table topics (
  id uuid primary key,
  position integer not null,
  name_ru text not null,
  name_en text not null,
  line_id uuid not null references lines,
  active boolean not null default true
);

create sequence ticket_numbers start 100001;

-- What a ticket is now; how it came to be so is in the events.
create table tickets (
  id uuid primary key,
  number bigint not null unique,
  account_id uuid not null references accounts,
  -- Who asked.
  contact_id uuid not null references persons,
  service_id uuid references services,
  topic_id uuid references topics,
  subject text not null,
  status text not null check (status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned', 'resolved', 'closed')),
  priority text not null check (priority in ('low', 'normal', 'high', 'critical')),
  line_id uuid not null references lines,
  assignee_id uuid references agents,
  channel text not null,
  -- By when the client hears next; null once resolved.
  next_contact_by timestamptz,
  -- Words for the client while we wait for somebody.
  waiting_for text,
  -- The last event, kept for lists and for "unread".
  last_seq integer not null,
  last_message_at timestamptz not null,
  last_message_by text not null check (last_message_by in ('client', 'staff')),
  -- The last entry that a client may see.
  last_public_seq integer not null,
  -- Given to this person by somebody else and not answered yet.
  handed_over boolean not null default false,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  -- Where an imported ticket came from, so that it is not taken twice.
  external_ref text unique
);

-- What breaks next among mine? (my turn)
create index tickets_my_turn on tickets (assignee_id, next_contact_by, id)
  where assignee_id is not null and status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned');
-- What breaks next on a line, and what of it is nobody's?
create index tickets_of_line on tickets (line_id, next_contact_by, id)
  where status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned');
create index tickets_of_nobody on tickets (line_id, next_contact_by, id)
  where assignee_id is null and status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned');
-- What was solved lately on a line?
create index tickets_solved on tickets (line_id, resolved_at desc, id) where status = 'resolved';
-- Tickets of an account, the newest first; and the open ones, the soonest first.
create index tickets_of_account on tickets (account_id, number desc);
create index tickets_open_of_account on tickets (account_id, next_contact_by)
  where status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned', 'resolved');
-- Tickets that one person asked for (a billing contact sees only those).
create index tickets_of_contact on tickets (contact_id, number desc);

-- What was said. The words themselves are the content of the event with the same key: what is read is what is proven.
create table messages (
  ticket_id uuid not null references tickets,
  seq integer not null,
  kind text not null check (kind in ('public', 'note')),
  author_id uuid references persons,
  side text not null check (side in ('client', 'staff', 'system')),
  sent_at timestamptz not null,
  primary key (ticket_id, seq)
);

create table ticket_files (
  ticket_id uuid not null references tickets,
  id uuid not null,
  seq integer not null,
  -- A file of a note is as internal as the note.
  internal boolean not null,
  sha256 text not null,
  name text not null,
  size bigint not null,
  primary key (ticket_id, id)
);
-- Which ticket does this file belong to?
create unique index ticket_files_by_id on ticket_files (id);

-- Up to which entry has this person read?
create table seen (
  ticket_id uuid not null references tickets,
  person_id uuid not null references persons,
  seq integer not null,
  primary key (ticket_id, person_id)
);

-- ── channels: mail ──────────────────────────────────────────────────────────

create table letters (
  id uuid primary key,
  -- The event it tells of: with recipient and kind it is unique, so nothing is sent twice.
  stream_id uuid not null,
  seq integer not null,
  recipient_id uuid not null references persons,
  kind text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'local')),
  message_id text not null,
  from_address text not null,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  in_reply_to text,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (stream_id, seq, recipient_id, kind)
);
-- The newest letters, paged by time.
create index letters_newest on letters (id desc);
-- Which letters need a look?
create index letters_unsent on letters (id desc) where state in ('queued', 'sending', 'failed');
