-- Work asked for, letters with an action, and how often a visitor has tried.

-- Work that a transaction asks for; a running server hands it to the queue once it is committed.
create table job_request (
  id uuid primary key,
  name text not null,
  data jsonb not null default '{}',
  start_after timestamptz,
  created_at timestamptz not null default now()
);

-- A letter is composed when it leaves: its text, one action, and how to stop receiving its kind.
alter table outbox alter column html_body drop not null;
alter table outbox add column action_label text;
alter table outbox add column action_url text;
alter table outbox add column unsubscribe_url text;
alter table outbox add column locale text not null default 'es' check (locale in ('es', 'en'));
alter table outbox add check ((action_label is null) = (action_url is null));
create index outbox_newest on outbox (created_at desc, id desc);

create table rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
