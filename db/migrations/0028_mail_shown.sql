-- What was cut off a mail's reply, one click away from it (UX 3.2): kept when the mail is read, so that no page of a ticket
-- has to read a mail again, and so that it stays when the raw mail is no longer kept.
alter table incoming_mail_body
  add column quote text,
  add column signature text,
  -- It has a formatted version (HTML), which is cleaned anew each time somebody looks at it.
  add column formatted boolean not null default false,
  -- More than six words in ten of the two versions are not the same (TRUST 3.12).
  add column differs boolean not null default false;
