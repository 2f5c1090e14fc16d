-- How many letters to strangers an hour has seen (TRUST 3.8), asked before each of them; few letters go to strangers.
create index letters_to_strangers on letters (created_at) where recipient_id is null;
-- How many letters have failed, beside every page of the desk. Those that came back, which are many more in time, lie in
-- letters_unsent with them and would all be looked at.
create index letters_failed on letters (id) where state = 'failed';
