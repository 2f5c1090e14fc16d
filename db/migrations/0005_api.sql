-- Tokens of the API.

-- ── sign-in: a program is known by the name of its token ────────────────────

-- A person of kind `key` has a name and no door: no address, no password. What a program wrote is signed by it.
alter table persons drop constraint persons_kind_check;
alter table persons add constraint persons_kind_check check (kind in ('agent', 'contact', 'key'));
alter table persons alter column email drop not null;
alter table persons add constraint persons_have_an_address check ((kind = 'key') = (email is null));

-- ── tokens ──────────────────────────────────────────────────────────────────

create table tokens (
  id uuid primary key references persons,
  -- SHA-256 of the 256-bit token; the token itself is told once and kept nowhere.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- How it begins, to know it by.
  prefix text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  -- On our side: with these roles on these lines.
  roles text[],
  line_ids uuid[] not null,
  -- Or for a client: as this contact of this account.
  account_id uuid references accounts,
  contact_id uuid references persons,
  -- Null: made at the command line.
  created_by uuid references persons,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Moved at most once a minute.
  last_used_at timestamptz,
  check ((account_id is null) = (contact_id is null)),
  check ((account_id is null) = (roles is not null))
);

-- ── webhooks ────────────────────────────────────────────────────────────────

-- Receivers that are told what happens.
create table webhooks (
  id uuid primary key,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  -- Deliveries are signed with it, so it can't be kept as a hash: sealed with the key of the desk.
  secret bytea not null,
  -- The one before it, which signs beside the new one until then.
  earlier_secret bytea,
  earlier_until timestamptz,
  state text not null check (state in ('active', 'paused')),
  paused_why text check (paused_why in ('by_hand', 'failing')),
  -- The first failure since anything arrived.
  failing_since timestamptz,
  created_by uuid references persons,
  created_at timestamptz not null,
  check ((state = 'paused') = (paused_why is not null)),
  check ((earlier_secret is null) = (earlier_until is null))
);

-- One row an event and receiver, stored with the event. The body is made of the event anew at every attempt: it is the same.
create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null references webhooks on delete cascade,
  stream_id uuid not null,
  seq integer not null,
  kind text not null,
  state text not null check (state in ('queued', 'sending', 'delivered', 'failed')),
  attempts integer not null default 0,
  -- Why the last attempt failed, and the status it was answered with.
  fault text,
  status integer,
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  unique (webhook_id, stream_id, seq)
);
-- What was this receiver told last?
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, id desc);
-- What is due next for this receiver?
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_try_at, created_at, stream_id, seq) where state in ('queued', 'sending');
-- What was given up?
create index webhook_deliveries_failed on webhook_deliveries (webhook_id) where state = 'failed';
-- What may be forgotten?
create index webhook_deliveries_by_age on webhook_deliveries (created_at);
