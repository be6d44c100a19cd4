-- A spreadsheet brings organisations, initiatives or resources: each is guessed by its headers, and remembered apart.

alter table import_batch add column what text not null default 'organization' check (what in ('organization', 'initiative', 'resource'));

alter table import_sheet add column what text not null default 'organization' check (what in ('organization', 'initiative', 'resource'));
alter table import_sheet add column guesses jsonb not null default '{}'; -- by what it may bring, the key of each column

alter table import_mapping add column what text not null default 'organization' check (what in ('organization', 'initiative', 'resource'));
alter table import_mapping drop constraint import_mapping_pkey;
alter table import_mapping add primary key (what, headers_key);

-- The initiative or resource that a row is, as organization_id is the organisation of the others; it is known after it is no more.
alter table import_row add column thing_id uuid;
create index import_row_thing on import_row (thing_id) where thing_id is not null;
