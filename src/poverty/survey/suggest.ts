/** Proposes a survey.json from what `describe` says of a file: names known from Casen and other surveys, and value labels. A person then looks it over. */
import type { Variable } from './describe.ts';
import { indicatorsOf, type IncomeMethod, type MultidimensionalMethod } from '../method/method.ts';
import { methodIds, methodOf, methodParts } from '../method/list.ts';
import {
  ageBands,
  ageNames,
  currentNames,
  groupNames,
  knownNames,
  newMethodNames,
  statusNames,
  variableNames,
} from './known-names.ts';
import type { SurveyInput } from './survey.ts';

export interface SuggestedSurvey {
  /** The method described for: the one asked for, else the first of `methods`. */
  readonly method: string | null;
  /** Methods of which the file seems to have what they need, the newest first. */
  readonly methods: readonly string[];
  /** A description to correct and complete; only what could be told is in it. */
  readonly survey: Partial<SurveyInput> & { readonly title: string };
  /** Fields of the description that are needed and nothing in the file answers to. */
  readonly lacking: readonly ('weight' | 'income' | 'size' | 'lines' | 'indicators')[];
}

export interface SuggestOptions {
  /** Id of the method to describe for. */
  readonly method?: string | undefined;
  /** Name of the file: its title, and its year when no column has it. */
  readonly file?: string | undefined;
}

type Lacking = SuggestedSurvey['lacking'][number];
type Found = Pick<SurveyInput, 'income' | 'size' | 'lines' | 'status' | 'indicators'>;
type Told = { readonly found: Found; readonly lacking: readonly Lacking[] };

/** Pure: the same variables give the same proposal. Names are the file's own, with its capitals. */
export function suggestSurvey(variables: readonly Variable[], options: SuggestOptions = {}): SuggestedSurvey {
  const file = new Columns(variables);
  const period = periodOf(file, options.file);
  const newest =
    newMethodNames.some((n) => file.has(n)) || Number(period && 'constant' in period && period.constant) >= 2024;
  const told = new Map(methodIds.map((id) => [id, methodFields(file, id, newest, period)]));
  const methods = methodIds.filter((id) => told.get(id)?.lacking.length === 0).toSorted(newestFirst);
  const method = options.method ?? methods[0] ?? null;
  const { found: own, lacking } = (method && told.get(method)) || { found: {}, lacking: [] };
  const found = withOtherKind(own, method, methods, told);
  const weight = file.first(knownNames.weight);
  const survey = {
    title: (options.file ?? '').replace(/^.*[\\/]|\.(csv|tsv|txt|parquet|z?sav|dta)(\.gz)?$/gi, ''),
    ...(period && { period }),
    ...given('weight', weight),
    ...given('stratum', file.first(knownNames.stratum)),
    ...given('psu', file.first(knownNames.psu)),
    ...given('household', file.first(knownNames.household)),
    ...found,
    groups: groupsOf(file),
    variables: named(file, variableNames),
  };
  return { method, methods, survey, lacking: [...(weight ? [] : (['weight'] as const)), ...lacking] };
}

/** What the method asks for, and what the file has for poverty of the other kind: a description serves for both. */
function withOtherKind(
  own: Found,
  method: string | null,
  methods: readonly string[],
  told: ReadonlyMap<string, Told>,
): Found {
  const kinds = (id: string) =>
    Object.entries(methodParts(methodOf(id))).flatMap(([kind, part]) => (part ? [kind] : []));
  const asked = method ? kinds(method) : [];
  const other = methods.find((id) => kinds(id).every((kind) => !asked.includes(kind)));
  const more = (other && told.get(other)?.found) || {};
  const status = { ...more.status, ...own.status };
  return { ...more, ...own, ...(Object.keys(status).length > 0 && { status }) };
}

/** A file's columns by name, whatever their capitals. */
class Columns {
  readonly #byName: ReadonlyMap<string, Variable>;

  constructor(variables: readonly Variable[]) {
    this.#byName = new Map(variables.toReversed().map((v) => [v.name.toLowerCase(), v]));
  }

  get(name: string): Variable | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** The file's name for the first of these that has any value. */
  first(names: readonly string[]): string | undefined {
    return names.map((n) => this.get(n)).find((v) => v && v.missing < v.rows)?.name;
  }
}

function given<Name extends string>(name: Name, column: string | undefined): { [N in Name]?: string } {
  return (column === undefined ? {} : { [name]: column }) as { [N in Name]?: string };
}

function named(file: Columns, names: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, candidates]) => {
      const column = file.first(candidates);
      return column === undefined ? [] : [[name, column]];
    }),
  );
}

/** A column of years; a single year is told as such, because lines are keyed by it. Else the year in the file's name. */
function periodOf(file: Columns, name = ''): SurveyInput['period'] {
  const column = file.first(knownNames.period);
  const years = column === undefined ? undefined : file.get(column);
  if (column !== undefined && years && isYear(years.least) && isYear(years.most))
    return years.least === years.most ? { constant: String(Number(years.least)) } : { column };
  const year = /(?:19|20)\d\d/.exec(name.replace(/^.*[\\/]/, ''));
  return year ? { constant: year[0] } : undefined;
}

function isYear(text: string | null): boolean {
  return text !== null && Number.isInteger(Number(text)) && Number(text) > 1950 && Number(text) < 2200;
}

