-- What is missing, where and for whom; who says it, from what; why it happens and what comes of it.

create table gap (
  id uuid primary key,
  slug text not null unique,
  cycle_id uuid not null references cycle,
  kind text not null check (kind in ('coverage', 'articulation', 'information', 'capability', 'funding')),
  title text not null check (length(trim(title)) between 1 and 160),
  statement text not null check (length(trim(statement)) between 1 and 400),
  dimension text,
  population text,
  territories text[] not null check (cardinality(territories) between 1 and 200),
  state text not null default 'draft' check (state in ('draft', 'published', 'dropped')),
  dropped_reason text not null default '' check (length(dropped_reason) <= 300),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  check (state <> 'published' or published_at is not null),
  check (state <> 'dropped' or dropped_reason <> '')
);
create index gap_cycle on gap (cycle_id);

-- From what it is said: a published figure, what somebody stated, a document, a survey.
create table gap_evidence (
  id uuid primary key,
  gap_id uuid not null references gap on delete cascade,
  what text not null check (what in ('estimate', 'statement', 'document', 'survey')),
  source text not null check (length(trim(source)) between 1 and 200),
  words text not null default '' check (length(words) <= 400),
  reference text check (length(reference) <= 300), -- an address of the web, or a path of the site
  said_by uuid,
  said_at timestamptz not null
);
create index gap_evidence_gap on gap_evidence (gap_id);

-- A cause or an effect. What was proposed is never taken away: it is accepted, joined with another, or refused with a reason.
create table gap_node (
  id uuid primary key,
  gap_id uuid not null references gap on delete cascade,
  side text not null check (side in ('cause', 'effect')),
  words text not null check (length(trim(words)) between 1 and 160),
  organization_id uuid references organization, -- who proposed it; null: the secretariat
  proposed_by uuid,
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'joined', 'refused')),
  joined_into uuid references gap_node on delete cascade,
  reason text not null default '' check (length(reason) <= 300),
  decided_by uuid,
  decided_at timestamptz,
  check ((state = 'joined') = (joined_into is not null)),
  check (state <> 'refused' or reason <> '')
);
create index gap_node_gap on gap_node (gap_id);
create index gap_node_organization on gap_node (organization_id);

-- Which box it explains, or which it comes from: one step nearer to the gap; null, the gap itself. One cause may serve two effects.
create table gap_link (
  node_id uuid not null references gap_node on delete cascade,
  next_id uuid references gap_node on delete cascade,
  unique nulls not distinct (node_id, next_id)
);

-- Which organisations back it: one voice each.
create table gap_backing (
  id uuid primary key,
  node_id uuid not null references gap_node on delete cascade,
  organization_id uuid not null references organization,
  person_id uuid,
  at timestamptz not null,
  unique (node_id, organization_id)
);
create index gap_backing_organization on gap_backing (organization_id);
