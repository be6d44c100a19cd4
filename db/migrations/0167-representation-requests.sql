-- «¿Es tu organización?»: somebody asks to represent an organisation that nobody represents, and staff decide.

create table representation_request (
  id uuid primary key,
  folio integer generated always as identity unique,
  organization_id uuid not null references organization on delete cascade,
  person_id uuid references person,       -- who was signed in when asking
  email text not null check (email = lower(email)),
  name text not null,
  position text not null,
  proof text not null,                    -- in their words; empty once it is forgotten
  link text not null default '',
  file_id uuid references file on delete set null, -- never public
  locale text not null default 'es' check (locale in ('es', 'en')),
  state text not null check (state in ('asked', 'waiting', 'accepted', 'rejected')),
  asked_at timestamptz not null,
  proved_at timestamptz,                  -- when the address was known to be theirs: from then on it waits
  decided_at timestamptz,
  decided_by uuid references person,
  reason text not null default '',
  undo_until timestamptz,
  role_before text check (role_before in ('owner', 'editor', 'reader')), -- what they were before it was accepted
  check ((state = 'asked') = (proved_at is null)),
  check ((state in ('accepted', 'rejected')) = (decided_at is not null))
);
create index representation_request_organization on representation_request (organization_id, state);
create index representation_request_state on representation_request (state, proved_at);
