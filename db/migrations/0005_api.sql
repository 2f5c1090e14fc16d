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
