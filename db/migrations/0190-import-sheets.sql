-- The sheets of a workbook that is imported, and their rows while one of them can still be chosen.

create table import_sheet (
  batch_id uuid not null references import_batch on delete cascade,
  position integer not null,
  name text not null,
  headers text[] not null,
  mapping text[] not null,
  -- How many of its headers are known.
  known integer not null,
  rows_read integer not null,
  -- It has more rows or columns than one import takes.
  too_big boolean not null default false,
  primary key (batch_id, position)
);

create table import_sheet_row (
  batch_id uuid not null,
  position integer not null,
  number integer not null,
  cells text[] not null,
  choice text,
  primary key (batch_id, position, number),
  foreign key (batch_id, position) references import_sheet on delete cascade
);

alter table import_batch add column sheet integer not null default 0;
