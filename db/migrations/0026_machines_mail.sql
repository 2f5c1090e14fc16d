-- What machines send each other: whether a mail may be answered by one, and which letters are such answers.

-- Why no machine may answer it: a code of answering/objection.ts, decided when it was read; null: one may.
alter table incoming_mail add column answer_objection text;

-- The incoming mail that this letter answers without anybody having written it.
alter table letters add column answers_mail uuid references incoming_mail on delete set null;
-- How often was this address answered by the machine lately?
create index letters_answering on letters (lower(to_address), created_at) where answers_mail is not null;
