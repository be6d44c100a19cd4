-- The desk of staff: views of lists that somebody keeps, who takes care of a registration, and what the team notes on it.

create table saved_view (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  list text not null check (length(list) <= 100),   -- the address of the list
  name text not null check (length(trim(name)) between 1 and 60),
  query text not null check (length(query) <= 2000), -- what stands behind the question mark
  created_at timestamptz not null,
  unique (person_id, list, name)
);

create table registration_assignment (
  registration_id uuid primary key references registration on delete cascade,
  person_id uuid not null references person,
  assigned_by uuid,
  assigned_at timestamptz not null
);
create index registration_assignment_person on registration_assignment (person_id);

create table registration_note (
  id uuid primary key,
  registration_id uuid not null references registration on delete cascade,
  text text not null check (length(trim(text)) between 1 and 2000),
  written_by uuid,
  written_at timestamptz not null
);
create index registration_note_registration on registration_note (registration_id, written_at);
