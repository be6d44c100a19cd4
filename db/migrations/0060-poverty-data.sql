-- Published poverty figures. Nothing is overwritten: a dataset that changes is a new version in a later release,
-- so that the figures of any release can be asked for ever.

create table data_release (
  number integer primary key check (number > 0),
  released_at timestamptz not null,
  released_by uuid,
  note text not null default ''
);

create table dataset (
  id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  released integer not null references data_release,
  ended integer references data_release,     -- the release from which it is no longer current: replaced or withdrawn
  end_reason text not null default '',
  title jsonb not null,                      -- {es, en}
  description jsonb not null,                -- {es, en}
  caveats jsonb not null,                    -- {es: […], en: […]}
  source text not null check (length(trim(source)) > 0),
  source_url text not null default '',
  licence text not null check (length(trim(licence)) > 0),
  official boolean not null,                 -- from the body that measures, not computed here
  recipe jsonb,                              -- of what was computed here
  sha256 text not null check (length(sha256) = 64),
  estimates integer not null check (estimates > 0),
  published_by uuid,
  unique (slug, version),
  check (ended > released)
);
create unique index dataset_current on dataset (slug) where ended is null;

create table estimate (
  dataset_id uuid not null references dataset,
  territory text not null check (territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'),
  measure text not null,
  part text not null default '',             -- indicator or dimension
  method text not null,
  period text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  breakdown text not null default '',        -- '' is everybody; else 'age=0-14', 'area=1;sexo=2'
  value double precision,                    -- null where it must not be published
  low double precision,
  high double precision,
  se double precision,
  persons double precision,
  population double precision,
  n integer,
  quality text check (quality in ('reliable', 'weak', 'unreliable', 'suppressed')),
  estimation text check (estimation in ('direct', 'small-area', 'synthetic', 'imputed', 'count')),
  primary key (dataset_id, territory, measure, part, method, period, breakdown),
  check (low <= value and value <= high),
  check ((value is null) = (coalesce(quality, '') = 'suppressed'))
);
create index estimate_measure on estimate (measure, method, period, territory);
create index estimate_territory on estimate (territory, measure);
