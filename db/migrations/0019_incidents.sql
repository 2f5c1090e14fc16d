-- Incidents: what is broken now for many, said in both languages until it is mended.

-- ── incidents ───────────────────────────────────────────────────────────────

create table incidents (
  id uuid primary key,
  -- One sentence for clients, and what else helps them meanwhile; empty where there is no more to say.
  what_ru text not null,
  what_en text not null,
  more_ru text not null,
  more_en text not null,
  began_at timestamptz not null,
  -- By when clients hear next.
  next_word_by timestamptz not null,
  -- Whom it concerns: everybody, or whoever has such a service, this very service, or writes about such a topic.
  everyone boolean not null,
  service_kinds text[] not null,
  service_ids uuid[] not null,
  topic_ids uuid[] not null,
  -- Grows with each change: who edits says which one they saw.
  version integer not null check (version > 0),
  changed_by uuid not null references persons,
  changed_at timestamptz not null,
  ended_at timestamptz,
  check (everyone or cardinality(service_kinds) + cardinality(service_ids) + cardinality(topic_ids) > 0)
);
-- What is broken now? Read with every ticket and every page of a client, so it holds what runs and nothing else.
create index incidents_running on incidents (began_at) where ended_at is null;
-- What was broken lately?
create index incidents_ended on incidents (ended_at desc, id desc) where ended_at is not null;
