-- Registration and review: links to a draft, what was sent each time, decisions, pending changes, yearly confirmation.

alter table organization alter column sector drop not null;         -- an import does not always say
alter table organization add column abroad boolean not null default false;
alter table organization add check (not abroad or region is null);

alter table registration_window add column announced_at timestamptz; -- when those who asked were told it opened

alter table registration drop column resume_token_hash;
alter table registration drop constraint registration_state_check;
alter table registration add check (state in
  ('draft', 'submitted', 'changes_requested', 'resubmitted', 'accepted', 'rejected', 'withdrawn'));
alter table registration add check (state <> 'accepted' or organization_id is not null);
alter table registration add column logo_file_id uuid references file;
alter table registration add column locale text not null default 'es' check (locale in ('es', 'en'));
alter table registration add column privacy_version integer;         -- the text agreed to when it was sent
alter table registration add column step text;                       -- where its writer was last
create unique index registration_folio on registration (folio);
create index registration_email on registration (email);
create index registration_of_person on registration (person_id) where person_id is not null;

-- A link that opens a draft without an account. Mailed; only its hash is kept.
create table registration_link (
  token_hash text primary key,
  registration_id uuid not null references registration on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index registration_link_registration on registration_link (registration_id);

-- What was sent, each time it was: the reviewer sees what changed since.
create table registration_submission (
  id uuid primary key,
  registration_id uuid not null references registration on delete cascade,
  answers jsonb not null,
  submitted_at timestamptz not null
);
create index registration_submission_registration on registration_submission (registration_id, submitted_at);

create table registration_decision (
  id uuid primary key,
  registration_id uuid not null references registration on delete cascade,
  verdict text not null check (verdict in ('changes_requested', 'accepted', 'rejected')),
  reasons jsonb not null default '{}', -- by field: {"rut": "No coincide con …"}
  message text not null default '',
  decided_by uuid,
  decided_at timestamptz not null,
  check (verdict = 'accepted' or length(trim(message)) > 0 or reasons <> '{}')
);
create index registration_decision_registration on registration_decision (registration_id, decided_at);

-- «Tell me when it opens.» Nothing is mailed before the address is confirmed.
create table window_notice (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  locale text not null default 'es' check (locale in ('es', 'en')),
  confirm_token_hash text,
  stop_token text not null unique,    -- in every mail's footer; all it can do is stop them
  asked_at timestamptz not null,
  confirmed_at timestamptz
);

-- A change of name, RUT or sector that staff look at before it shows.
create table organization_change (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  before jsonb not null,
  after jsonb not null,
  asked_by uuid,
  asked_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'rejected', 'replaced')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  check ((state = 'pending') = (decided_at is null))
);
create unique index organization_change_pending on organization_change (organization_id) where state = 'pending';

-- «Is this still right?», asked once a year of the owners.
create table organization_confirmation (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  asked_at timestamptz not null,
  asked_of text not null,
  token_hash text not null unique,
  answered_at timestamptz,
  answered_by text
);
create index organization_confirmation_organization on organization_confirmation (organization_id, asked_at);
