-- What the team says among itself, of organisations as of registrations: who takes care of one, notes, and tags.

alter table registration_assignment rename to team_assignment;
alter table team_assignment drop constraint registration_assignment_pkey;
alter table team_assignment
  alter column registration_id drop not null,
  add column id uuid primary key default gen_random_uuid(),
  add column organization_id uuid references organization on delete cascade,
  add constraint team_assignment_registration unique (registration_id),
  add constraint team_assignment_organization unique (organization_id),
  add constraint team_assignment_one check (num_nonnulls(registration_id, organization_id) = 1);
alter index registration_assignment_person rename to team_assignment_person;

alter table registration_note rename to team_note;
alter table team_note
  alter column registration_id drop not null,
  add column organization_id uuid references organization on delete cascade,
  add constraint team_note_one check (num_nonnulls(registration_id, organization_id) = 1);
alter index registration_note_registration rename to team_note_registration;
create index team_note_organization on team_note (organization_id, written_at);

create table team_tag (
  id uuid primary key,
  registration_id uuid references registration on delete cascade,
  organization_id uuid references organization on delete cascade,
  tag text not null check (length(trim(tag)) between 1 and 40),
  tagged_by uuid,
  tagged_at timestamptz not null,
  unique (registration_id, tag),
  unique (organization_id, tag),
  check (num_nonnulls(registration_id, organization_id) = 1)
);
