-- The keyboard as somebody of the staff has chosen it; without a row everything is as usual.
create table own_keys (
  person_id uuid primary key references persons,
  -- Single letters do something. Off for those who speak to their computer.
  letters boolean not null,
  -- Name of the key to what is pressed instead of what is usual; names and presses are those of contract/keys.ts.
  chosen jsonb not null check (jsonb_typeof(chosen) = 'object')
);
