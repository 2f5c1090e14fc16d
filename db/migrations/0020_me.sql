-- What a person chooses about letters, and how the ledger was verified last.

-- ── mail ────────────────────────────────────────────────────────────────────

-- Kinds of letters a client wants no more; without a row every letter comes.
create table declined_letters (
  person_id uuid primary key references persons,
  -- Names of contract/mail/choices.ts.
  kinds text[] not null
);

-- ── tickets ─────────────────────────────────────────────────────────────────

-- Names of questions whose answers stand in columns of their own, after the others.
alter table ticket_views add column answer_columns text[] not null default '{}';

-- ── evidence ────────────────────────────────────────────────────────────────

-- Looks at the whole ledger, each done in parts.
create table ledger_checks (
  id uuid primary key,
  -- Who asked for it; null: the timetable.
  by_id uuid references persons,
  began_at timestamptz not null,
  ended_at timestamptz,
  streams integer not null,
  events bigint not null,
  -- The event after which the next part begins; null before the first part and after the last.
  reached_stream uuid,
  reached_seq integer,
  reached_leaf bytea,
  -- The first event that does not hold; null when every one does.
  broken jsonb
);
-- Which was the last?
create index ledger_checks_newest on ledger_checks (began_at desc);

-- ── import ──────────────────────────────────────────────────────────────────

-- Imports that changed this desk, while they run and afterwards.
create table import_runs (
  id uuid primary key,
  source text not null,
  began_at timestamptz not null,
  -- Of the last sign of life.
  seen_at timestamptz not null,
  ended_at timestamptz,
  -- Somebody stopped it; it can be run again.
  stopped boolean not null,
  -- Tickets in the source, and what became of them.
  total integer not null,
  filed integer not null,
  already_here integer not null,
  refused integer not null,
  -- Rows of any kind that were not taken.
  remarks integer not null,
  -- The first of them, in words: [{ "file", "row", "field", "why" }].
  first_remarks jsonb not null
);
create index import_runs_newest on import_runs (began_at desc);
