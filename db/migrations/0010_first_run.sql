-- ── first-run ───────────────────────────────────────────────────────────────

-- One row at most: the sample request that the first run put into the queue, with whom it seems to come from.
create table sample_request (
  one boolean primary key default true check (one),
  account_id uuid not null references accounts,
  contact_id uuid not null references persons,
  ticket_id uuid not null references tickets,
  -- Null while it is there to be tried.
  removed_at timestamptz
);
