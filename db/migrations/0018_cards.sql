-- Cards: what matters to know about an account, who looked at it, lost second factors of contacts.

-- ── accounts ────────────────────────────────────────────────────────────────

-- What staff ought to know about an account before they write. Never shown to the client.
create table account_notes (
  id uuid primary key,
  account_id uuid not null references accounts,
  text text not null,
  -- Stands first, and beside every ticket of the account.
  pinned boolean not null,
  -- A restricted line whose members and leads alone read it; null: everybody who reads tickets.
  line_id uuid references lines,
  -- Grows with each change: who edits says which one they saw.
  version integer not null check (version > 0),
  author_id uuid not null references persons,
  written_at timestamptz not null,
  -- The last who changed it, and when; null while it stands as it was written.
  changed_by uuid references persons,
  changed_at timestamptz,
  -- Taken down; what it said stays in the account's ledger.
  removed_at timestamptz
);
-- What is there to know about this account?
create index account_notes_of_account on account_notes (account_id, pinned desc, id desc) where removed_at is null;

-- What a note said before each change.
create table account_note_versions (
  note_id uuid not null references account_notes,
  version integer not null,
  text text not null,
  by_id uuid not null references persons,
  at timestamptz not null,
  primary key (note_id, version)
);

-- Which employee opened the card of an account on which day: one row each, so that looking often costs nothing.
create table account_looks (
  account_id uuid not null references accounts,
  person_id uuid not null references persons,
  day date not null,
  -- Of that day, the last time.
  at timestamptz not null,
  primary key (account_id, person_id, day)
);
-- Who looked lately?
create index account_looks_newest on account_looks (account_id, at desc);

-- One of those who keep accounts has asked to take a contact's second factor away; another has to agree.
create table contact_factor_resets (
  contact_id uuid primary key references persons,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  -- How the contact proved who they are, in the words of who asks.
  reason text not null
);

-- What was written about this service?
create index tickets_of_service on tickets (service_id, number desc) where service_id is not null;
-- Which letters went to this person?
create index letters_of_recipient on letters (recipient_id, id desc);

-- ── channels: mail ──────────────────────────────────────────────────────────

-- Sentences of letters and of the portal in the provider's own words. A row stays when they go back to what is delivered.
create table own_texts (
  -- Its place in the catalogue of words.
  key text not null,
  language text not null check (language in ('ru', 'en')),
  -- Null: as delivered.
  text text,
  -- Grows with each change: who edits says which one they saw.
  version integer not null check (version > 0),
  by_id uuid not null references persons,
  at timestamptz not null,
  primary key (key, language)
);

create table own_text_versions (
  key text not null,
  language text not null,
  version integer not null,
  text text,
  by_id uuid not null references persons,
  at timestamptz not null,
  primary key (key, language, version),
  foreign key (key, language) references own_texts
);

-- ── staff: the desk itself ──────────────────────────────────────────────────

-- One row at most: how this provider looks. The company's name stays with the desk.
create table desk_look (
  one boolean primary key default true check (one),
  -- "#1f5fbf"; null: the accent of the product.
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  -- Drawn anew from what was uploaded: PNG, small.
  logo_light bytea,
  logo_dark bytea,
  light_width integer,
  light_height integer,
  dark_width integer,
  dark_height integer,
  version integer not null,
  by_id uuid not null references persons,
  at timestamptz not null
);
