-- Messages sent on to somebody who has no part in a ticket: they can be taken back for some seconds, as replies can.
alter table pending_sends drop constraint pending_sends_kind_check;
alter table pending_sends add constraint pending_sends_kind_check
  check (kind in ('reply', 'resolve', 'hand-over', 'forward'));
alter table drafts drop constraint if exists drafts_kind_check;
alter table drafts add constraint drafts_kind_check
  check (kind in ('reply', 'note', 'resolve', 'hand-over', 'forward', 'wait', 'move'));
