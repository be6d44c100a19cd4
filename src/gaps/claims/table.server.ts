/** The comunas of a run as a list: searched, filtered by region and claim, as a file. */
import { sql } from 'kysely';
import { alphabetical } from '#platform/list/ask.server.ts';
import { formatNumber } from '#platform/format.ts';
import type { ListColumn, StaffList } from '#platform/list/list.ts';
import type { Locale } from '#platform/words.ts';
import { comunas, regions } from '#territory/territory.ts';
import { claims as claimKinds, type Claim } from '../supply/claim.ts';
import { gapRunPath, placeClaimPath, type GapRun } from '../run/run.ts';
import { words as runWords } from '../run/words.ts';
import { saysOfSupply } from './lists.ts';
import { claimSaid, comunaName, personsSaid, regionShort, shareSaid, spanSaid } from './in-words.ts';
import { words } from './words.ts';

/** A comuna of a run, with what it is searched and ordered by. */
export interface ClaimRow {
  readonly id: string;
  readonly name_key: string;
  readonly find: string;
  readonly region: string;
  readonly claim: Claim;
  readonly claim_by_persons: Claim;
  readonly by_share: number;
  readonly by_persons: number;
  readonly need: number;
  readonly need_low: number;
  readonly need_high: number;
  readonly covered: number;
  readonly covered_low: number;
  readonly covered_high: number;
  readonly uncovered: number;
  readonly uncovered_low: number;
  readonly uncovered_high: number;
  readonly initiatives: number;
  readonly without_number: number;
  readonly to_leave: number;
}

const names = JSON.stringify(Object.fromEntries(comunas.map(({ code, name }) => [code, name])));
const called = JSON.stringify(
  Object.fromEntries(comunas.map(({ code, name }) => [code, `${name} ${regionShort(code)}`])),
);
const t = (locale: Locale) => words.in(locale).table;
const claimName = (claim: string, locale: Locale) => runWords.in(locale).claim[claim as Claim] ?? claim;

type Figure = Exclude<keyof ClaimRow, 'id' | 'name_key' | 'find' | 'region' | 'claim' | 'claim_by_persons'>;

/** Rounded where it is read, whole in a file. */
const figure = (key: Figure, label: keyof ReturnType<typeof t>, show: (value: number, locale: Locale) => string) =>
  ({
    key,
    label: (locale) => t(locale)[label] as string,
    number: true,
    sort: key,
    show: (row, locale) => ({ text: show(row[key], locale) }),
    write: (row) => row[key],
  }) satisfies ListColumn<ClaimRow>;

const withSpan = (
  of: 'need' | 'covered' | 'uncovered',
  show: (value: number, locale: Locale) => string,
): ListColumn<ClaimRow> => ({
  ...figure(of, of, show),
  show: (row, locale) => ({
    text: show(row[of], locale),
    small: spanSaid({ low: row[`${of}_low`], middle: row[of], high: row[`${of}_high`] }, show, locale),
  }),
});
/** Blank where nothing is claimed: a drawn nought is no fact of the place. */
const ofSupply = (column: ListColumn<ClaimRow>): ListColumn<ClaimRow> => ({
  ...column,
  show: (row, locale) => (saysOfSupply(row) ? column.show(row, locale) : { text: '' }),
  write: (row) => (saysOfSupply(row) ? column.write!(row) : null),
});
const aside = (column: ListColumn<ClaimRow>): ListColumn<ClaimRow> => ({ ...column, aside: true });
const whole = (value: number, locale: Locale) => formatNumber(value, locale);

const columns = (slug: string): readonly ListColumn<ClaimRow>[] => [
  {
    key: 'comuna',
    label: (locale) => t(locale).comuna,
    sort: 'name_key',
    show: ({ id }) => ({ text: comunaName(id), to: placeClaimPath(slug, id) }),
  },
  {
    key: 'says',
    label: (locale) => t(locale).says,
    show: ({ claim, by_share }, locale) => ({ text: claimSaid({ claim, byShare: by_share }, locale) }),
  },
  { key: 'region', label: (locale) => t(locale).region, show: ({ region }) => ({ text: regionShort(region) }) },
  withSpan('need', personsSaid),
  ofSupply(withSpan('covered', shareSaid)),
  ofSupply(withSpan('uncovered', personsSaid)),
  figure('initiatives', 'initiatives', whole),
  figure('without_number', 'withoutNumber', whole),
  ofSupply(figure('to_leave', 'toLeave', personsSaid)),
  { key: 'code', label: (locale) => t(locale).code, show: ({ id }) => ({ text: id }), aside: true },
  {
    key: 'claim',
    label: (locale) => t(locale).claim,
    show: ({ claim }, locale) => ({ text: claimName(claim, locale) }),
    aside: true,
  },
  {
    key: 'claim_by_persons',
    label: (locale) => t(locale).claimByPersons,
    show: ({ claim_by_persons }, locale) => ({ text: claimName(claim_by_persons, locale) }),
    aside: true,
  },
  aside(ofSupply(figure('by_share', 'byShare', shareSaid))),
  aside(ofSupply(figure('by_persons', 'byPersons', shareSaid))),
  aside(figure('need_low', 'needLow', personsSaid)),
  aside(figure('need_high', 'needHigh', personsSaid)),
  aside(ofSupply(figure('covered_low', 'coveredLow', shareSaid))),
  aside(ofSupply(figure('covered_high', 'coveredHigh', shareSaid))),
  aside(ofSupply(figure('uncovered_low', 'uncoveredLow', personsSaid))),
  aside(ofSupply(figure('uncovered_high', 'uncoveredHigh', personsSaid))),
];

/** Those of a published run, of whom the smallest share is most surely served first. */
export const claimTable = ({ id, need, about }: GapRun, slug: string): StaffList<ClaimRow> => ({
  path: gapRunPath(slug),
  title: (locale) => t(locale).title(runWords.in(locale).need[need], about.period),
  count: (n, locale) => t(locale).count(formatNumber(n, locale), n === 1),
  find: { column: 'find', label: (locale) => t(locale).find, roots: true },
  rows: (db) =>
    db
      .selectFrom('supply_result')
      .where('run_id', '=', id)
      .select(['territory as id', 'claim', 'claim_by_persons', 'by_share', 'by_persons', 'initiatives'])
      .select(['need', 'need_low', 'need_high', 'covered', 'covered_low', 'covered_high', 'without_number', 'to_leave'])
      .select(['uncovered', 'uncovered_low', 'uncovered_high', sql<string>`left(territory, 2)`.as('region')])
      .select([
        alphabetical(sql<string>`(${names}::jsonb ->> territory)`).as('name_key'),
        sql<string>`(${called}::jsonb ->> territory)`.as('find'),
      ])
      .$narrowType<ClaimRow>(),
  columns: columns(slug),
  facets: [
    {
      name: 'certeza',
      column: 'claim',
      label: (locale) => t(locale).claim,
      say: claimName,
      order: claimKinds,
    },
    {
      name: 'personas',
      column: 'claim_by_persons',
      label: (locale) => t(locale).claimByPersons,
      say: claimName,
      order: claimKinds,
    },
    {
      name: 'region',
      column: 'region',
      label: (locale) => t(locale).region,
      say: regionShort,
      order: regions.map(({ code }) => code),
    },
  ],
  views: [],
  sort: '-by_share',
  empty: (locale) => t(locale).none,
});

/** The same with every column, for a file. */
export function wholeClaimTable(run: GapRun, slug: string): StaffList<ClaimRow> {
  const list = claimTable(run, slug);
  return { ...list, columns: list.columns.map(({ aside: _, ...column }) => column) };
}
