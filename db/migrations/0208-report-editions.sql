-- A version of a product in other languages than the mesa's own; and reports made here, each frozen as an edition.

create table product_version_language (
  version_id uuid not null references product_version on delete cascade,
  locale text not null check (locale in ('es', 'en')),
  file_id uuid not null references file,
  primary key (version_id, locale)
);
create index product_version_language_file on product_version_language (file_id);

create table report_edition (
  id uuid primary key,
  kind text not null check (kind in ('informe', 'presentacion', 'brechas')),
  number integer not null check (number > 0),
  version_id uuid not null unique references product_version,
  data jsonb not null,                -- all that its files say, as it was on its day: they are made of nothing else
  release integer,                    -- the release of the published figures in it; null: there were none
  made_by uuid,
  made_at timestamptz not null,
  sample boolean not null default false,
  unique (kind, number)
);
