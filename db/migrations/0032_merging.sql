-- Two tickets about one matter become one: what was said stays where it was said, and one of the two goes on for both.
alter table tickets
  -- The ticket that goes on for this one: always the last of a row of them, so that nobody has to follow a chain.
  add column merged_into uuid references tickets,
  -- Whatever is done to a ticket, one that was merged promises nothing and stands in no list of work.
  add constraint tickets_merged_are_over
    check (merged_into is null or (status = 'closed' and next_contact_by is null and merged_into <> id));
-- Which tickets went into this one. Few tickets are merged: every other costs the index nothing.
create index tickets_merged_into on tickets (merged_into) where merged_into is not null;

-- Whoever had or followed the one hears of the other from then on.
alter table followers drop constraint followers_why_check;
alter table followers add constraint followers_why_check check (why in ('chose', 'mentioned', 'handed_over', 'merged'));

-- One row a merge, standing until it is taken apart.
create table ticket_merges (
  ticket_id uuid not null references tickets,
  -- The entry of the merged ticket that tells of it.
  seq int not null,
  -- The ticket it was merged into then, and the entry there.
  into_id uuid not null references tickets,
  into_seq int not null,
  by_id uuid references persons,
  at timestamptz not null,
  -- As it was before, so that taking apart can put it back.
  status text not null,
  next_contact_by timestamptz,
  waiting_for text,
  handed_over boolean not null,
  -- Who is kept informed of the other ticket since then, by this merge.
  informed uuid[] not null default '{}',
  apart_at timestamptz,
  apart_by uuid references persons,
  primary key (ticket_id, seq)
);
create unique index ticket_merges_standing on ticket_merges (ticket_id) where apart_at is null;
-- What stands merged into a ticket by a merge of its own, for taking apart.
create index ticket_merges_into on ticket_merges (into_id) where apart_at is null;
