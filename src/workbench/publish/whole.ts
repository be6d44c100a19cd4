/** Which territory a whole file is published for: never one that its own columns of places contradict. Pure. */
import type { Survey } from '#poverty/survey/survey.ts';
import { officialName } from '#territory/name.ts';
import { country } from '#territory/place.ts';
import { comunasOf, provinceByCode, regionByCode, regionsIn } from '#territory/territory.ts';
import type { Variable } from '../file/microdata.ts';
import { refuse } from '../reasons.ts';
import type { RunFigure } from '../run/run.ts';
import { type PlaceKind, suggestedPlaces } from '../survey/place-groups.ts';

/** What is chosen in the form where the file is of no territory that has a name. */
export const noWhole = 'none';

type Kind = PlaceKind | 'province';
const digits: Readonly<Record<Kind, number>> = { region: 2, province: 3, comuna: 5 };

/** What is known of a file that is to be published. */
export interface FileToPublish {
  readonly survey: Pick<Survey, 'groups'>;
  readonly figures: readonly (Pick<RunFigure, 'domain' | 'period'> & Partial<Pick<RunFigure, 'measure' | 'n'>>)[];
  readonly variables: readonly (Pick<Variable, 'name' | 'distinct' | 'least' | 'most'> &
    Partial<Pick<Variable, 'missing'>>)[];
}

/** Where a column says that the people of a file, or of one of its periods, are. */
export interface SeenPlaces {
  readonly column: string;
  readonly kind: Kind;
  /** The figures' own period; undefined where one goes for the whole file. */
  readonly period: string | undefined;
  /** Official codes, in order: all of them, or only the first and the last. */
  readonly codes: readonly string[];
  readonly all: boolean;
  readonly count: number;
  /** Persons of the sample of whom it says no official code. */
  readonly unsaid: number;
}

/** Refuses `whole-lacks-regions`, `whole-lacks-comunas` and `whole-holds-others`. */
export function refuseContradicted(
  file: FileToPublish,
  { whole, places, period }: { whole: string | null; places: Readonly<Record<string, PlaceKind>>; period: string },
): void {
  if (whole === null) return;
  for (const seen of placesSeen(file, places)) {
    if (whole === country.code) refuseLacking(seen, seen.period ?? firstPeriod(file) ?? period);
    else {
      const other = seen.codes.find((code) => !code.startsWith(whole) && !whole.startsWith(code)) ?? '';
      refuse(other === '' ? null : 'whole-holds-others', {
        column: seen.column,
        whole: nameOf(whole),
        other: nameOf(other.slice(0, whole.length)),
      });
      refuseFewComunas(seen, whole);
    }
  }
}

/** The territory that the columns prove; `none` where they do not, and '' for a file without any: whoever publishes must say. */
export function suggestedWhole(file: FileToPublish, period: string): string {
  const seen = placesSeen(file, {});
  if (seen.length === 0) return columnsOf(file, {}).length === 0 ? '' : noWhole;
  const known = seen.filter(({ all, codes }) => all || codes.length > 1);
  const regions = new Set(seen.flatMap(({ codes }) => codes.map(regionIn)));
  if (regions.size === 1) {
    const [region = ''] = regions;
    const alone = new Set(known.flatMap(({ kind, all, codes }) => (kind === 'comuna' && all ? codes : [])));
    if (alone.size === 1) return [...alone][0]!;
    return known.some((one) => hasEachComuna(one, region)) ? region : noWhole;
  }
  const whole = seen.every((one) => !lackingIn(one, one.period ?? firstPeriod(file) ?? period));
  return whole && known.some(({ all, kind }) => all || kind === 'region') ? country.code : noWhole;
}

/** A survey of a region need not reach every comuna, but one of several, or fewer than half, are not the region. */
function refuseFewComunas({ column, kind, codes, all, count }: SeenPlaces, whole: string): void {
  const of = comunasOf(whole).length;
  if (kind !== 'comuna' || of < 2) return;
  const found = all ? codes.map(nameOf).join(', ') : '';
  refuse(count === 1 || count < of / 2 ? 'whole-lacks-comunas' : null, {
    column,
    whole: nameOf(whole),
    count,
    of,
    found,
  });
}

/** Whether each comuna of the region is in the file. */
const hasEachComuna = ({ kind, codes, all, count }: SeenPlaces, region: string) =>
  kind === 'comuna' &&
  (all ? comunasOf(region).every(({ code }) => codes.includes(code)) : count >= comunasOf(region).length);

function refuseLacking(seen: SeenPlaces, period: string): void {
  const lacking = lackingIn(seen, period);
  refuse(lacking ? 'whole-lacks-regions' : null, { ...lacking, column: seen.column });
}

