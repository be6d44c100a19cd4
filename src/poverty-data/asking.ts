/** What an address asks of the published figures: `?territory=13110&measure=fgt0&method=chile-income-2024&year=2024`. */
import { methodIds } from '#poverty/methods.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { en } from './asking.en.ts';
import { es } from './asking.es.ts';
import type { Level } from './estimate.ts';
import { knownMethods, partsOfMethod } from './loading-methods.ts';
import { measures } from './measures.ts';
import type { EstimateFilter } from './queries.server.ts';
import type { Locale } from '#platform/words.ts';

export type AskedCode = keyof typeof es;

export interface AskedProblem {
  readonly parameter: string;
  readonly code: AskedCode;
  readonly value: string;
  /** What may be asked instead. */
  readonly known: readonly string[];
}

export const levels = ['country', 'region', 'comuna'] as const satisfies readonly Level[];
const knownParts = [...new Set(methodIds.flatMap((method) => partsOfMethod(method)))];
const breakdownShape = /^[a-z_]+=[^;=,]+(;[a-z_]+=[^;=,]+)*$/;
const longest = 2000;

/** The parameters there are. Each may be repeated, or hold several values with commas; an empty one asks nothing. */
export const askedParameters = [
  ...([
    'territory',
    'level',
    'measure',
    'part',
    'method',
    'year',
    'period',
    'breakdown',
    'dataset',
    'release',
  ] as const),
] as const;
type Parameter = (typeof askedParameters)[number];

/** The filter an address asks for, or what is wrong with it. `others` are parameters of whoever reads it. */
export function readAsked(
  params: URLSearchParams,
  others: readonly string[] = [],
): { filter: EstimateFilter } | { problems: readonly AskedProblem[] } {
  const problems: AskedProblem[] = [];
  const allowed: readonly string[] = [...askedParameters, ...others];
  for (const name of new Set(params.keys()))
    if (!allowed.includes(name)) problems.push(problemOf(name, 'parameter-unknown', name, allowed));
  const valuesOf = (name: Parameter) =>
    [...new Set(params.getAll(name).flatMap((one) => one.split(',')))].map((one) => one.trim()).filter(Boolean);
  const checked = (
    name: Parameter,
    code: AskedCode,
    fits: (value: string) => boolean,
    known: readonly string[] = [],
  ) => {
    const values = valuesOf(name);
    problems.push(
      ...values
        .filter((value) => value.length > longest || !fits(value))
        .map((value) => problemOf(name, code, value, known)),
    );
    return values.length > 0 ? values : undefined;
  };
  const among = (name: Parameter, code: AskedCode, known: readonly string[]) =>
    checked(name, code, (value) => known.includes(value), known);
  const one = (name: Parameter, values: string[] | undefined) => {
    if (values && values.length > 1) problems.push(problemOf(name, 'once', values.join(','), []));
    return values?.[0];
  };
  const breakdowns = checked('breakdown', 'breakdown-bad', (value) => value === 'all' || breakdownShape.test(value));
  const filter: EstimateFilter = {
    territories: checked('territory', 'territory-unknown', isTerritory),
    level: one('level', among('level', 'level-unknown', levels)) as Level | undefined,
    measures: among('measure', 'measure-unknown', measures),
    parts: among('part', 'part-unknown', knownParts),
    methods: among('method', 'method-unknown', knownMethods),
    periods: periodsOf(
      checked('year', 'year-bad', (value) => /^\d{4}$/.test(value)),
      checked('period', 'period-bad', (value) => /^\d{4}(-\d\d)?$/.test(value)),
    ),
    breakdowns: breakdowns?.includes('all') ? 'all' : breakdowns,
    dataset: one(
      'dataset',
      checked('dataset', 'dataset-unknown', (value) => /^[a-z0-9-]+$/.test(value)),
    ),
    release: numberOf(
      one(
        'release',
        checked('release', 'release-unknown', (value) => /^[1-9]\d{0,8}$/.test(value)),
      ),
    ),
  };
  return problems.length > 0 ? { problems } : { filter };
}

/** A problem in words. */
export function explainAsked({ code, value, known }: AskedProblem, locale: Locale): string {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return (locale === 'en' ? en : es)[code](shown, known.join(', '));
}

export function problemOf(parameter: string, code: AskedCode, value: string, known: readonly string[]): AskedProblem {
  return { parameter, code, value, known };
}

function isTerritory(value: string): boolean {
  return value === 'CL' || regionByCode(value) !== undefined || comunaByCode(value) !== undefined;
}

/** A year is asked with its months, for what is published by month. */
function periodsOf(years: string[] | undefined, periods: string[] | undefined): string[] | undefined {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const ofYears = years?.flatMap((year) => [year, ...months.map((month) => `${year}-${month}`)]);
  if (!ofYears || !periods) return ofYears ?? periods;
  return periods.filter((period) => ofYears.includes(period));
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
