-- Mail that came in. Each is stored as it came before it is acknowledged to whoever brought it, and each has an end that
-- somebody can see: nothing that was taken is ever dropped.
create table incoming_mail (
  id uuid primary key,
  -- How it came: 'pipe', 'smtp', or the mailbox it was fetched from.
  source text not null,
  -- The number it has in its mailbox (RFC 9051 2.3.1.1); null for what was handed to us.
  uidvalidity bigint,
  uid bigint,
  -- Empty for a machine's; null where whoever handed it over did not say.
  envelope_from text,
  envelope_to text[] not null,
  -- Of the mail without the lines that servers put above it on the way: the same again has the same one.
  sha256 bytea not null,
  size int not null,
  received_at timestamptz not null,
  state text not null check (state in ('waiting', 'held', 'aside', 'ended')),
  -- How it ended; a mail that is held or set aside has no end yet.
  outcome text check (outcome in ('opened', 'joined', 'automatic', 'repeated', 'dismissed')),
  -- Why it is held, set aside or ended so: a code that the desk has words for.
  reason text,
  -- Since somebody last asked for it to be read again.
  attempts int not null,
  -- What was read. Everything here is the sender's claim.
  from_name text not null,
  from_address text not null,
  subject text not null,
  message_id text,
  trust text check (trust in ('M2', 'M1', 'M0')),
  -- What trust was decided by, as JSON; text and not jsonb, since a mail may hold half a letter.
  evidence text,
  contact_id uuid references persons,
  ticket_id uuid references tickets,
  -- Of the message that it became.
  seq int,
  ended_at timestamptz,
  -- The agent who decided; null when the desk did.
  ended_by uuid references persons,
  check ((state = 'ended') = (outcome is not null)),
  check ((outcome in ('opened', 'joined')) is not true or ticket_id is not null)
);
-- A mailbox gives each of its mails once, however often it is asked.
create unique index incoming_mail_of_mailbox on incoming_mail (source, uidvalidity, uid) where uid is not null;
-- The tray, and the list of all: the newest first.
create index incoming_mail_in_tray on incoming_mail (state, id desc) where state <> 'ended';
-- Whether the same came a moment ago.
create index incoming_mail_same on incoming_mail (sha256, received_at);
-- What came into a ticket by mail.
create index incoming_mail_of_ticket on incoming_mail (ticket_id, seq) where ticket_id is not null;

-- The bytes, byte for byte, and what was read of them; apart, so that no list reads them.
create table incoming_mail_body (
  mail_id uuid primary key references incoming_mail on delete cascade,
  raw bytea not null,
  text text,
  -- JSON: name, type and size of each.
  attachments text
);
-- Pictures and archives do not grow smaller by packing them once more.
alter table incoming_mail_body alter column raw set storage external;

-- Which letter of ours an answer names.
create index letters_by_message_id on letters (message_id);
