/** Of whom the figures of a whole file are: what its columns and its weights say of it, and what whoever publishes must declare. Pure. */
import { includedComunas } from '#figures/release/included-comunas.ts';
import { comunasOf } from '#territory/territory.ts';
import { officialName } from '#territory/name.ts';
import { country } from '#territory/place.ts';
import { refuse } from '../reasons.ts';
import { personsWith } from '../results/publishable.ts';
import { groupingOf } from '../results/tables.ts';
import type { RunFigure } from '../run/run.ts';
import type { PlaceKind } from '../survey/place-groups.ts';
import { type FileToPublish, placesSeen, suggestedWhole } from './whole.ts';

/** The comunas of a region that a file has, or one of its periods. */
export interface IncludedComunas {
  readonly territory: string;
  readonly period: string | undefined;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

/** How many persons the weights add up to, beside how many there are. */
export interface Weighed {
  readonly sum: number;
  readonly known: number;
  readonly year: string;
}

/** What the columns of a file do not prove of the territories that its figures would be of. */
export interface Universe {
  /** The regions of which only some comunas are in the file. */
  readonly included: readonly IncludedComunas[];
  /** The territory of the whole file, where no column shows that it is of all of it; `enough` where its weights say so. */
  readonly unproven: { readonly territory: string; readonly weighed: Weighed | null; readonly enough: boolean } | null;
  /** What has to be declared, as the form sends it back; '' where nothing has. */
  readonly declaration: string;
}

interface Chosen {
  readonly whole: string | null;
  readonly tables: readonly string[];
  readonly places: Readonly<Record<string, PlaceKind>>;
  readonly period: string;
}

/** Weights that add up to a tenth more or less than the people there are speak of all of them. */
const near = 0.1;

/** Null where the columns prove all that would be said. Refuses `comunas-not-named`. */
export function universeOf(file: FileToPublish, chosen: Chosen, weighed: Weighed | null): Universe | null {
  const { whole, period } = chosen;
  const included = regionsTold(file, chosen).flatMap((region) => includedIn(file, region, chosen.places));
  const proven = whole === null || suggestedWhole(file, period) === whole;
  const enough = weighed !== null && Math.abs(weighed.sum / weighed.known - 1) <= near;
  const told = proven || included.some(({ territory }) => territory === whole);
  const unproven = told ? null : { territory: whole, weighed, enough };
  if (included.length === 0 && !unproven) return null;
  const some = included.map(({ territory, inside }) => `${territory}:${inside.length}`);
  return { included, unproven, declaration: [...some, ...(unproven && !enough ? [`${whole}:all`] : [])].join(' ') };
}

/** The part of a region's people that its figures are of; '' for all of them. */
export function includedPart(
  universe: Universe | null | undefined,
  territory: string,
  period: string | undefined,
): string {
  const some = universe?.included.find(
    (one) => one.territory === territory && (one.period === undefined || one.period === period),
  );
  return some ? includedComunas(some.inside.length, some.inside.length + some.outside.length) : '';
}

/** The regions that figures would be of: of the whole file, and of tables by region; of a file of all Chile its sample speaks of each of them. */
function regionsTold(file: FileToPublish, { whole, tables, places, period }: Chosen): string[] {
  if (suggestedWhole(file, period) === country.code) return [];
  const group = Object.keys(places).find((one) => places[one] === 'region') ?? '';
  const inTables = file.figures
    .filter((figure) => group in figure.domain && tables.includes(groupingOf(figure)))
    .map(({ domain }) => domain[group]!.trim().padStart(2, '0'));
  return [...new Set([...(whole === null ? [] : [whole]), ...inTables])].filter((code) => comunasOf(code).length > 1);
}

function includedIn(file: FileToPublish, territory: string, places: Chosen['places']): IncludedComunas[] {
  const all = comunasOf(territory).map(({ code }) => code);
  const seen = placesSeen(file, places).filter(({ kind }) => kind === 'comuna');
  const named = seen.filter((one) => one.all);
  const unnamed = seen.find(
    ({ codes, count }) => count < all.length && codes.every((code) => code.startsWith(territory)),
  );
  refuse(unnamed && named.length === 0 ? 'comunas-not-named' : null, {
    column: unnamed?.column ?? '',
    whole: officialName(territory) ?? territory,
    count: unnamed?.count ?? 0,
    of: all.length,
  });
  return [...Map.groupBy(named, ({ period }) => period)].flatMap(([period, [first]]) => {
    const has = (code: string) => first!.codes.includes(code);
    const some = { territory, period, inside: all.filter(has), outside: all.filter((code) => !has(code)) };
    return some.inside.length > 0 && some.outside.length > 0 ? [some] : [];
  });
}

/** The weights of a run's whole, by a share and its number of persons: of several periods, those farthest from the people there are. */
export function weighedIn(
  figures: readonly RunFigure[],
  period: string,
  known: ReadonlyMap<string, number>,
): Weighed | null {
  const whole = figures.filter(({ domain }) => Object.keys(domain).length === 0);
  const sums = [...new Set(whole.map((figure) => figure.period))].map((own) => {
    const here = whole.filter((figure) => figure.period === own);
    const year = (own ?? period).slice(0, 4);
    return { sum: sumOf(here), known: known.get(year) ?? 0, year };
  });
  if (sums.some((one) => one.sum === 0 || one.known === 0)) return null;
  const far = ({ sum, known: people }: Weighed) => Math.abs(Math.log(sum / people));
  return sums.toSorted((a, b) => far(b) - far(a))[0] ?? null;
}

/** Of those whom the method classifies; 0 where no share is of anybody. */
function sumOf(figures: readonly RunFigure[]): number {
  const persons = (measure: string | undefined) => figures.find((one) => one.measure === measure)?.estimate ?? 0;
  const sums = figures.flatMap(({ measure, estimate }) => (estimate ? persons(personsWith[measure]) / estimate : []));
  return Math.max(0, ...sums);
}
