-- Where an answer to a letter comes to: by From alone, by addresses of a domain of its own, or by sub-addresses of From.
-- One row at most; without one, by From alone.
create table answers_to (
  one boolean primary key default true check (one),
  way text not null check (way in ('from', 'domain', 'sub_addresses')),
  -- Set where the addresses have a domain of their own.
  domain text,
  changed_at timestamptz not null,
  check ((way = 'domain') = (domain is not null))
);

-- Whose conversation a reply address leads to: random, so that an address tells neither ticket nor person. Made with the
-- first letter about a ticket to a person, and kept for as long as both are: an old letter may be answered.
create table mail_handles (
  ticket_id uuid not null references tickets,
  contact_id uuid not null references persons,
  thread bytea not null check (octet_length(thread) = 8),
  participant bytea not null check (octet_length(participant) = 5),
  made_at timestamptz not null,
  primary key (ticket_id, contact_id)
);
-- Which conversation an address names.
create index mail_handles_by_address on mail_handles (thread, participant);

-- The recipient's own address to answer to, as the letter carries it; null where an answer comes to From.
alter table letters add column reply_to text;

-- Signatures that came with a mail, each with the delivery it came by: the same one by another way was sent on by
-- somebody. Logged, unlike limits: a crash must not make an old mail new.
create table mail_signatures_seen (
  -- SHA-256 of the signing domain and the signature.
  signature bytea primary key,
  -- Hash of envelope and body.
  mark text not null,
  first_at timestamptz not null
);
-- Once a night: those that are not remembered any longer.
create index mail_signatures_seen_first on mail_signatures_seen (first_at);

-- The keys that letters are signed with, sealed by the key of the desk, which no backup of the database holds; one row.
create table signing_keys (
  one boolean primary key default true check (one),
  sealed bytea not null,
  changed_at timestamptz not null
);

-- What is held beside a ticket, for the ticket's page.
create index incoming_mail_held_beside on incoming_mail (ticket_id, id desc) where state = 'held' and ticket_id is not null;
