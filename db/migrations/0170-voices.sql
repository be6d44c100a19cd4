-- Voices and photographs of the home page: what somebody says or a picture of them, with the consent that was given.

create table voice (
  id uuid primary key,
  words text,                            -- what they say; null for a photograph alone
  name text not null,                    -- who speaks, or who is to be seen
  role text not null default '',
  place text not null default '',
  link text not null default '',
  caption text not null default '',      -- what is done in the picture
  taken text not null default '',        -- when, in words
  alt text not null default '',
  job text not null check (job in ('who', 'gap', 'do', 'got', 'mesa')),
  file_id uuid references file on delete set null,
  was_file uuid,                         -- the picture's address for ever: it says that it is gone
  width integer,
  height integer,
  consent_by text not null,
  consent_email text,                    -- how to reach whoever gave it
  consent_on date not null,
  consent_until date,
  position integer not null,
  revision integer not null default 1,
  added_by uuid,
  added_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check (withdrawn_at is null or file_id is null),
  check (consent_until >= consent_on)
);
create index voice_file on voice (file_id);
create index voice_was_file on voice (was_file);
