/** The public list of initiatives: what it is filtered, sorted and searched by, what it shows and takes away. */
import type { ListFacet, StaffList } from '#platform/list/list.ts';
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { dimensions, populations, type Dimension, type Population } from '#registry/organization/codes.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { bases, initiativePath, stages, ways, type Basis, type Stage, type Way } from '../initiative.ts';
import { listedInitiatives, type InitiativeRow } from './listed.server.ts';
import { placeFacets } from '../../places/facets.ts';
import { placesInWords } from '../../places/in-words.ts';
import { placeWritten } from '../../places/written.ts';
import { personsInWords } from '../said.ts';
import { sinceInWords } from '../since.ts';
import { words } from '../words.ts';

const t = (locale: Locale) => words.in(locale);
const r = (locale: Locale) => registryWords.in(locale);

const facets: readonly ListFacet<InitiativeRow>[] = [
  ...placeFacets<InitiativeRow>((of, locale) => t(locale).filter[of]),
  {
    name: 'personas',
    column: 'populations',
    several: true,
    label: (locale) => t(locale).filter.population,
    say: (code, locale) => r(locale).population[code as Population] ?? code,
    order: populations,
  },
  {
    name: 'dimension',
    column: 'dimensions',
    several: true,
    label: (locale) => t(locale).filter.dimension,
    say: (code, locale) => r(locale).dimension[code as Dimension] ?? code,
    order: dimensions,
  },
  {
    name: 'como',
    column: 'way',
    label: (locale) => t(locale).filter.way,
    say: (code, locale) => t(locale).wayRead[code as Way] ?? code,
    order: ways,
  },
  {
    name: 'etapa',
    column: 'stage',
    label: (locale) => t(locale).filter.stage,
    say: (code, locale) => t(locale).stage[code as Stage] ?? code,
    order: stages,
  },
  {
    name: 'numero',
    column: 'basis',
    label: (locale) => t(locale).columns.basis,
    say: (code, locale) => t(locale).basisRead[code as Basis] ?? code,
    order: bases,
  },
  {
    name: 'estado',
    column: 'state',
    label: (locale) => t(locale).filter.state,
    say: (code, locale) => t(locale).stateOf[code as InitiativeRow['state']] ?? code,
    order: ['published', 'paused', 'ended'],
  },
];

/** Everything that anyone may read, alphabetical. */
export const initiativeList: StaffList<InitiativeRow> = {
  path: '/iniciativas',
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(formatNumber(n, locale), n === 1),
  rows: listedInitiatives,
  find: { label: (locale) => t(locale).find },
  columns: [
    {
      key: 'name',
      label: (locale) => t(locale).columns.name,
      sort: 'name_key',
      show: (row) => ({ text: row.name, to: initiativePath(row) }),
    },
    { key: 'summary', label: (locale) => t(locale).columns.summary, show: ({ summary }) => ({ text: summary }) },
    {
      key: 'lead',
      label: (locale) => t(locale).columns.lead,
      sort: 'lead',
      show: ({ lead }) => ({ text: lead ?? '–' }),
    },
    {
      key: 'stage',
      label: (locale) => t(locale).columns.stage,
      show: ({ stage, state }, locale) => ({
        text: stage ? t(locale).stage[stage] : '–',
        small: t(locale).page.state[state],
      }),
    },
    {
      key: 'where',
      label: (locale) => t(locale).columns.where,
      show: ({ territories }, locale) => ({ text: placesInWords(territories, locale) }),
      write: ({ territories }) => territories.map(placeWritten).join('; '),
    },
    {
      key: 'way',
      label: (locale) => t(locale).filter.way,
      show: ({ way }, locale) => ({ text: way ? t(locale).wayRead[way] : '' }),
      aside: true,
    },
    {
      key: 'persons',
      label: (locale) => t(locale).columns.persons,
      sort: 'persons',
      number: true,
      show: ({ period, persons, low, high, basis }, locale) => ({
        text: basis ? personsInWords({ period: period!, territory: null, persons, low, high, basis }, locale) : '–',
        small: persons === null ? '' : (period ?? ''),
      }),
      write: ({ persons }) => persons,
    },
    {
      key: 'low',
      label: (locale) => t(locale).field.low,
      number: true,
      show: ({ low }) => ({ text: low === null ? '' : String(low) }),
      write: ({ low }) => low,
      aside: true,
    },
    {
      key: 'high',
      label: (locale) => t(locale).field.high,
      number: true,
      show: ({ high }) => ({ text: high === null ? '' : String(high) }),
      write: ({ high }) => high,
      aside: true,
    },
    {
      key: 'state',
      label: (locale) => t(locale).columns.state,
      show: ({ state }, locale) => ({ text: t(locale).stateOf[state] }),
      aside: true,
    },
    {
      key: 'address',
      label: (locale) => t(locale).columns.address,
      show: (row) => ({ text: initiativePath(row) }),
      aside: true,
    },
    {
      key: 'period',
      label: (locale) => t(locale).columns.period,
      show: ({ period }) => ({ text: period ?? '' }),
      aside: true,
    },
    {
      key: 'basis',
      label: (locale) => t(locale).columns.basis,
      show: ({ basis }, locale) => ({ text: basis ? t(locale).basisRead[basis] : '' }),
      aside: true,
    },
    {
      key: 'populations',
      label: (locale) => t(locale).columns.populations,
      show: (row, locale) => ({ text: row.populations.map((code) => r(locale).population[code]).join('; ') }),
      aside: true,
    },
    {
      key: 'dimensions',
      label: (locale) => t(locale).columns.dimensions,
      show: (row, locale) => ({ text: row.dimensions.map((code) => r(locale).dimension[code]).join('; ') }),
      aside: true,
    },
    {
      key: 'startedOn',
      label: (locale) => t(locale).columns.startedOn,
      sort: 'started_on',
      show: ({ started_on }, locale) => ({ text: started_on ? sinceInWords(started_on, locale) : '' }),
      write: ({ started_on }) => started_on,
      aside: true,
    },
    {
      key: 'endedOn',
      label: (locale) => t(locale).columns.endedOn,
      show: ({ ended_on }, locale) => ({ text: ended_on ? sinceInWords(ended_on, locale) : '' }),
      write: ({ ended_on }) => ended_on,
      aside: true,
    },
    {
      key: 'website',
      label: (locale) => t(locale).columns.website,
      show: ({ website }) => ({ text: website ?? '' }),
      aside: true,
    },
  ],
  facets,
  views: [],
  sort: 'name',
  empty: (locale) => t(locale).none,
};
