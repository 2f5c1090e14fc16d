-- What must be passed on once and kept nowhere. The words are sealed under a key of their own, and that key under the key
-- of the desk; both are gone once it has been read, taken back or has expired, and the row tells what became of it.
create table one_time_secrets (
  ticket_id uuid not null references tickets,
  id uuid not null,
  -- The entry whose words it was taken out of; null where it was given in its own field.
  seq int,
  -- What it opens, in the words of whoever gave it.
  label text not null,
  -- Which side reads it.
  for_side text not null check (for_side in ('staff', 'client')),
  given_by uuid references persons,
  given_at timestamptz not null,
  until timestamptz not null,
  key bytea,
  sealed bytea,
  read_by uuid references persons,
  read_at timestamptz,
  ended_at timestamptz,
  -- Of what ended unread.
  ended_why text check (ended_why in ('expired', 'taken_back')),
  primary key (ticket_id, id),
  check ((key is null) = (sealed is null)),
  check (ended_at is null or key is null)
);
-- What is over and has not been destroyed yet, for the job that does.
create index one_time_secrets_kept on one_time_secrets (until) where key is not null;

-- A number that was hidden on a guess, for the day in which its writer may say that it is none. Sealed the same way.
create table hidden_numbers (
  ticket_id uuid not null references tickets,
  seq int not null,
  nth int not null,
  kind text not null,
  -- What stands in its place; in this entry nothing else is hidden by the same.
  mask text not null,
  key bytea not null,
  sealed bytea not null,
  until timestamptz not null,
  primary key (ticket_id, seq, nth)
);
create index hidden_numbers_until on hidden_numbers (until);

-- Entries whose words were replaced lawfully, and the later event of the same stream that says so and commits to the new
-- words. An entry whose words do not fit its own commitment holds only if the event named here fits them.
create table replaced_content (
  stream_id uuid not null,
  seq int not null,
  by_seq int not null,
  primary key (stream_id, seq),
  check (by_seq > seq)
);

-- Words may be replaced by a transaction that also says by which event; anything else is refused as it was.
create function refuse_change_of_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.stream_id = old.stream_id and new.seq = old.seq and exists (
    select from replaced_content r
    where r.stream_id = old.stream_id and r.seq = old.seq and r.xmin = pg_current_xact_id()::xid
  ) then
    return new;
  end if;
  raise exception 'the ledger is append-only: % of % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;
drop trigger contents_stay on event_content;
create trigger contents_stay before update or delete on event_content for each row execute function refuse_change_of_words();

-- The bytes of a mail are sealed from now on; null: gone by retention, or never to be kept.
alter table incoming_mail_body
  alter column raw drop not null,
  add column sealed boolean not null default false,
  -- How many secrets its bytes are without, as `card:1`.
  add column hidden text[] not null default '{}',
  add column raw_gone_at timestamptz;
-- Ended mails whose bytes are still kept, the oldest first.
create index incoming_mail_ended on incoming_mail (ended_at, id) where ended_at is not null;

-- How far the search for secrets in the history of tickets has come, so that whoever is stopped goes on from there.
create table secrets_scan (
  what text primary key check (what in ('all', 'numbers')),
  stream_id uuid not null,
  seq int not null,
  at timestamptz not null
);