/** How many regions of that year have nobody, and which of them are known; null when all may have somebody. */
function lackingIn({ codes, all, count }: SeenPlaces, period: string) {
  const wanted = regionsIn(Number.parseInt(period, 10));
  const found = codes.map(regionIn);
  const [first = '00', last = '99'] = found.length > 1 ? found : [];
  const missing = wanted.filter(({ code }) => (all ? !found.includes(code) : code < first || code > last));
  const lacking = Math.max(missing.length, all ? 0 : wanted.length - count);
  if (lacking === 0) return null;
  return {
    lacking,
    of: wanted.length,
    exact: Number(all),
    missing: missing.map((region) => region.shortName).join(', '),
  };
}

/** What the tables of the run say of each column, else what was read of the file: how many values, the least and the most. */
export function placesSeen(file: FileToPublish, places: Readonly<Record<string, PlaceKind>>): SeenPlaces[] {
  return columnsOf(file, places).flatMap(({ column, group, kind }) => {
    const told = group === undefined ? [] : inFigures(file.figures, group, kind);
    return told.length > 0 ? told : inVariable(file.variables, column, kind);
  });
}

function inFigures(figures: FileToPublish['figures'], group: string, kind: Kind): SeenPlaces[] {
  const byPeriod = Map.groupBy(
    figures.filter(({ domain }) => group in domain),
    ({ period }) => period,
  );
  return [...byPeriod].flatMap(([period, some]) => {
    const values = [...new Set(some.map(({ domain }) => domain[group]!))];
    const codes = codesOf(values, kind);
    if (codes.length === 0) return [];
    const everybody = figures.filter((one) => one.period === period && Object.keys(one.domain).length === 0);
    const unsaid = Math.max(0, personsIn(everybody) - personsIn(figures, { group, kind, period, within: '' }));
    return [{ column: group, kind, period, codes, all: true, count: codes.length, unsaid }];
  });
}

/** Persons of the sample, by the first measure: of the table that has most, or of its official codes `within` a territory. */
export function personsIn(
  figures: FileToPublish['figures'],
  of?: { readonly group: string; readonly kind: Kind; readonly period: string | undefined; readonly within: string },
): number {
  const fits = ({ domain, period, measure }: FileToPublish['figures'][number]) => {
    if (measure !== figures[0]?.measure) return false;
    if (!of) return true;
    const [code] = codesOf([domain[of.group] ?? ''], of.kind);
    return period === of.period && code !== undefined && isOfficial(code) && code.startsWith(of.within);
  };
  const tables = Map.groupBy(figures.filter(fits), ({ domain }) => Object.keys(domain).join('*'));
  return Math.max(0, ...[...tables.values()].map((table) => table.reduce((sum, { n = 0 }) => sum + n, 0)));
}

function inVariable(variables: FileToPublish['variables'], column: string, kind: Kind): SeenPlaces[] {
  const variable = variables.find(({ name }) => name === column);
  if (!variable) return [];
  const { distinct: count, least, most, missing: unsaid = 0 } = variable;
  const codes = codesOf([...new Set([least ?? '', most ?? ''])], kind);
  return codes.length === 0
    ? []
    : [{ column, kind, period: undefined, codes, all: codes.length === count, count, unsaid }];
}

/** The columns with places: groups called so or said to be so, and columns called so that nobody described. */
function columnsOf({ survey, variables }: FileToPublish, places: Readonly<Record<string, PlaceKind>>) {
  const groups = Object.entries(survey.groups).flatMap(([group, column]) => {
    const kind = places[group] ?? kindOf(group);
    return kind && typeof column === 'string' ? [{ group, column, kind }] : [];
  });
  const others = variables.flatMap(({ name }) => {
    const kind = groups.some(({ column }) => column === name) ? undefined : kindOf(name);
    return kind ? [{ group: undefined, column: name, kind }] : [];
  });
  return [...groups, ...others];
}

function kindOf(name: string): Kind | undefined {
  return /^(cod_?)?prov(incia)?(_?cod(igo)?)?$/i.test(name) ? 'province' : suggestedPlaces([name])[name];
}

/** The official codes among values, in order: with the zeros that a number lost. */
function codesOf(values: readonly string[], kind: Kind): string[] {
  const codes = values.map((value) => String(Number(value)).padStart(digits[kind], '0'));
  const official = (code: string) => /^\d+$/.test(code) && code.length === digits[kind] && regionByCode(regionIn(code));
  return codes.filter(official).toSorted();
}

const isOfficial = (code: string) => (provinceByCode(code) ?? officialName(code)) !== null;
const regionIn = (code: string) => code.slice(0, digits.region);
const nameOf = (code: string) => officialName(code) ?? code;

/** The earliest of the figures' own periods: there were fewer regions. */
const firstPeriod = ({ figures }: FileToPublish) => figures.flatMap(({ period }) => period ?? []).toSorted()[0];
