-- People on screens: second factors, sessions one can see and end, accounts with a tier, rights that run out.

-- ── sign-in ─────────────────────────────────────────────────────────────────

-- Nobody comes in as this person from this instant on; null has no end. For contacts: when their last right runs out.
alter table persons add column until timestamptz;
update persons p set until = r.until
  from (
    select contact_id, max(until) as until from account_contacts
    where ended_at is null group by contact_id having bool_and(until is not null)
  ) r
  where p.id = r.contact_id;

-- By what a person names one of their sessions; the token's hash stays inside.
alter table sessions add column id uuid not null default gen_random_uuid();
alter table sessions alter column id drop default;
-- When the second factor was last confirmed in this session; null: by password alone.
alter table sessions add column factor_at timestamptz;
-- The password was right and a step is still to come: such a session is nobody's yet.
alter table sessions add column waits_for text check (waits_for in ('code', 'enrolment'));

-- Authenticator apps (TOTP). Secrets are sealed with the key of the desk (OTKLIK_KEY or the data folder).
create table second_factors (
  person_id uuid primary key references persons,
  secret bytea,
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code counts twice.
  last_step bigint not null default 0,
  -- An enrolment under way: secret and recovery codes, sealed, shown only in the session that began it.
  pending bytea,
  pending_session bytea,
  check ((secret is null) = (confirmed_at is null))
);

-- Recovery codes that are still good: 80 random bits each, kept as SHA-256, gone when used.
create table recovery_codes (
  person_id uuid not null references persons,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);

-- ── staff ───────────────────────────────────────────────────────────────────

-- One administrator has asked to take a colleague's second factor away; another has to agree.
create table factor_resets (
  agent_id uuid primary key references agents,
  asked_by uuid not null references agents,
  asked_at timestamptz not null
);

-- ── accounts ────────────────────────────────────────────────────────────────

-- How much the contract promises.
alter table accounts add column tier text not null default 'standard' check (tier in ('standard', 'priority', 'vip'));
-- What its new contacts begin with; null: as the desk itself.
alter table accounts add column language text check (language in ('ru', 'en'));
alter table accounts add column zone text;

-- The name as whoever invited them wrote it: all that the account's own people learn of somebody known elsewhere.
alter table account_contacts add column named text;
