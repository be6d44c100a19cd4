-- What an organisation offers to others: courses, funds, tools, a place; on which terms, where, until when.

create table resource (
  id uuid primary key,
  slug text not null unique,
  organization_id uuid not null references organization,
  kind text not null,
  title text not null check (length(trim(title)) between 1 and 160),
  summary text not null check (length(summary) between 1 and 400),
  terms text not null check (terms in ('free', 'subsidised', 'paid', 'by_call', 'in_words')),
  terms_words text not null default '' check (length(terms_words) <= 300),
  territories text[] not null check (cardinality(territories) between 1 and 200),
  capacity integer check (capacity > 0),   -- how many it takes at a time or in a year, where there is a limit
  opens_on date,
  closes_on date,
  how text not null default '' check (length(how) <= 300),
  website text check (length(website) <= 300),
  state text not null default 'offered' check (state in ('offered', 'paused', 'withdrawn')),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  confirmed_at timestamptz not null,
  check (terms <> 'in_words' or terms_words <> ''),
  check (closes_on is null or opens_on is null or closes_on >= opens_on)
);
create index resource_organization on resource (organization_id);
