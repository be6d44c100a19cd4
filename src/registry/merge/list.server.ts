/** Pairs of organisations that may be one, as a list of staff: the likeliest first. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { ListColumn, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { regionByCode, regions } from '#territory/territory.ts';
import { formatRut } from '../organization/rut.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { openTwins } from './queries.server.ts';
import { words } from './words.ts';

const likenesses = ['rut', 'very', 'some'] as const;
type Likeness = (typeof likenesses)[number];

interface Side {
  readonly slug: string;
  readonly name: string;
  readonly rut: string | null;
  readonly region: string | null;
}

interface TwinRow {
  /** Both ends of their addresses. */
  readonly id: string;
  readonly one: Side;
  readonly other: Side;
  readonly one_key: string;
  readonly other_key: string;
  readonly find: string;
  readonly score: number;
  readonly likeness: Likeness;
  readonly regions: readonly string[];
}

const path = '/gestion/duplicados';
const t = (locale: Locale) => words.in(locale);
const regionName = (code: string, locale: Locale) => regionByCode(code)?.shortName ?? t(locale).noRegion;
const details = ({ rut, region }: Side, locale: Locale) =>
  [rut ? formatRut(rut) : t(locale).noRut, regionByCode(region ?? '')?.shortName].filter(Boolean).join(' · ');

const rut = (side: 'one' | 'other'): ListColumn<TwinRow> => ({
  key: `${side}Rut`,
  label: (locale) => `RUT · ${t(locale)[side]}`,
  show: (row) => ({ text: row[side].rut ? formatRut(row[side].rut) : '–' }),
  aside: true,
});

const twinList: StaffList<TwinRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'one',
      label: (locale) => t(locale).one,
      sort: 'one_key',
      show: ({ one, other }, locale) => ({
        text: one.name,
        to: `${path}/${one.slug}/${other.slug}`,
        said: t(locale).compareThese(one.name, other.name),
        small: details(one, locale),
      }),
    },
    {
      key: 'other',
      label: (locale) => t(locale).other,
      sort: 'other_key',
      show: ({ other }, locale) => ({ text: other.name, small: details(other, locale) }),
      phone: true,
    },
    {
      key: 'likeness',
      label: (locale) => t(locale).likeness,
      sort: 'score',
      show: ({ score }, locale) => ({ text: score >= 1 ? t(locale).sameRut : `${Math.round(score * 100)} %` }),
      write: ({ score }) => Math.min(1, score),
      number: true,
      phone: true,
    },
    rut('one'),
    rut('other'),
  ],
  facets: [
    {
      name: 'parecido',
      column: 'likeness',
      label: (locale) => t(locale).likeness,
      say: (code, locale) => t(locale).likenesses[code as Likeness] ?? code,
      order: likenesses,
    },
    {
      name: 'region',
      column: 'regions',
      several: true,
      label: (locale) => t(locale).region,
      say: regionName,
      order: regions.map(({ code }) => code),
    },
  ],
  views: [
    { label: (locale) => t(locale).all, filters: {} },
    { label: (locale) => t(locale).likenesses.rut, filters: { parecido: ['rut'] } },
  ],
  sort: '-likeness',
  empty: (locale) => t(locale).none,
};

/** The list, for whoever may merge. */
export async function twinsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.merge));
  return twinList;
}

function rows() {
  const side = (of: 'a' | 'b') => {
    const [slug, name, rut, region] = ['slug', 'name', 'rut', 'region'].map((column) => sql.ref(`${of}.${column}`));
    return sql<Side>`jsonb_build_object('slug', ${slug}, 'name', ${name}, 'rut', ${rut}, 'region', ${region})`;
  };
  return sql<TwinRow>`(select a.slug || ' ' || b.slug as id, ${side('a')} as one, ${side('b')} as other, t.score,
    ${alphabetical(sql`a.name`)} as one_key, ${alphabetical(sql`b.name`)} as other_key,
    concat_ws(' ', a.name, a.rut, b.name, b.rut) as find,
    case when t.score >= 1 then 'rut' when t.score >= 0.9 then 'very' else 'some' end as likeness,
    array(select distinct coalesce(r, 'none') from unnest(array[a.region, b.region]) as r) as regions from ${openTwins})`;
}
