-- ── ready texts ─────────────────────────────────────────────────────────────

create table answers (
  id uuid primary key,
  -- Whose own it is; null: everybody's.
  owner_id uuid references agents,
  title_ru text not null,
  title_en text not null,
  text_ru text not null,
  text_en text not null,
  keywords text not null,
  -- Where it is offered; empty: everywhere.
  line_ids uuid[] not null,
  topic_ids uuid[] not null,
  -- What is done along with it: {"move", "nextInMinutes", "priority", "lineId", "reasonRu", "reasonEn"}.
  actions jsonb not null,
  not_as_it_is boolean not null,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references agents,
  retired_at timestamptz,
  -- What it is found by; titles and keywords weigh more than the text.
  words tsvector generated always as (
    setweight(to_tsvector('russian', title_ru || ' ' || title_en || ' ' || keywords), 'A')
    || setweight(to_tsvector('russian', text_ru || ' ' || text_en), 'C')
  ) stored
);
-- Which may this person use?
create index answers_of on answers (owner_id) where retired_at is null;

-- How often somebody has sent it, on which topic: what is offered first follows from it.
create table answer_uses (
  answer_id uuid not null references answers,
  agent_id uuid not null references agents,
  -- Of a ticket without a topic: the nil id, because a key takes no null.
  topic_id uuid not null,
  uses int not null,
  primary key (answer_id, agent_id, topic_id)
);
