-- What every ticket, reply and letter is entered in, less what nobody looks things up by.

-- Only imported tickets have a place they came from.
alter table tickets drop constraint tickets_external_ref_key;
create unique index tickets_external_ref_key on tickets (external_ref) where external_ref is not null;

-- The newest letters come out of the primary key read backwards: ids begin with their time.
drop index letters_newest;

-- Kept answers are written in the order of their time and looked through once a night.
drop index idempotency_by_age;
create index idempotency_by_age on idempotency using brin (at) with (autosummarize = on);

-- Up to where somebody has read is a mark in a list, no record: looking up and locking two rows each time cost more than
-- the mark.
alter table seen drop constraint seen_ticket_id_fkey, drop constraint seen_person_id_fkey;
