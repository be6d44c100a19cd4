-- Members and invitations point at an organisation that is there; what a merge moved is told by table and column.

delete from membership m where not exists (select from organization o where o.id = m.organization_id);
delete from invitation i where not exists (select from organization o where o.id = i.organization_id);
alter table membership add foreign key (organization_id) references organization;
alter table invitation add foreign key (organization_id) references organization;
create index membership_organization on membership (organization_id);

update organization_merge set moved = jsonb_build_object(
  'registration.organization_id', coalesce(moved -> 'registrations', '[]'),
  'organization_ally.ally_id', coalesce(moved -> 'allies', '[]'),
  'organization.merged_into', coalesce(moved -> 'merged', '[]'),
  'organization_former_slug.organization_id', coalesce(moved -> 'slugs', '[]'),
  'membership.organization_id', coalesce(moved -> 'memberships', '[]'),
  'invitation.organization_id', coalesce(moved -> 'invitations', '[]'));
