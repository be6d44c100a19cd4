-- What a person said that the words of a file's coded columns mean: for the import, and for the next file with the same headers.

alter table import_batch add column words jsonb not null default '{}';
alter table import_mapping add column words jsonb not null default '{}';
