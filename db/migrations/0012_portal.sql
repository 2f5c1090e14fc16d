-- ── tickets: the client's side ──────────────────────────────────────────────

-- Colleagues of the same account who hear of a ticket beside whoever asked.
create table ticket_informants (
  ticket_id uuid not null references tickets,
  contact_id uuid not null references persons,
  added_at timestamptz not null,
  primary key (ticket_id, contact_id)
);

-- "Something is wrong with how this goes": for a lead, by a time of its own. The words are the content of the event.
create table ticket_complaints (
  ticket_id uuid not null references tickets,
  seq integer not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  primary key (ticket_id, seq)
);
-- Which complaints does a lead still owe an answer?
create index complaints_open on ticket_complaints (answer_by) where answered_at is null;

-- What a client has typed and not sent: theirs alone, in no index, no log and no event, gone when sent or after a month.
create table client_drafts (
  person_id uuid not null references persons,
  id uuid not null,
  -- 'new', or the id of the ticket that is answered.
  place text not null,
  -- Grows with every keeping: whoever writes on top of an older one has another device to reckon with.
  version integer not null,
  said jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, id)
);
-- Which drafts have lain for a month?
create index client_drafts_by_age on client_drafts (saved_at);

-- How a client likes to write; nothing here decides anything.
create table client_ways (
  person_id uuid primary key references persons,
  technical boolean not null
);
