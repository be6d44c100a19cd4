/** Who works for the mesa and who is invited to, as a list of staff: by role, by how they stand, by their second factor. */
import { sql } from 'kysely';
import { mesaRoles, type Actor, type MesaRole } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { StaffList, Standing } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { words } from '../words.ts';

/** Whoever has a role works; the others are invited, and have or have not opened it in time. */
const places = ['works', 'invited', 'opened', 'expired'] as const;
type Place = (typeof places)[number];
const factors = ['on', 'off', 'sample', 'none'] as const;
type Factor = (typeof factors)[number];

interface StaffRow {
  /** Of the person, or of the invitation. */
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
  readonly email: string;
  readonly find: string;
  readonly roles: readonly MesaRole[];
  readonly place: Place;
  readonly factor: Factor;
  readonly since: Temporal.Instant;
}

const path = '/gestion/personas';
const t = (locale: Locale) => words.in(locale).staff;
const roleName = (role: string, locale: Locale) => words.in(locale).mesaRole[role as MesaRole]?.name ?? role;
const standings: Readonly<Record<Place, Standing>> = {
  works: 'good',
  invited: 'waits',
  opened: 'waits',
  expired: 'bad',
};

const staffList: StaffList<StaffRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'name',
      label: (locale) => t(locale).person,
      sort: 'name_key',
      show: ({ id, name, email }) => ({ text: name, to: `${path}/${id}`, small: email === name ? '' : email }),
    },
    {
      key: 'email',
      label: (locale) => words.in(locale).email,
      show: ({ email }) => ({ text: email }),
      phone: true,
    },
    {
      key: 'roles',
      label: (locale) => t(locale).roles,
      show: ({ roles }, locale) => ({ text: roles.map((role) => roleName(role, locale)).join(', ') }),
      phone: true,
    },
    {
      key: 'place',
      label: (locale) => t(locale).place,
      show: ({ place }, locale) => ({ text: t(locale).places[place], standing: standings[place] }),
      phone: true,
    },
    {
      key: 'factor',
      label: (locale) => t(locale).secondFactor,
      show: ({ factor }, locale) => ({ text: t(locale).factors[factor] }),
    },
    {
      key: 'since',
      label: (locale) => t(locale).sinceWhen,
      sort: 'since',
      show: ({ since }, locale) => ({ text: formatDate(since, locale) }),
      write: ({ since }) => inSantiago(since).toPlainDate(),
    },
  ],
  facets: [
    {
      name: 'rol',
      column: 'roles',
      several: true,
      label: (locale) => t(locale).roles,
      say: roleName,
      order: mesaRoles,
    },
    {
      name: 'estado',
      column: 'place',
      label: (locale) => t(locale).place,
      say: (code, locale) => t(locale).places[code as Place] ?? code,
      order: places,
    },
    {
      name: 'factor',
      column: 'factor',
      label: (locale) => t(locale).secondFactor,
      say: (code, locale) => t(locale).factors[code as Factor] ?? code,
      order: factors,
    },
  ],
  views: [
    { label: (locale) => t(locale).views.works, filters: { estado: ['works'] } },
    { label: (locale) => t(locale).views.invited, filters: { estado: ['invited', 'opened', 'expired'] } },
    { label: (locale) => t(locale).views.bare, filters: { estado: ['works'], factor: ['off'] } },
    { label: (locale) => t(locale).views.all, filters: {} },
  ],
  sort: 'name',
  empty: (locale) => t(locale).empty,
};

/** The list, for whoever may see who works for the mesa. */
export async function staffForMesa(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.readPeople));
  return staffList;
}

function rows() {
  return sql<StaffRow>`(
    select p.id, p.name, ${alphabetical(sql`p.name`)} as name_key, p.email, concat_ws(' ', p.name, p.email) as find,
      array_agg(r.role order by r.role) as roles, 'works' as place,
      case when s.person_id is not null then 'sample' when p.second_factor_enabled then 'on' else 'off' end as factor,
      min(r.granted_at) as since
    from mesa_role r join person p on p.id = r.person_id left join sample_person s on s.person_id = p.id
    where r.revoked_at is null group by p.id, s.person_id
    union all
    select id, email, ${alphabetical(sql`email`)}, email, email, array[mesa_role],
      case when expires_at <= ${now()} then 'expired' when opened_at is not null then 'opened' else 'invited' end,
      'none', invited_at
    from invitation where mesa_role is not null and accepted_at is null and revoked_at is null
  )`;
}
