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
