-- The registry of organisations: windows in which they register, registrations and their review, organisations.

create table registration_window (
  id uuid primary key,
  slug text not null unique,          -- '2021'
  name text not null,
  cycle_id uuid references cycle,
  opens_at timestamptz not null,
  closes_at timestamptz not null,     -- the first instant at which nothing more is taken
  closed_at timestamptz,              -- when its profile was frozen
  created_at timestamptz not null default now(),
  check (closes_at > opens_at)
);

create table registration_window_extension (
  id uuid primary key,
  window_id uuid not null references registration_window on delete cascade,
  previous_closes_at timestamptz not null,
  closes_at timestamptz not null,
  reason text not null check (length(trim(reason)) > 0),
  extended_by uuid,
  extended_at timestamptz not null default now()
);

-- The figures of a window as they stood when it was closed.
create table registry_profile (
  window_id uuid primary key references registration_window on delete cascade,
  frozen_at timestamptz not null,
  figures jsonb not null
);

create table organization (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(trim(name)) > 0),
  known_as text,
  rut text check (rut ~ '^[0-9]{1,8}-[0-9K]$'),   -- '65123456-7', no dots
  legal_form text,
  sector text not null,
  founded_year integer check (founded_year between 1500 and 2200),
  region text check (region ~ '^[0-9]{2}$'),      -- the seat; null when an import did not say
  comuna text check (comuna ~ '^[0-9]{5}$'),
  scope text,
  works_in text[] not null default '{}',          -- regions
  intervenes boolean,                             -- works directly with people
  kinds text[] not null default '{}',             -- the enabler kinds
  kind_other text,
  dimensions text[] not null default '{}',
  populations text[] not null default '{}',
  description text not null default '',
  holds_linking_events boolean,                   -- null: did not answer
  has_alliances boolean,                          -- null: did not answer
  traits text,                                    -- what characterises it as an articulator
  website text,
  networks jsonb not null default '{}',           -- {"instagram": "https://…"}
  public_email text,
  public_phone text,
  logo_file_id uuid references file,
  state text not null default 'active' check (state in ('active', 'retired', 'merged')),
  merged_into uuid references organization,
  sample boolean not null default false,
  accepted_at timestamptz not null default now(),
  confirmed_at timestamptz,                       -- when its people last said it is right
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'merged') = (merged_into is not null)),
  check (comuna is null or region is null or left(comuna, 2) = region)
);
create index organization_rut on organization (rut) where rut is not null;
create index organization_merged_into on organization (merged_into) where merged_into is not null;

-- The person in charge: never public.
create table organization_contact (
  organization_id uuid primary key references organization on delete cascade,
  name text not null default '',
  position text not null default '',
  email text not null default '',
  phone text not null default ''
);

-- Slugs an organisation had before; their addresses still lead to it.
create table organization_former_slug (
  slug text primary key,
  organization_id uuid not null references organization on delete cascade
);

-- With whom it has made alliances: another organisation of the registry, or a name.
create table organization_ally (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  ally_id uuid references organization,
  ally_name text not null,
  unique (organization_id, ally_name),
  check (ally_id is null or ally_id <> organization_id)
);

-- One entry in a window: what was answered, and how the review went.
create table registration (
  id uuid primary key,
  folio integer generated always as identity,
  window_id uuid not null references registration_window,
  organization_id uuid references organization,   -- once accepted
  state text not null check (state in ('draft', 'submitted', 'changes_requested', 'accepted', 'rejected', 'withdrawn')),
  answers jsonb not null default '{}',            -- by field name, as the schema reads them
  email text,
  person_id uuid,
  resume_token_hash text unique,
  version integer not null default 0,             -- rises with every change: two reviewers cannot overwrite each other
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz
);
create index registration_queue on registration (state, submitted_at);
create index registration_of_window on registration (window_id, state);
