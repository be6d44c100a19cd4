-- Of two datasets with the same figure the newer is shown; a version that was brought back is as new as it was at first.

alter table dataset add column stands_from integer references data_release;
update dataset set stands_from = released;
alter table dataset
  alter column stands_from set not null,
  add constraint dataset_stands_check check (stands_from <= released);
