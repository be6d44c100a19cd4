/** The lists of gaps: the public one, and that of staff with drafts, dropped ones and what is to be decided. */
import { placeFacets } from '#ecosystem/places/facets.ts';
import { placesInWords, placeSaid } from '#ecosystem/places/in-words.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import type { ListColumn, ListFacet, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { dimensions, populations } from '#registry/organization/codes.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { gapKinds, gapPath, gapStaffPath, gapStates, type GapKind, type GapState } from '../stated/gap.ts';
import { words } from '../stated/words.ts';
import { listedGaps, type GapRow } from './listed.server.ts';

const t = (locale: Locale) => words.in(locale);
const said = (of: 'dimension' | 'population', code: string, locale: Locale) =>
  (registryWords.in(locale)[of] as Readonly<Record<string, string>>)[code] ?? code;
const kindSaid = (code: string, locale: Locale) => t(locale).kind[code as GapKind] ?? code;
const stateSaid = (code: string, locale: Locale) => t(locale).state[code as GapState] ?? code;

const title = (path: (row: GapRow) => string): ListColumn<GapRow> => ({
  key: 'title',
  label: (locale) => t(locale).columns.title,
  sort: 'name_key',
  show: (row) => ({ text: row.title, to: path(row) }),
});
const statement: ListColumn<GapRow> = {
  key: 'statement',
  label: (locale) => t(locale).columns.statement,
  show: (row) => ({ text: row.statement }),
};
const number = (key: 'sources' | 'boxes' | 'voices' | 'proposals'): ListColumn<GapRow> => ({
  key,
  label: (locale) => t(locale).columns[key],
  number: true,
  sort: key,
  show: (row, locale) => ({ text: formatNumber(row[key], locale) }),
  write: (row) => row[key],
});
const about: readonly ListColumn<GapRow>[] = [
  {
    key: 'kind',
    label: (locale) => t(locale).columns.kind,
    show: ({ kind }, locale) => ({ text: kindSaid(kind, locale) }),
  },
  {
    key: 'where',
    label: (locale) => t(locale).columns.where,
    show: ({ territories }, locale) => ({ text: placesInWords(territories, locale) }),
    write: ({ territories }) => territories.map((code) => placeSaid(code, 'es')).join('; '),
  },
  ...(['dimension', 'population'] as const).map((of): ListColumn<GapRow> => ({
    key: of,
    label: (locale) => t(locale).columns[of],
    show: (row, locale) => ({ text: row[of] === null ? '' : said(of, row[of], locale) }),
    aside: true,
  })),
  number('sources'),
  number('boxes'),
  number('voices'),
];
const published: ListColumn<GapRow> = {
  key: 'published',
  label: (locale) => t(locale).columns.published,
  show: ({ published_at }, locale) => ({ text: published_at ? formatDate(published_at, locale) : '' }),
};

const facets: readonly ListFacet<GapRow>[] = [
  { name: 'tipo', column: 'kind', label: (locale) => t(locale).filter.kind, say: kindSaid, order: gapKinds },
  {
    name: 'dimension',
    column: 'dimension',
    label: (locale) => t(locale).filter.dimension,
    say: (code, locale) => said('dimension', code, locale),
    order: dimensions,
  },
  {
    name: 'poblacion',
    column: 'population',
    label: (locale) => t(locale).filter.population,
    say: (code, locale) => said('population', code, locale),
    order: populations,
  },
  ...placeFacets<GapRow>((of, locale) => t(locale).filter[of]),
];

const shared = {
  count: (n: number, locale: Locale) => t(locale).count(formatNumber(n, locale), n === 1),
  find: { column: 'find', label: (locale: Locale) => t(locale).find, roots: true },
} as const;

/** What anyone may read, alphabetical. */
export const gapList: StaffList<GapRow> = {
  ...shared,
  path: '/brechas',
  title: (locale) => t(locale).title,
  find: { label: (locale) => t(locale).find },
  rows: (db) => listedGaps(db).where('g.state', '=', 'published'),
  columns: [
    title(gapPath),
    { ...statement, phone: true },
    ...about,
    { ...published, aside: true },
    {
      key: 'address',
      label: (locale) => t(locale).columns.address,
      show: (row) => ({ text: gapPath(row) }),
      aside: true,
    },
  ],
  facets,
  views: [],
  sort: 'title',
  empty: (locale) => t(locale).none,
};

/** All of them, for whoever may read drafts; those with something to decide first. */
export async function gapsForStaff(_: Db, actor: Actor | null): Promise<StaffList<GapRow>> {
  refuse(whyMayNot(actor, rights.readGaps));
  return {
    ...shared,
    path: '/gestion/brechas',
    title: (locale) => t(locale).staff.title,
    rows: listedGaps,
    columns: [
      title(gapStaffPath),
      {
        key: 'state',
        label: (locale) => t(locale).columns.state,
        show: ({ state }, locale) => ({
          text: stateSaid(state, locale),
          standing: state === 'published' ? 'good' : state === 'draft' ? 'waits' : 'none',
        }),
        phone: true,
      },
      { ...number('proposals'), phone: true },
      ...about,
      { ...published, aside: true },
    ],
    facets: [
      { name: 'estado', column: 'state', label: (locale) => t(locale).filter.state, say: stateSaid, order: gapStates },
      {
        name: 'propuestas',
        column: 'to_decide',
        label: (locale) => t(locale).columns.proposals,
        say: (code, locale) => (code === 'yes' ? t(locale).staff.toDecide : '–'),
      },
      ...facets,
    ],
    views: [
      { label: (locale) => t(locale).staff.all, filters: {} },
      { label: (locale) => t(locale).staff.toDecide, filters: { propuestas: ['yes'] } },
    ],
    sort: '-proposals',
    empty: (locale) => t(locale).staff.empty,
  };
}
