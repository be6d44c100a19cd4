-- Organisations that are one: found, merged, parted again; or known to be two.

create table organization_merge (
  id uuid primary key,
  kept_id uuid not null references organization on delete cascade,
  absorbed_id uuid not null references organization on delete cascade,
  kept_before jsonb not null,          -- what the kept one answered until then
  kept_before_at timestamptz not null, -- when it had last been changed
  kept_after_at timestamptz not null,  -- its stamp after: the same as long as nobody has touched it
  moved jsonb not null,                -- what passed from one to the other, by kind
  person_id uuid,
  person_name text not null,
  merged_at timestamptz not null,
  parted_at timestamptz,
  check (kept_id <> absorbed_id)
);
create unique index organization_merge_standing on organization_merge (absorbed_id) where parted_at is null;
create index organization_merge_newest on organization_merge (merged_at);

-- Two that look like one and are not: somebody said so.
create table organization_distinct (
  one_id uuid not null references organization on delete cascade,
  other_id uuid not null references organization on delete cascade,
  person_id uuid,
  person_name text not null,
  said_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);

-- The pairs found by the last search, and what the registry was then.
create table organization_twin (
  one_id uuid not null references organization on delete cascade,
  other_id uuid not null references organization on delete cascade,
  score real not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create table organization_twin_search (
  single boolean primary key default true check (single), -- one row
  registry_stamp text not null,
  searched_at timestamptz,             -- null while the first one runs
  asked_at timestamptz not null
);
