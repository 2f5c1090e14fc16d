-- Messages sent on to somebody who has no part in a ticket: they can be taken back for some seconds, as replies can.
alter table pending_sends drop constraint pending_sends_kind_check;
alter table pending_sends add constraint pending_sends_kind_check
  check (kind in ('reply', 'resolve', 'hand-over', 'forward'));
alter table drafts drop constraint if exists drafts_kind_check;
alter table drafts add constraint drafts_kind_check
  check (kind in ('reply', 'note', 'resolve', 'hand-over', 'forward', 'wait', 'move'));

-- The conversation with somebody outside on a ticket: their own reply address, as a client has one (mail_handles).
create table outside_handles (
  ticket_id uuid not null references tickets,
  -- In small letters.
  address text not null,
  name text not null,
  thread bytea not null check (octet_length(thread) = 8),
  participant bytea not null check (octet_length(participant) = 5),
  made_at timestamptz not null,
  -- Who of staff wrote to them last.
  written_by uuid not null references persons,
  primary key (ticket_id, address)
);
-- Which conversation an address names.
create index outside_handles_by_address on outside_handles (thread, participant);
