-- The analysts' workbench: microdata files, descriptions of the surveys in them, and runs of the engine.

-- A file of microdata. Its bytes lie in the data folder under their hash, outside the files store and outside backups.
create table microdata_file (
  id uuid primary key,
  file_name text not null check (length(trim(file_name)) > 0),
  media_kind text not null check (media_kind in ('csv', 'csv.gz', 'tsv', 'tsv.gz', 'parquet', 'sav', 'zsav', 'dta')),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows bigint check (rows > 0),       -- null until it has been read
  variables jsonb,                    -- [{"name","type","label","labels","rows","missing","distinct","least","most"}], null until read
  failure jsonb,                      -- why it could not be read: {"code","details"}; its bytes are gone
  uploaded_by uuid,
  uploader text not null,             -- the name, as it was then
  uploaded_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,             -- its bytes are gone; descriptions and runs stay
  check ((rows is null) = (variables is null))
);
create unique index microdata_file_once on microdata_file (sha256) where failure is null; -- one taken away is put back by uploading it again

-- Every time somebody saved what the columns of a file are. Nothing is overwritten.
create table survey_description (
  id uuid primary key,
  microdata_file_id uuid not null references microdata_file,
  version integer not null check (version > 0),
  survey jsonb not null,              -- survey.json, as the engine reads it
  written_by uuid,
  writer text not null,
  written_at timestamptz not null,
  unique (microdata_file_id, version),
  unique (microdata_file_id, id)
);

-- A measurement of a file: what was asked for, how far it has come, and what came of it.
create table poverty_run (
  id uuid primary key,
  microdata_file_id uuid not null,
  survey_description_id uuid not null,
  method_id text not null,
  method_version integer not null,
  "by" text[] not null,               -- groupings, each a table: "region", "region*sexo"
  options jsonb not null,             -- {"quality","level","lonely","domainLonely","measures"?,"inequality"?}
  again_of uuid references poverty_run, -- the run that this one repeats
  state text not null check (state in ('requested', 'running', 'done', 'failed', 'cancelled')),
  requested_by uuid,
  requester text not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  alive_at timestamptz,               -- whoever works on it says so every few seconds; when long ago, another takes it up
  takes integer not null default 0,   -- how many times it was taken up
  step text,                          -- what it is doing
  share real check (share between 0 and 1), -- how much of the whole is done
  cancel_requested_at timestamptz,
  cancel_requested_by uuid,
  finished_at timestamptz,
  failure jsonb,                      -- {"code","details"}
  engine_version text,
  figures_sha256 text check (figures_sha256 ~ '^[0-9a-f]{64}$'), -- of the canonical text, not of its compression
  figures_count integer,
  foreign key (microdata_file_id, survey_description_id) references survey_description (microdata_file_id, id),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'done') = (figures_sha256 is not null)),
  check ((figures_sha256 is null) = (figures_count is null)),
  check (figures_sha256 is null or engine_version is not null)
);
create index poverty_run_newest on poverty_run (requested_at desc, id desc);
create index poverty_run_of_file on poverty_run (microdata_file_id);
create index poverty_run_again on poverty_run (again_of) where again_of is not null;
create index poverty_run_open on poverty_run (state) where state in ('requested', 'running');

-- The figures of a finished run, apart from it because they weigh: gzip of the canonical text.
create table poverty_run_figures (
  run_id uuid primary key references poverty_run on delete cascade,
  gzip bytea not null
);
