-- Who wrote which fields of an organisation, when and by which door: the newest row that names a field tells it.

create table organization_writing (
  id bigint generated always as identity primary key,
  organization_id uuid not null references organization on delete cascade,
  fields text[] not null check (cardinality(fields) between 1 and 60),
  door text not null check (door in ('registration', 'correction', 'own', 'staff', 'import', 'command_line', 'merge')),
  person_id uuid,                       -- null: somebody without an account
  person_name text not null default '', -- as it was then
  act_id uuid,                          -- the import or the merge that wrote them: undone, its rows go
  written_at timestamptz not null
);
create index organization_writing_of on organization_writing (organization_id, id);
create index organization_writing_act on organization_writing (act_id) where act_id is not null;

-- What can be known of what was written before: from registrations, changes that were accepted, imports, merges and edits.
-- Of what none of them names nobody knows who wrote it, and its page says so.
with said as (
  select r.organization_id, coalesce(r.decided_at, r.updated_at) as at, 'registration' as door, r.person_id, p.name as person_name,
    null::uuid as act_id, (select array_agg(a.key) from jsonb_each(r.answers) a where a.value not in ('null', '""', '[]')) as fields
  from registration r left join person p on p.id = r.person_id where r.state = 'accepted'
  union all
  select c.organization_id, coalesce(c.decided_at, c.asked_at), 'own', c.asked_by, p.name, null,
    (select array_agg(key) from jsonb_object_keys(c.after) key)
  from organization_change c left join person p on p.id = c.asked_by where c.state = 'accepted'
  union all
  select j.subject_id, j.at,
    case when exists (select from membership m where m.organization_id = j.subject_id and m.person_id = j.actor_id) then 'own' else 'staff' end,
    j.actor_id, j.actor_name, null, (select array_agg(key) from jsonb_object_keys(j.after) key)
  from journal j where j.what = 'organization.edited'
  union all
  select j.subject_id, j.at, case j.actor_id when '00000000-0000-0000-0000-000000000000' then 'command_line' else 'import' end,
    j.actor_id, j.actor_name, b.id, (select array_agg(a.key) from jsonb_each(j.after) a where a.key <> 'import'
      and a.value is distinct from coalesce(j.before -> a.key, 'null') and (j.before is not null or a.value not in ('null', '""', '[]')))
  from journal j join import_batch b on b.id = (j.after ->> 'import')::uuid and b.state = 'applied'
  where j.what in ('organization.imported', 'organization.importChanged')
  union all
  select j.subject_id, j.at, 'merge', j.actor_id, j.actor_name, m.id,
    (select array_agg(a.key) from jsonb_each(j.after) a where a.key <> 'absorbed' and a.value is distinct from coalesce(j.before -> a.key, 'null'))
  from journal j join organization_merge m on m.kept_id = j.subject_id and m.parted_at is null
    and j.at between m.merged_at - interval '1 minute' and m.merged_at + interval '1 minute'
  where j.what = 'organization.absorbed'
)
insert into organization_writing (organization_id, fields, door, person_id, person_name, act_id, written_at)
select organization_id, fields, door, person_id, coalesce(person_name, ''), act_id, at
from said join organization o on o.id = organization_id where fields is not null order by at;
