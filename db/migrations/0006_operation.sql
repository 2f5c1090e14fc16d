-- Operation: which processes serve this desk, what failed lately, its backups, and its outgoing mail.

-- ── platform: running ───────────────────────────────────────────────────────

-- One row a process of Otklik, moved every few seconds while it lives; may be lost with a crash.
create unlogged table nodes (
  id uuid primary key,
  -- Name of the machine.
  host text not null,
  pid integer not null,
  roles text[] not null,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- Where its data folder lies; bytes. Null when it cannot be told.
  disk_free bigint,
  disk_size bigint,
  -- How late the event loop was at worst since the beat before, milliseconds.
  loop_late_ms integer not null,
  memory bigint not null
);

-- What nobody foresaw, by its reference: names of errors and places, nothing that anybody wrote.
create table faults (
  id uuid primary key,
  at timestamptz not null,
  -- "E-4F2A9C", as the person who met it was told; null for a job.
  reference text,
  -- The route or the job.
  place text not null,
  -- Type and code of the error.
  what text not null,
  host text not null
);
-- What failed in the last day?
create index faults_by_time on faults (at desc);

-- Archives that were made, and when one of them was last restored to see whether it can be.
create table backups (
  id uuid primary key,
  taken_at timestamptz not null,
  name text not null,
  bytes bigint not null,
  tickets bigint not null,
  events bigint not null,
  -- Files that a ticket names and that were missing or damaged when it was taken.
  files_lost integer not null,
  rehearsed_at timestamptz,
  -- Null when the rehearsal went well.
  rehearsal_fault text
);
-- Which was the last?
create index backups_by_time on backups (taken_at desc);

-- ── channels: mail ──────────────────────────────────────────────────────────

-- One row at most: the mail server as an administrator set it. SMTP_URL in the environment goes before it.
create table outgoing_mail (
  one boolean primary key default true check (one),
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  user_name text not null,
  -- Sealed with the desk's key (platform/vault.ts); null without a password.
  password bytea,
  from_address text not null,
  changed_at timestamptz not null
);

-- ── what a backup leaves out ────────────────────────────────────────────────
-- `otklik backup` leaves out unlogged tables and those whose comment begins like this. A session that was ended or a
-- link that was spent would come to life again in a desk restored from before.
comment on table sessions is 'left out of backups';
comment on table password_links is 'left out of backups';
