-- One kind of invitation: to an organisation or to the mesa; when its button was pressed, and when it was sent once more.

alter table invitation
  alter column organization_id drop not null,
  alter column organization_name drop not null,
  alter column role drop not null,
  add column mesa_role text check (mesa_role in ('secretariat', 'reviewer', 'analyst', 'member')),
  add column opened_at timestamptz,        -- a person pressed on from its page; a scanner only reads
  add column reminded_at timestamptz,      -- once
  add column first_token_hash text unique, -- of the letter before the reminder, whose link goes on
  add check ((organization_id is null) = (organization_name is null) and (organization_id is null) = (role is null)),
  add check ((organization_id is null) <> (mesa_role is null));
create index invitation_mesa on invitation (invited_at) where mesa_role is not null;
