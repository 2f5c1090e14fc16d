-- What machines send each other: whether a mail may be answered by one, and which letters are such answers.

-- Why no machine may answer it: a code of answering/objection.ts, decided when it was read; null: one may.
alter table incoming_mail add column answer_objection text;

-- The incoming mail that this letter answers without anybody having written it.
alter table letters add column answers_mail uuid references incoming_mail on delete set null;
-- How often was this address answered by the machine lately?
create index letters_answering on letters (lower(to_address), created_at) where answers_mail is not null;

-- ── letters that do not arrive ──────────────────────────────────────────────

-- 'delivered' and 'returned' are what the receiver's side reported after it was sent; 'declined' was never written,
-- because its reader does without letters of this kind.
alter table letters drop constraint letters_state_check;
alter table letters add constraint letters_state_check check (state in
  ('queued', 'sending', 'sent', 'failed', 'local', 'delivered', 'returned', 'declined'));
-- When that was reported.
alter table letters add column reported_at timestamptz;
-- Null: to an address that is no person's.
alter table letters alter column recipient_id drop not null;
-- One such letter for one mail, however often its job runs.
create unique index letters_to_nobody_of_ours on letters (stream_id, seq, kind) where recipient_id is null;
-- Which letters need a look?
drop index letters_unsent;
create index letters_unsent on letters (id desc) where state in ('queued', 'sending', 'failed', 'returned');

-- Addresses that letters did not arrive at. By the address and not by the person: a new address begins without it.
create table undeliverable_addresses (
  -- In small letters.
  address text primary key,
  since timestamptz not null,
  -- What the mail server said last.
  said text not null,
  -- The letter that showed it last.
  letter_id uuid references letters on delete set null
);

-- ── storms ──────────────────────────────────────────────────────────────────

-- Many mails of one kind in a short time: a loop between machines, or somebody floods the desk. They are held together
-- until somebody has looked, and dealt with together.
create table mail_storms (
  id uuid primary key,
  -- What its mails have in common, as a hash: sender and ticket, or the subject.
  key text not null,
  kind text not null check (kind in ('sender', 'subject')),
  -- The same for people: an address, or a subject.
  about text not null,
  ticket_id uuid references tickets,
  began_at timestamptz not null,
  -- When the last of its mails came.
  last_at timestamptz not null,
  -- When it was calm again, or somebody dealt with it.
  ended_at timestamptz
);
-- The storm that a mail is part of.
create unique index mail_storms_blowing on mail_storms (key) where ended_at is null;

-- The storm that held it; it stays when somebody has put the mail in all the same.
alter table incoming_mail add column storm_id uuid references mail_storms;
create index incoming_mail_of_storm on incoming_mail (storm_id, id) where storm_id is not null;
-- More came from its sender than is read at once: not before this time.
alter table incoming_mail add column read_after timestamptz;
