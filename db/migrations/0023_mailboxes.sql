-- Mailboxes that mail is fetched from by IMAP.
create table mailboxes (
  id uuid primary key,
  -- Whom it stands for: mail that does not say to whom it was delivered was delivered to this address.
  address text not null,
  -- Other addresses whose mail lands in it.
  aliases text[] not null,
  host text not null,
  port int not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  user_name text not null,
  -- Sealed; null when it is signed in to by OAuth.
  password bytea,
  -- OAuth 2.0 (RFC 6749 6); all null when it is signed in to by a password. Secret and refresh token are sealed.
  oauth_client_id text,
  oauth_token_url text,
  oauth_secret bytea,
  oauth_refresh bytea,
  -- The folder of spam by its name; empty: the one that the server itself calls so (RFC 6154).
  junk_folder text not null,
  state text not null check (state in ('active', 'paused', 'removed')),
  created_at timestamptz not null,
  -- When somebody last changed how it is reached: who fetches from it signs in anew.
  changed_at timestamptz not null,
  -- When every folder was last looked at to its end.
  looked_at timestamptz,
  -- What stands in the way now: a code that the desk has words for, and what the server said.
  trouble text,
  trouble_said text not null default '',
  trouble_since timestamptz,
  check ((password is null) <> (oauth_refresh is null)),
  check ((trouble is null) = (trouble_since is null))
);

-- How far each folder has been read. Its id is the source of the mails that came from it: two folders of a mailbox may
-- number their mails alike. What was taken is known by incoming_mail alone; this only says where to begin.
create table mailbox_folders (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes on delete cascade,
  name text not null,
  kind text not null check (kind in ('inbox', 'junk')),
  -- The numbers below hold for this one (RFC 9051 2.3.1.1); null before the first look.
  uidvalidity bigint,
  -- Every mail up to this number has been taken, or left by choice.
  taken_to bigint not null,
  -- The server numbered everything anew: up to this number a mail may be one that we hold.
  anew_to bigint not null,
  -- What the server had received by then lay there when the mailbox was set up and was left by choice.
  left_until timestamptz,
  looked_at timestamptz,
  unique (mailbox_id, name)
);

-- Fetched from the folder of spam: staff look at it before it may become anything.
alter table incoming_mail add column junk boolean not null default false;
