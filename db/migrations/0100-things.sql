-- Roles given for one thing until a date, who sits at the mesa, and mailed links that open one thing without an account.

alter table mesa_role drop constraint mesa_role_role_check;
alter table mesa_role add check (role in ('secretariat', 'reviewer', 'analyst', 'member'));

create table thing_role (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('facilitator', 'scribe', 'door', 'keeper', 'signatory', 'spokesperson', 'panelist')),
  thing_type text not null check (length(thing_type) between 1 and 40),   -- 'consultation', 'room', 'meeting', 'region', 'organization', 'call'
  thing_id text not null check (length(thing_id) between 1 and 80),       -- an id, or the code of a region
  granted_by uuid references person,
  granted_at timestamptz not null,
  until timestamptz not null,         -- from this instant it holds no more
  ended_by uuid references person,
  ended_at timestamptz,               -- ended before
  check (until > granted_at),
  check (ended_at >= granted_at)
);
create unique index thing_role_held on thing_role (person_id, role, thing_type, thing_id) where ended_at is null;
create index thing_role_thing on thing_role (thing_type, thing_id) where ended_at is null;

-- Reading one changes nothing; a button does. Of the token only a hash is kept.
create table person_link (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (length(purpose) between 1 and 60),
  lasting boolean not null,           -- opens its thing until it ends; else it is used once
  subject_type text not null check (length(subject_type) between 1 and 40),
  subject_id text not null check (length(subject_id) between 1 and 80),
  address text not null check (address = lower(address) and length(address) between 3 and 254),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at > made_at),
  check (not (lasting and used_at is not null))
);
create index person_link_subject on person_link (subject_type, subject_id) where revoked_at is null;
create index person_link_address on person_link (address);
