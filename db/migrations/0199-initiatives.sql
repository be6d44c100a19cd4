-- What is done directly with people: initiatives, who runs them, their stage, where they work, how many people they reach.
-- What was said is never written over: a newer row takes its place, and says so.

create table initiative (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(trim(name)) between 1 and 160),
  state text not null default 'draft' check (state in ('draft', 'published', 'paused', 'ended')),
  summary text not null default '' check (length(summary) <= 400),
  dimensions text[] not null default '{}',
  populations text[] not null default '{}',
  started_on text check (started_on ~ '^[0-9]{4}(-[0-9]{2})?$'), -- as exactly as it was said: a year, or a month
  ended_on text check (ended_on ~ '^[0-9]{4}(-[0-9]{2})?$'),
  website text check (length(website) <= 300),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,                -- for the first time
  confirmed_at timestamptz,                -- when its team last said that it is right
  check (state = 'draft' or published_at is not null)
);

-- The stage it is at, as said by its team, or by a gate it passed.
create table initiative_stage (
  id uuid primary key,
  initiative_id uuid not null references initiative on delete cascade,
  stage text not null check (stage in ('diagnosis', 'prototype', 'pilot', 'evaluation', 'scale')),
  basis text not null default 'said' check (basis in ('said', 'gate')),
  said_by uuid,
  said_at timestamptz not null
);
create index initiative_stage_of on initiative_stage (initiative_id, said_at);

-- Who runs it. A partner, funder or evaluator counts once that organisation has confirmed it.
create table initiative_runner (
  id uuid primary key,
  initiative_id uuid not null references initiative on delete cascade,
  organization_id uuid not null references organization,
  role text not null check (role in ('lead', 'partner', 'funder', 'evaluator')),
  said_by uuid,
  said_at timestamptz not null,
  confirmed_at timestamptz,
  declined_at timestamptz,
  answered_by uuid,
  until_at timestamptz,                    -- when it stopped
  check (confirmed_at is null or declined_at is null)
);
create unique index initiative_runner_once on initiative_runner (initiative_id, organization_id, role) where until_at is null;
create unique index initiative_runner_lead on initiative_runner (initiative_id) where role = 'lead' and until_at is null;
create index initiative_runner_organization on initiative_runner (organization_id);

-- Where: the country (CL), whole regions (two digits), comunas (five).
create table initiative_coverage (
  id uuid primary key,
  initiative_id uuid not null references initiative on delete cascade,
  territory text not null check (territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'),
  way text not null check (way in ('site', 'outreach', 'remote')),
  from_at timestamptz not null,
  until_at timestamptz
);
create unique index initiative_coverage_once on initiative_coverage (initiative_id, territory) where until_at is null;

-- How many people in a year: of the whole, of one place, or that nobody knows.
create table initiative_reach (
  id uuid primary key,
  initiative_id uuid not null references initiative on delete cascade,
  period text not null check (period ~ '^[0-9]{4}$'),
  territory text check (territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'),
  dimension text,
  persons integer check (persons >= 0),
  low integer check (low >= 0),
  high integer check (high >= 0),
  basis text not null check (basis in ('counted', 'estimated', 'capacity', 'unknown')),
  said_by uuid,
  said_at timestamptz not null,
  replaces uuid unique references initiative_reach on delete cascade,
  check ((basis = 'unknown') = (persons is null)),
  check (low is null or persons is null or low <= persons),
  check (high is null or persons is null or high >= persons)
);
create index initiative_reach_of on initiative_reach (initiative_id, period);
