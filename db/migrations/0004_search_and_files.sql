-- Search by words and names; uploads that come in parts.

-- ── tickets: the words of what was said, to be found by ─────────────────────

-- Derived from event_content and from nothing else: may be emptied and filled again. With the content its row goes too.
create table message_words (
  ticket_id uuid not null,
  seq integer not null,
  -- The ticket's number: what is found is ordered by it, the newest first.
  number bigint not null,
  -- A note's words are for staff alone.
  internal boolean not null,
  sent_at timestamptz not null,
  -- Word forms (Russian by the Russian stemmer, Latin by the English), and marks that narrow a search within the
  -- index: whose account, who wrote, which stretch of numbers (server/tickets/words/marks.ts).
  words tsvector not null,
  primary key (ticket_id, seq)
);
-- Which messages have these words? New ones wait in a short list, so that writing stays cheap; it is read with every
-- search and therefore kept short.
create index message_words_found on message_words using gin (words) with (gin_pending_list_limit = 256);
-- A stretch of numbers is narrow and its words are many: what PostgreSQL would sample is no use to it.
alter table message_words alter column words set statistics 0;

-- While tickets that were here before the index wait for it: those below this id still do, the newest go first.
create table earlier_words (
  one boolean primary key default true check (one),
  below uuid not null
);
insert into earlier_words (below)
  select 'ffffffff-ffff-ffff-ffff-ffffffffffff' where exists (select from tickets);

-- Who or what is called something like this, mistyped or in part?
create index persons_called on persons using gin (name gin_trgm_ops, email gin_trgm_ops);
create index accounts_called on accounts using gin (name gin_trgm_ops, contract_number gin_trgm_ops);
create index services_called on services using gin (name gin_trgm_ops);

-- ── platform: files that come in parts, and what may go ─────────────────────

-- Begun and not whole yet: the bytes so far lie in the data folder. Who is cut off asks how far it came and goes on.
create table uploads_begun (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  size bigint not null,
  -- As the sender said at the beginning, when they did.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  received bigint not null default 0 check (received <= size),
  at timestamptz not null
);
-- Whose uploads have been given up?
create index uploads_begun_by_age on uploads_begun (at);
create index uploads_by_age on uploads (at);

-- Does anything still need these bytes?
create index uploads_by_bytes on uploads (sha256);
create index ticket_files_by_bytes on ticket_files (sha256);

-- By its first bytes a picture that can be shown small: whatever its name says.
alter table uploads add column picture boolean not null default false;
alter table ticket_files add column picture boolean not null default false;
