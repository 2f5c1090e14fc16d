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
