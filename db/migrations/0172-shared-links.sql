-- A link to share is a second way into an invitation: whoever comes by it, with an address that is proved, is invited and joins at once.

create table invitation_link (
  id uuid primary key,
  organization_id uuid not null references organization,
  organization_name text not null,
  role text not null check (role in ('owner', 'editor', 'reader')),
  token_hash text not null unique,        -- whoever reads the database cannot make the link
  made_by uuid references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  most_uses integer not null check (most_uses between 1 and 50),
  uses integer not null default 0,
  revoked_at timestamptz,
  revoked_by uuid references person,
  check (uses between 0 and most_uses),
  check (role <> 'owner' or most_uses = 1)
);
create index invitation_link_organization on invitation_link (organization_id, made_at);
create index invitation_link_made_by on invitation_link (made_by);

alter table invitation add column link_id uuid references invitation_link on delete set null;
create index invitation_by_link on invitation (link_id) where link_id is not null;
