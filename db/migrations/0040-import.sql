-- Spreadsheets of organisations: read, previewed row by row, applied all or nothing, undone.

create table import_batch (
  id uuid primary key,
  file_name text not null,
  sha256 text not null,
  state text not null check (state in
    ('mapping', 'previewing', 'previewed', 'applying', 'applied', 'undone', 'failed', 'discarded')),
  headers text[] not null,
  mapping text[] not null,             -- by column: the field it fills, or '' for none
  tidy_names boolean not null default true,
  rows_read integer not null,
  rows_done integer not null default 0, -- how far the preview has come
  failure text,                        -- why the last work stopped, as a refusal's code
  person_id uuid,
  person_name text not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz
);
create index import_batch_newest on import_batch (created_at);

create table import_row (
  batch_id uuid not null references import_batch on delete cascade,
  number integer not null,             -- the line of the file, from 1
  cells text[] not null,
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'duplicate', 'error')),
  organization_id uuid,                -- the one it is: matched, chosen, or made when applied
  seen_at timestamptz,                 -- when that one was last changed, as the preview saw it
  label text not null default '',      -- the name it will have
  answers jsonb,                       -- what the organisation will answer
  changes jsonb not null default '[]', -- [{"field","before","after"}]
  issues jsonb not null default '[]',  -- [{"field","column","code"}]
  twins jsonb not null default '[]',   -- [{"id","name","slug","score"}]
  choice text,                         -- for a possible duplicate: an organisation's id, 'new' or 'skip'
  before jsonb,                        -- what it answered until the import was applied; null when made by it
  before_at timestamptz,
  after_at timestamptz,                -- its stamp once applied: it is the same as long as nobody has touched it
  primary key (batch_id, number)
);
create index import_row_outcome on import_row (batch_id, outcome, number);

-- How the columns of a file with these headers were understood the last time.
create table import_mapping (
  headers_key text primary key,
  mapping text[] not null,
  used_at timestamptz not null
);

-- Undoing an import takes organisations away: whoever refers to them is looked up for each.
create index organization_ally_ally on organization_ally (ally_id) where ally_id is not null;
create index registration_organization on registration (organization_id) where organization_id is not null;
