-- What organisations say of their alliances, one with another and of a kind; what the other answers.
-- Statements: a claim is withdrawn, an answer is followed by another, and nothing is written over.

create table alliance_claim (
  id uuid primary key,
  organization_id uuid not null references organization,
  other_id uuid references organization,
  other_name text check (length(trim(other_name)) between 1 and 200),
  kind text not null check (kind in ('not_said', 'shares_information', 'coordinates', 'runs_together', 'shares_means', 'member_of',
    'funds', 'refers_people', 'trains', 'advises')),
  giver text check (giver in ('self', 'other')),   -- of a kind that one does for the other: whether who says it is who does it
  strength smallint check (strength between 1 and 4),
  since text check (since ~ '^[0-9]{4}(-[0-9]{2})?$'),
  words text not null default '' check (length(words) <= 300),
  said_by uuid,
  said_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((other_id is null) <> (other_name is null)),
  check (other_id <> organization_id),
  check ((kind in ('funds', 'refers_people', 'trains', 'advises')) = (giver is not null))
);
create unique index alliance_claim_once on alliance_claim (organization_id, other_id, kind, coalesce(giver, ''))
  where withdrawn_at is null and other_id is not null;
create index alliance_claim_other on alliance_claim (other_id) where other_id is not null;

-- The verdict of the other; the last one stands.
create table alliance_answer (
  id uuid primary key,
  claimant_id uuid not null references organization,
  organization_id uuid not null references organization,
  kind text not null,
  giver text check (giver in ('self', 'other')),   -- as the claim says it
  verdict text not null check (verdict in ('confirmed', 'declined')),
  answered_by uuid,                        -- null where it was by a mailed link
  answered_at timestamptz not null,
  check (claimant_id <> organization_id)
);
create index alliance_answer_of on alliance_answer (claimant_id, organization_id, answered_at);
create index alliance_answer_by on alliance_answer (organization_id);

-- When a letter asked the other, and when it reminded them: once each.
alter table alliance_claim add column asked_at timestamptz, add column reminded_at timestamptz;
alter table initiative_runner add column asked_at timestamptz, add column reminded_at timestamptz;

-- Who was named as an ally in a registration, and says that it is none: then it is told to nobody, however often it is named.
create table organization_not_ally (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,  -- who named
  ally_id uuid not null references organization on delete cascade,          -- who says no
  denied_at timestamptz not null,
  unique (organization_id, ally_id),
  check (ally_id <> organization_id)
);
create index organization_not_ally_ally on organization_not_ally (ally_id);
