-- The site: pages in versions and their publication, images, products in versions.

create table page (
  id uuid primary key,
  kind text not null check (kind in ('page', 'axis', 'challenge', 'activity', 'learning', 'news')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  cycle_id uuid references cycle,     -- what is dated belongs to a cycle
  under_id uuid references page,      -- the challenge that an activity answers
  position integer not null default 0,
  sample boolean not null default false,
  created_at timestamptz not null,
  archived_at timestamptz,            -- out of sight, kept with its history
  unique (kind, slug),
  check (under_id <> id)
);

-- Every time somebody saved. Nothing is overwritten: a draft is a version later than the published one.
create table page_version (
  id uuid primary key,
  page_id uuid not null references page,
  number integer not null check (number > 0),
  title text not null check (length(trim(title)) > 0),
  summary text not null default '',
  body text not null default '',      -- Markdown
  source text not null default '',    -- where its facts come from, in words
  starts_on date,                     -- of an activity
  ends_on date,
  note text not null default '',      -- what this version changes
  written_by uuid,
  writer text not null,               -- the name, as it was then
  written_at timestamptz not null,
  unique (page_id, number),
  unique (page_id, id),
  check (ends_on >= starts_on)
);

-- What is public is the version of the latest publication whose time has come: to schedule is to write a later time.
create table page_publication (
  id uuid primary key,
  page_id uuid not null,
  version_id uuid not null,
  publishes_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz not null,
  cancelled_at timestamptz,
  foreign key (page_id, version_id) references page_version (page_id, id)
);
create index page_publication_page on page_publication (page_id, publishes_at desc, decided_at desc) where cancelled_at is null;

-- Pictures for the pages. Without words for who cannot see them there is no picture.
create table site_image (
  id uuid primary key,
  file_id uuid not null references file,
  alt text not null check (length(trim(alt)) > 0),
  credit text not null default '',
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_by uuid,
  added_at timestamptz not null,
  archived_at timestamptz
);

create table product (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  axis_id uuid not null references page,
  title text not null check (length(trim(title)) > 0),
  description text not null default '',
  position integer not null default 0,
  sample boolean not null default false,
  created_at timestamptz not null,
  archived_at timestamptz
);

create table product_version (
  id uuid primary key,
  product_id uuid not null references product,
  number integer not null check (number > 0),
  file_id uuid not null references file,
  note text not null default '',
  published_by uuid,
  published_at timestamptz not null,
  unique (product_id, number)
);
