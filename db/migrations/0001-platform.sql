-- The ground: what was done (journal), mail waiting to leave (outbox), stored files, settings of the mesa.

create table journal (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_id uuid,                      -- who; null when the platform itself acted
  actor_name text not null,           -- as it was then: a closed account still reads
  in_name_of uuid,                    -- the organisation acted for
  what text not null,                 -- 'organization.accepted'
  subject_type text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text
);
create index journal_subject on journal (subject_type, subject_id, at);
create index journal_at on journal (at, id);

create table setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

create table file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null,
  storage_key text not null unique,
  public boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid
);

create table outbox (
  id uuid primary key,
  kind text not null,                 -- 'registration.accepted'
  to_address text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  headers jsonb not null default '{}',
  dedupe_key text unique,             -- the same key is never queued twice
  created_at timestamptz not null default now(),
  send_after timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz
);
create index outbox_waiting on outbox (send_after) where sent_at is null;

-- A mesa works in cycles.
create table cycle (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  check (ends_on > starts_on)
);
