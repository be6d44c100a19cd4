-- The files of products: a version waits as a draft or for its hour, and one that was published may be withdrawn, with the reason.

alter table product add column revision integer not null default 1; -- counts the changes of its words

alter table product_version alter column published_at drop not null; -- null: a draft; to come: scheduled
alter table product_version
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text,
  add check ((withdrawn_at is null) = (withdrawn_reason is null)),
  add check (length(trim(withdrawn_reason)) > 0),
  add check (withdrawn_at is null or published_at is not null);
create unique index product_draft on product_version (product_id) where published_at is null; -- one at a time
create index product_version_file on product_version (file_id);
