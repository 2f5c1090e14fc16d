-- The desk's own mail server, as it was set on the desk; one row at most.
create table listener (
  one boolean primary key default true check (one),
  active boolean not null,
  protocol text not null check (protocol in ('smtp', 'lmtp')),
  host text not null,
  port int not null check (port between 1 and 65535),
  -- Addresses that are ours, and with an @ in front whole domains.
  takes_for text[] not null,
  most_bytes int not null check (most_bytes > 0),
  changed_at timestamptz not null
);

-- What each process that should listen says of itself; one that says nothing for a while does not listen any more.
create table listener_states (
  id uuid primary key,
  host text not null,
  pid int not null,
  -- Where it can be reached from its own machine; null while it does not listen.
  address text,
  -- Why not, in the words of the system.
  trouble text,
  -- 'files' were named at the start; 'self_made' protects from listeners, and proves to nobody who we are.
  certificate text not null check (certificate in ('files', 'self_made')),
  certificate_until timestamptz,
  seen_at timestamptz not null
);

-- Who handed it over, where that was a stranger who spoke to us: what SPF is asked about.
alter table incoming_mail add column peer_ip text;
alter table incoming_mail add column peer_helo text;
-- When administrators were told that it has no end yet.
alter table incoming_mail add column told_at timestamptz;
