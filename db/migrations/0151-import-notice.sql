-- An import that changed an organisation was told to its owners; each letter has the link that puts back what was said before.

create table import_notice (
  id uuid primary key,
  batch_id uuid not null references import_batch on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  told_to text not null,
  token_hash text not null unique,
  told_at timestamptz not null
);
create index import_notice_batch on import_notice (batch_id);
create index import_notice_organization on import_notice (organization_id);
