-- Notices of mail that waits for a look.

-- A storm of mails need not blow at any ticket.
alter table notices alter column ticket_id drop not null;

-- ── what the last release left ──────────────────────────────────────────────

-- What was told about promises stands in `notices` since 0015, which took over what was here; no process of a release
-- that has 0015 writes it.
drop table promise_notices;
