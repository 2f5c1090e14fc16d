-- What a mail began whose sender is known and not proven: its client is asked whether it was theirs.
alter table tickets
  -- 'unconfirmed': nobody has said yet that the client wrote it; 'denied': the client says that they did not. Null of
  -- every other ticket.
  add column authorship text check (authorship in ('unconfirmed', 'denied'));

-- The few that wait for their client's word, so that the watch over them reads nothing else.
create table unconfirmed_tickets (
  ticket_id uuid primary key references tickets,
  since timestamptz not null,
  -- When the client was asked for the second and last time.
  reminded_at timestamptz
);
create index unconfirmed_tickets_since on unconfirmed_tickets (since, ticket_id);

-- The topic under which letters open; without one it is the topic of those who choose none.
alter table topics add column for_letters boolean not null default false;
create unique index topics_for_letters on topics (for_letters) where for_letters;

-- The mails that wait for their own sender's choice.
create index incoming_mail_of_contact on incoming_mail (contact_id, id desc) where state = 'held';
