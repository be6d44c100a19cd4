-- Who was erased: never an address in clear, so that a backup that is brought back can be told again to forget them.

create table erasure (
  id uuid primary key,
  person_id uuid unique references person, -- whose account was closed; null for an address without one
  address_hash text,                       -- keyed with the installation's secret; null for accounts closed before it was kept
  erased_at timestamptz not null
);
insert into erasure (id, person_id, erased_at) select gen_random_uuid(), person_id, closed_at from account_closing;
drop table account_closing;

-- The last letter to somebody who was erased: it goes once it was handed over. The links of any other are wiped then.
alter table outbox add column forget_once_sent boolean not null default false;
update outbox set action_label = null, action_url = null, unsubscribe_url = null where sent_at is not null;
