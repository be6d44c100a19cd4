-- What somebody asks about their own data, by the address they proved with a link, and what was answered until when.

create table data_request (
  id uuid primary key,
  folio integer generated always as identity unique,
  address text not null check (address = lower(address)), -- empty once it is forgotten
  locale text not null default 'es' check (locale in ('es', 'en')),
  kind text not null check (kind in ('access', 'portability', 'rectification', 'erasure', 'opposition', 'blocking')),
  said text not null default '',      -- in their words
  asked_at timestamptz not null,
  proved_at timestamptz,              -- when the link in the letter was used: from then on it stands
  due_at timestamptz not null,
  extended_at timestamptz,            -- once
  extended_reason text,
  erased_at timestamptz,              -- when what was held was erased, as it asked
  answered_at timestamptz,
  answer text not null default '',
  answered_by uuid references person, -- null: the page answered at once, or the person was erased
  sample boolean not null default false,
  check ((extended_at is null) = (extended_reason is null)),
  check (answered_at is null or proved_at is not null or address = '')
);
create index data_request_open on data_request (due_at) where proved_at is not null and answered_at is null;
