-- A nought is a question: whom it was sent to, and what each organisation answered about a comuna where nobody is registered.

create table desert_question (
  id uuid primary key,
  run_id uuid not null references supply_run on delete cascade,
  territory text not null check (territory ~ '^[0-9]{5}$'),
  organization_id uuid not null references organization,
  asked_by uuid,
  asked_at timestamptz,                    -- null: it answers without having been asked
  answer text check (answer in ('confirmed', 'refuted')), -- nobody that it knows of; or that there is
  words text not null default '' check (length(words) <= 300),
  answered_by uuid,
  answered_at timestamptz,
  unique (run_id, territory, organization_id),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'refuted' or words <> '')
);
create index desert_question_organization on desert_question (organization_id);