function methodFields(file: Columns, id: string, newest: boolean, period: SurveyInput['period']): Told {
  const { income, multidimensional } = methodParts(methodOf(id));
  const parts = [
    ...(income ? [incomeFields(file, income, newest, period)] : []),
    ...(multidimensional ? [deprivationFields(file, multidimensional, newest)] : []),
  ];
  const status = Object.assign({}, ...parts.map((p) => p.found.status)) as Found['status'];
  const found = Object.assign(
    {},
    ...parts.map((p) => p.found),
    status && Object.keys(status).length > 0 ? { status } : {},
  ) as Found;
  return { found, lacking: parts.flatMap((p) => p.lacking) };
}

/** Income against lines where the file has them, which gives gaps too; else the ready-made status. */
function incomeFields(file: Columns, method: IncomeMethod, newest: boolean, period: SurveyInput['period']): Told {
  const old = method.since < '2024';
  const income = file.first([method.incomeColumn]);
  const size = method.equivalence.kind === 'ready' ? undefined : file.first(knownNames.size);
  const suffix = old && newest ? '_2013' : '';
  const poor = old || newest ? file.first([`lp${suffix}`]) : undefined;
  const extreme = file.first([`li${suffix}`]);
  const inTable =
    'poor' in method.lines &&
    method.lines.poor.some((l) => period && 'constant' in period && l.key[0] === period.constant);
  const lines = !inTable && poor !== undefined ? { poor, ...given('extreme', extreme) } : undefined;
  const lacking: Lacking[] = [
    ...(income === undefined || (!old && !newest) ? (['income'] as const) : []),
    ...(method.equivalence.kind === 'power' && size === undefined ? (['size'] as const) : []),
    ...(inTable || lines ? [] : (['lines'] as const)),
  ];
  if (lacking.length === 0)
    return { found: { ...given('income', income), ...given('size', size), ...(lines && { lines }) }, lacking };
  const status = statusOf(file, statusColumn(file, method.id, currentNames.income, old !== newest), true);
  return status
    ? { found: { status: { income: { ...status, method: method.id } } }, lacking: [] }
    : { found: {}, lacking };
}

function deprivationFields(file: Columns, method: MultidimensionalMethod, newest: boolean): Told {
  const old = method.since < '2024';
  const found = indicatorsOf(method).map(
    (i) => [i, file.first(old === newest ? i.columns.slice(0, 1) : i.columns)] as const,
  );
  if (found.every(([, column]) => column !== undefined)) {
    const odd = found.filter(([i, column]) => column !== i.columns.find((c) => file.has(c)));
    return {
      found: odd.length > 0 ? { indicators: Object.fromEntries(odd.map(([i, c]) => [i.id, c as string])) } : {},
      lacking: [],
    };
  }
  const status = statusOf(file, statusColumn(file, method.id, currentNames.multidimensional, !old && newest), false);
  return status
    ? {
        found: {
          status: {
            multidimensional: { column: status.column, poor: status.poor, notPoor: status.notPoor, method: method.id },
          },
        },
        lacking: [],
      }
    : { found: {}, lacking: ['indicators'] };
}

function statusColumn(
  file: Columns,
  method: string,
  current: readonly string[],
  isCurrent: boolean,
): string | undefined {
  return file.first([...(statusNames[method] ?? []), ...(isCurrent && method in statusNames ? current : [])]);
}

interface Status {
  readonly column: string;
  readonly poor: string[];
  readonly extreme?: string[];
  readonly notPoor: string[];
}

/** Which codes mean what: by the labels, else by the official codes, 1 extreme, 2 poor and 3 not, or 1 poor and 0 not. */
function statusOf(file: Columns, name: string | undefined, income: boolean): Status | null {
  const variable = name === undefined ? undefined : file.get(name);
  if (!variable) return null;
  const column = variable.name;
  const codes = { extreme: [] as string[], poor: [] as string[], not: [] as string[] };
  for (const { value, label } of variable.labels) {
    const meaning = meaningOf(label);
    if (meaning) codes[meaning].push(String(value));
  }
  if (codes.not.length > 0 && codes.poor.length + codes.extreme.length > 0)
    return {
      column,
      poor: [...codes.extreme, ...codes.poor],
      ...(income && codes.extreme.length > 0 && { extreme: codes.extreme }),
      notPoor: codes.not,
    };
  const [least, most] = [Number(variable.least), Number(variable.most)];
  if (income && least === 1 && most === 3) return { column, poor: ['1', '2'], extreme: ['1'], notPoor: ['3'] };
  if (variable.least !== null && least === 0 && most === 1) return { column, poor: ['1'], notPoor: ['0'] };
  return null;
}

function meaningOf(label: string): 'extreme' | 'poor' | 'not' | null {
  const words = label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (/\bno (es )?(pobre|pobreza|esta|en situacion)|\bfuera|\bsin pobreza|\bnon?[- ]?poor/.test(words)) return 'not';
  if (/\bno (extrem|indigent)|\bnot? extreme/.test(words)) return 'poor';
  if (/extrem|indigen/.test(words)) return 'extreme';
  return /pobre|\bpoor/.test(words) ? 'poor' : null;
}

function groupsOf(file: Columns): NonNullable<SurveyInput['groups']> {
  const age = file.first(ageNames);
  return { ...named(file, groupNames), ...(age !== undefined && { edad: { column: age, ...ageBands } }) };
}

/** Severe poverty, which joins both, comes first: its description serves the methods it joins. */
function newestFirst(a: string, b: string): number {
  const [x, y] = [methodOf(a), methodOf(b)];
  if (x.since !== y.since) return x.since < y.since ? 1 : -1;
  return Number(y.kind === 'severe') - Number(x.kind === 'severe');
}
