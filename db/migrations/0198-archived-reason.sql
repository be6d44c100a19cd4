-- Why a page or a product was archived, read at its old address; empty where nobody said.

alter table page
  add column archived_reason text not null default '',
  add constraint page_reason_of_archived check (archived_reason = '' or archived_at is not null);

alter table product
  add column archived_reason text not null default '',
  add constraint product_reason_of_archived check (archived_reason = '' or archived_at is not null);
