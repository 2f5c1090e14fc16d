-- How many letters to strangers an hour has seen (TRUST 3.8), asked before each of them; few letters go to strangers.
create index letters_to_strangers on letters (created_at) where recipient_id is null;
-- What came by mail and has no end yet, the newest first. incoming_mail_in_tray has it by state; without this order the
-- list walks back through everything that ever came.
create index incoming_mail_without_end on incoming_mail (id desc) where state <> 'ended';
-- How many letters have failed, beside every page of the desk. Those that came back, which are many more in time, lie in
-- letters_unsent with them and would all be looked at.
create index letters_failed on letters (id) where state = 'failed';
