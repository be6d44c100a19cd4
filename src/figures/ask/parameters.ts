/** What an address asks of the published figures: `?territory=13110&measure=fgt0&method=chile-income-2024&year=2024`. */
import { levels, type Level } from '#territory/place.ts';
import { methodIds } from '#poverty/method/list.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { words } from './words.ts';
import { isBreakdown } from '../release/breakdown.ts';
import { kindOf, knownMethods, partsOfMethod } from '../release/load/known-methods.ts';
import { measures } from '../release/measures.ts';
import type { EstimateFilter } from '../release/queries.server.ts';
import type { Locale } from '#platform/words.ts';

export type AskedCode = keyof typeof words.es;

export interface AskedProblem {
  readonly parameter: string;
  readonly code: AskedCode;
  readonly value: string;
  /** What may be asked instead. */
  readonly known: readonly string[];
}

const knownParts = [...new Set(methodIds.flatMap((method) => partsOfMethod(method)))];

interface Rule {
  readonly code: AskedCode;
  readonly fits: (value: string) => boolean;
  readonly known?: readonly string[];
  /** It may hold one value only. */
  readonly once?: boolean;
}

const oneOf = (code: AskedCode, known: readonly string[]): Rule => ({
  code,
  fits: (value) => known.includes(value),
  known,
});
const rules = {
  territory: { code: 'territory-unknown', fits: isTerritory },
  level: { ...oneOf('level-unknown', levels), once: true },
  measure: oneOf('measure-unknown', measures),
  part: oneOf('part-unknown', knownParts),
  method: oneOf('method-unknown', knownMethods),
  year: { code: 'year-bad', fits: (value) => /^\d{4}$/.test(value) },
  period: { code: 'period-bad', fits: (value) => /^\d{4}(-\d\d)?$/.test(value) },
  breakdown: { code: 'breakdown-bad', fits: (value) => value === 'all' || isBreakdown(value) },
  dataset: { code: 'dataset-unknown', fits: (value) => /^[a-z0-9-]+$/.test(value), once: true },
  release: { code: 'release-unknown', fits: (value) => /^[1-9]\d{0,8}$/.test(value), once: true },
} satisfies Record<string, Rule>;

type Parameter = keyof typeof rules;
/** The parameters there are. Each may be repeated, or hold several values with commas; an empty one asks nothing. */
export const askedParameters = Object.keys(rules) as Parameter[];

/** The filter an address asks for, or what is wrong with it. `others` are parameters of whoever reads it. */
export function readAsked(
  params: URLSearchParams,
  others: readonly string[] = [],
): { filter: EstimateFilter } | { problems: readonly AskedProblem[] } {
  const allowed: readonly string[] = [...askedParameters, ...others];
  const strange = [...new Set(params.keys())].filter((name) => !allowed.includes(name));
  const problems = [
    ...strange.map((name) => problemOf(name, 'parameter-unknown', name, allowed)),
    ...askedParameters.flatMap((name) => whatIsWrong(name, valuesOf(params, name))),
    ...twoMethods(valuesOf(params, 'method')),
  ];
  if (problems.length > 0) return { problems };
  const given = (name: Parameter) => {
    const values = valuesOf(params, name);
    return values.length > 0 ? values : undefined;
  };
  const [breakdowns, release] = [given('breakdown'), given('release')];
  const filter: EstimateFilter = {
    territories: given('territory'),
    level: given('level')?.[0] as Level | undefined,
    measures: given('measure'),
    parts: given('part'),
    methods: given('method'),
    periods: periodsOf(given('year'), given('period')),
    breakdowns: breakdowns?.includes('all') ? 'all' : breakdowns,
    dataset: given('dataset')?.[0],
    release: release && Number(release[0]),
  };
  return { filter };
}

function valuesOf(params: URLSearchParams, name: Parameter): string[] {
  const all = params.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(all.map((value) => value.trim()).filter(Boolean))];
}

function whatIsWrong(name: Parameter, values: readonly string[]): AskedProblem[] {
  const { code, fits, known = [], once = false }: Rule = rules[name];
  if (once && values.length > 1) return [problemOf(name, 'once', values.join(', '), [])];
  return values.filter((value) => !fits(value)).map((value) => problemOf(name, code, value, known));
}

/** A series is asked by one method of its kind; each figure says its own. */
function twoMethods(methods: readonly string[]): AskedProblem[] {
  const kinds = new Set(methods.map(kindOf));
  return methods.length > kinds.size ? [problemOf('method', 'two-methods', methods.join(', '), [])] : [];
}

/** A problem in words. */
export function explainAsked({ code, value, known }: AskedProblem, locale: Locale): string {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return words.in(locale)[code](shown, known.join(', '));
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
