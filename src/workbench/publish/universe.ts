/** Of whom the figures of a whole file are: what its columns and its weights say of it, and what whoever publishes must declare. Pure. */
import { includedComunas } from '#figures/release/included-comunas.ts';
import { comunasOf } from '#territory/territory.ts';
import { officialName } from '#territory/name.ts';
import { refuse } from '../reasons.ts';
import { personsWith } from '../results/publishable.ts';
import type { RunFigure } from '../run/run.ts';
import type { PlaceKind } from '../survey/place-groups.ts';
import { type FileToPublish, placesSeen, suggestedWhole } from './whole.ts';

/** The comunas of a region that a file has, or one of its periods. */
export interface IncludedComunas {
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

/** What the columns of a file do not prove of its territory. */
export interface Universe {
  readonly territory: string;
  /** Of a region: where only some of its comunas are in the file. Without any, the file is said to be of all the territory. */
  readonly included: readonly IncludedComunas[];
  readonly weighed: Weighed | null;
  /** What has to be declared, as the form sends it back; '' where the weights say enough. */
  readonly declaration: string;
}

interface Chosen {
  readonly whole: string | null;
  readonly places: Readonly<Record<string, PlaceKind>>;
  readonly period: string;
}

/** Weights that add up to a tenth more or less than the people there are speak of all of them. */
const near = 0.1;

/** Null where the file is published as no territory, or its columns prove that it is of that one. Refuses `comunas-not-named`. */
export function universeOf(
  file: FileToPublish,
  { whole, places, period }: Chosen,
  weighed: Weighed | null,
): Universe | null {
  if (whole === null) return null;
  const included = includedIn(file, whole, places);
  if (included.length > 0) {
    const counts = included.map(({ inside }) => inside.length).join('-');
    return { territory: whole, included, weighed, declaration: `${whole}:${counts}` };
  }
  if (suggestedWhole(file, period) === whole) return null;
  const enough = weighed !== null && Math.abs(weighed.sum / weighed.known - 1) <= near;
  return { territory: whole, included, weighed, declaration: enough ? '' : `${whole}:all` };
}

/** The part of a region's people that figures of the whole file are of; '' for all of them. */
export function includedPart(universe: Universe | null | undefined, period: string | undefined): string {
  const some = universe?.included.find((one) => one.period === undefined || one.period === period);
  return some ? includedComunas(some.inside.length, some.inside.length + some.outside.length) : '';
}

function includedIn(file: FileToPublish, whole: string, places: Chosen['places']): IncludedComunas[] {
  const all = comunasOf(whole).map(({ code }) => code);
  const seen = placesSeen(file, places).filter(({ kind, count }) => kind === 'comuna' && count < all.length);
  const named = seen.filter((one) => one.all);
  const [unnamed] = seen;
  refuse(unnamed && named.length === 0 && all.length > 1 ? 'comunas-not-named' : null, {
    column: unnamed?.column ?? '',
    whole: officialName(whole) ?? whole,
    count: unnamed?.count ?? 0,
    of: all.length,
  });
  const byPeriod = Map.groupBy(named, ({ period }) => period);
  return [...byPeriod].map(([period, [first]]) => ({
    period,
    inside: all.filter((code) => first!.codes.includes(code)),
    outside: all.filter((code) => !first!.codes.includes(code)),
  }));
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
