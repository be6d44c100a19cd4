-- Need beside supply: what was asked, with which tables and seed, kept as it was; and what came of it, place by place.

create table supply_run (
  id uuid primary key,
  need text not null check (need in ('multidimensional', 'income', 'education', 'health', 'work', 'housing', 'networks')),
  state text not null default 'requested' check (state in ('requested', 'running', 'done', 'failed')),
  seed bigint not null check (seed between 0 and 4294967295),
  draws integer not null check (draws between 100 and 100000),
  unseen jsonb not null,                   -- how many nobody registered: a range of shares, or two lists and their overlap
  about jsonb not null,                    -- from which published figures, how many were counted
  need_csv text not null,
  supply_csv text not null,
  again_of uuid references supply_run,
  requested_by uuid,
  requester text not null,
  requested_at timestamptz not null,
  alive_at timestamptz,
  takes integer not null default 0,
  finished_at timestamptz,
  failure jsonb,
  engine_version text,
  results_json text,                       -- as `minga gaps estimate --json` prints it
  results_sha256 text,
  slug text unique,                        -- its address, from when it is published on
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 300),
  sample boolean not null default false,
  check ((state = 'done') = (results_json is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((slug is null) = (published_at is null)),
  check (published_at is null or state = 'done'),
  check ((withdrawn_at is null) = (withdrawn_reason = ''))
);
-- One at a time.
create unique index supply_run_one on supply_run ((true)) where state in ('requested', 'running');

create table supply_result (
  run_id uuid not null references supply_run on delete cascade,
  territory text not null check (territory ~ '^[0-9]{5}$'),
  claim text not null,
  claim_by_persons text not null,
  by_share double precision not null,
  by_persons double precision not null,
  need double precision not null,
  need_low double precision not null,
  need_high double precision not null,
  covered double precision not null,
  covered_low double precision not null,
  covered_high double precision not null,
  uncovered double precision not null,
  uncovered_low double precision not null,
  uncovered_high double precision not null,
  initiatives integer not null,
  without_number integer not null,
  to_leave double precision not null,
  primary key (run_id, territory)
);

-- A gap may be stated from such a result.
alter table gap_evidence drop constraint gap_evidence_what_check;
alter table gap_evidence add constraint gap_evidence_what_check
  check (what in ('estimate', 'supply_result', 'statement', 'document', 'survey'));
