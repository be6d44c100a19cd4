-- The mesa: a cycle's axes as things of their own. The site's pages of the kind «axis» become prose about them.

create table axis (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  number integer not null check (number > 0),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), -- where it is read: /ejes#<slug>
  name text not null check (length(trim(name)) > 0),
  purpose text not null default '',
  follows_id uuid references axis,    -- the axis of an earlier cycle that it continues
  sample boolean not null default false,
  created_at timestamptz not null,
  unique (cycle_id, number),
  check (follows_id <> id)
);
create index axis_follows on axis (follows_id) where follows_id is not null;

-- Axes that were written before there was a cycle get one, to be named by the secretariat.
insert into cycle (id, slug, name, starts_on, ends_on)
select gen_random_uuid(), 'primer-ciclo', 'Primer ciclo', date_trunc('year', min(created_at))::date, (date_trunc('year', max(created_at)) + interval '1 year - 1 day')::date
from page where kind = 'axis' having count(*) > 0 and not exists (select from cycle);

-- An axis keeps the id that its page had, so that what pointed at the page points at it; and the words that the public reads, or else the latest.
insert into axis (id, cycle_id, number, slug, name, purpose, sample, created_at)
select p.id, p.cycle_id, row_number() over (partition by p.cycle_id order by p.position, p.created_at, p.id), p.slug, v.title, v.summary, p.sample, p.created_at
from (
  select id, slug, position, sample, created_at, coalesce(cycle_id, (select id from cycle order by starts_on desc limit 1)) as cycle_id
  from page where kind = 'axis'
) p
join lateral (
  select v.title, v.summary from page_version v left join lateral (
    select publishes_at, decided_at from page_publication
    where version_id = v.id and cancelled_at is null and publishes_at <= now() order by publishes_at desc, decided_at desc limit 1
  ) o on true
  where v.page_id = p.id order by o.publishes_at desc nulls last, o.decided_at desc nulls last, v.number desc limit 1
) v on true;

alter table page add column axis_id uuid references axis unique;
update page set axis_id = id, cycle_id = (select cycle_id from axis where axis.id = page.id) where kind = 'axis';
alter table page add check ((kind = 'axis') = (axis_id is not null));

alter table product drop constraint product_axis_id_fkey;
alter table product add foreign key (axis_id) references axis;
create index product_axis on product (axis_id);
