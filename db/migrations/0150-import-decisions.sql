-- An import fills blanks; whatever else it would write waits for a choice by cell, by row or by column.

alter table import_batch add column decisions jsonb not null default '{}'; -- by field: 'replace' what its own people did not write
alter table import_row
  add column decisions jsonb not null default '{}', -- by field: 'keep' or 'replace'
  drop constraint import_row_outcome_check,
  add constraint import_row_outcome_check
    check (outcome in ('new', 'changed', 'kept', 'unchanged', 'duplicate', 'left_out', 'error'));

-- What was previewed before would all have been written: it is previewed again by whoever opens it.
update import_batch set state = 'mapping' where state = 'previewed';
