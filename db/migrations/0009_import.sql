-- Ways in that only the command line makes (the demo, somebody who is locked out). One use, an hour at most.
create table entry_links (
  token_hash bytea primary key,
  person_id uuid not null references persons,
  expires_at timestamptz not null
);
-- Which have ended?
create index entry_links_by_end on entry_links (expires_at);

-- A way in must not come to life again with a restore.
comment on table entry_links is 'left out of backups';
