/** Of whom the figures of a whole file are: what its columns and its weights say of it, and what whoever publishes must declare. Pure. */
import { declaredWeights, includedComunas } from '#figures/release/unproved.ts';
import { comunasOf } from '#territory/territory.ts';
import { officialName } from '#territory/name.ts';
import { country } from '#territory/place.ts';
import { refuse } from '../reasons.ts';
import { personsWith } from '../results/publishable.ts';
import { groupingOf } from '../results/tables.ts';
import type { RunFigure } from '../run/run.ts';
import type { PlaceKind } from '../survey/place-groups.ts';
import { type FileToPublish, personsIn, placesSeen, type SeenPlaces, suggestedWhole } from './whole.ts';

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

/** A territory of which no column shows that the figures are of all of it, or one (`shown`) that the columns show and the weights contradict. */
export interface Unproven {
  readonly territory: string;
  readonly shown: boolean;
  /** By period, those farthest from the people there are first; none where there is nothing to compare with. */
  readonly weighed: readonly Weighed[];
  /** Whether all of them say that it is of all of it. */
  readonly enough: boolean;
}

/** What the columns of a file do not prove of the territories that its figures would be of. */
export interface Universe {
  /** The regions of which only some comunas are in the file. */
  readonly included: readonly IncludedComunas[];
  readonly unproven: readonly Unproven[];
  /** Of how many persons of the sample the file does not say the comuna. */
  readonly unsaid: number;
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

const isNear = ({ sum, known }: Weighed) => Math.abs(sum / known - 1) <= near;

/** Null where the columns prove all that would be said. Refuses `comunas-not-named`, `comunas-unsaid` and `region-not-its-comunas`. */
export function universeOf(
  file: FileToPublish,
  chosen: Chosen,
  weigh: (territory: string) => readonly Weighed[],
): Universe | null {
  const suggested = suggestedWhole(file, chosen.period);
  const told = territoriesTold(file, chosen);
  const ofComunas = told.filter((code) => comunasOf(code).length > 1 && suggested !== country.code);
  const seen = placesSeen(file, chosen.places).filter(({ kind }) => kind === 'comuna');
  const named = seen.filter(({ all }) => all);
  refuseElsewhere(file, chosen, seen, ofComunas);
  if (named.length === 0) refuseUnnamed(seen, ofComunas);
  const included = ofComunas.flatMap((region) => includedIn(named, region));
  refuseUnsaid(seen, [...included.map(({ territory }) => territory), ...told.filter((code) => code.length === 5)]);
  const unproven = told
    .filter((territory) => !included.some((one) => one.territory === territory))
    .map((territory) => {
      const shown = suggested === territory || (territory !== chosen.whole && namesComunasOf(named, territory));
      const weighed = weigh(territory);
      return { territory, shown, weighed, enough: weighed.length > 0 && weighed.every(isNear) };
    })
    .filter(({ shown, weighed, enough }) => !shown || (weighed.length > 0 && !enough));
  const unsaid = seen.reduce((sum, one) => sum + one.unsaid, 0);
  if (included.length === 0 && unproven.length === 0 && unsaid === 0) return null;
  const some = included.map(({ territory, inside }) => `${territory}:${inside.length}`);
  const all = unproven.filter(({ enough }) => !enough).map(({ territory }) => `${territory}:all`);
  return { included, unproven, unsaid, declaration: [...some, ...all].join(' ') };
}

/** What is written of figures that are of a part of a place's people, or were declared to be of all of them against what their weights say; '' for others. */
export function includedPart(
  universe: Universe | null | undefined,
  territory: string,
  period: string | undefined,
): string {
  const some = universe?.included.find(
    (one) => one.territory === territory && (one.period === undefined || one.period === period),
  );
  if (some) return includedComunas(some.inside.length, some.inside.length + some.outside.length);
  const weighed = universe?.unproven.find((one) => one.territory === territory)?.weighed ?? [];
  const far = weighed.find((one) => one.year === period?.slice(0, 4) && !isNear(one));
  return far ? declaredWeights(Math.round((100 * far.sum) / far.known)) : '';
}

/** The territories that figures would be of: of the whole file, and of tables by region; of a file of all Chile its sample speaks of each region. */
export function territoriesTold(file: FileToPublish, { whole, tables, places, period }: Chosen): string[] {
  const own = whole === null ? [] : [whole];
  if (suggestedWhole(file, period) === country.code) return own;
  const group = regionGroup(places);
  const inTables = file.figures
    .filter((figure) => group in figure.domain && tables.includes(groupingOf(figure)))
    .map((figure) => regionOf(figure, group));
  return [...new Set([...own, ...inTables])];
}

const regionGroup = (places: Chosen['places']) => Object.keys(places).find((one) => places[one] === 'region') ?? '';
const regionOf = ({ domain }: Pick<RunFigure, 'domain'>, group: string) => domain[group]!.trim().padStart(2, '0');

/** The figures of everybody of a territory: those of the whole file, or those of its region in the table by region. */
export function figuresOfAll<Figure extends Pick<RunFigure, 'domain'>>(
  figures: readonly Figure[],
  territory: string,
  { whole, places }: Pick<Chosen, 'whole' | 'places'>,
): Figure[] {
  const group = regionGroup(places);
  const parts = ({ domain }: Figure) => Object.keys(domain).length;
  if (territory === whole) return figures.filter((figure) => parts(figure) === 0);
  return figures.filter(
    (figure) => parts(figure) === 1 && group in figure.domain && regionOf(figure, group) === territory,
  );
}

/** Whether some of this region are among the comunas that a run names: then it is known of which its figures are. */
const namesComunasOf = (named: readonly SeenPlaces[], region: string): boolean =>
  named.some(({ codes }) => codes.some((code) => code.startsWith(region)));

/** `comunas-not-named`: a column has fewer comunas than the regions that would be told, and the run does not say which. */
function refuseUnnamed(seen: readonly SeenPlaces[], told: readonly string[]): void {
  if (told.length === 0) return;
  const of = told.flatMap(comunasOf).length;
  const few = seen.find(({ count }) => count < of);
  refuse(few ? 'comunas-not-named' : null, {
    column: few?.column ?? '',
    whole: namesOf(told),
    count: few?.count ?? 0,
    of,
  });
}

/** `comunas-unsaid`: persons of whom the file does not say the comuna may be of those that would be said to be outside. */
function refuseUnsaid(seen: readonly SeenPlaces[], told: readonly string[]): void {
  const [one] = seen.filter(({ unsaid }) => unsaid > 0);
  if (told.length > 0 && one) refuse('comunas-unsaid', { column: one.column, whole: namesOf(told), count: one.unsaid });
}

/** `region-not-its-comunas`: the persons of a region in a table are not those of its comunas, as another column says them. */
function refuseElsewhere(
  file: FileToPublish,
  chosen: Chosen,
  seen: readonly SeenPlaces[],
  told: readonly string[],
): void {
  for (const { column, period, codes, all, unsaid } of seen)
    for (const region of told.filter((code) => code !== chosen.whole)) {
      const own = figuresOfAll(file.figures, region, chosen).filter((figure) => figure.period === period);
      const more = personsIn(own) - personsIn(file.figures, { group: column, kind: 'comuna', period, within: region });
      const [first = '', last = ''] = [codes[0], codes.at(-1)];
      const isTable = all && file.figures.some(({ domain }) => column in domain);
      const other = isTable ? more < 0 || more > unsaid : region < first.slice(0, 2) || region > last.slice(0, 2);
      const found = [...new Set(codes.map((code) => code.slice(0, 2)))];
      refuse(other ? 'region-not-its-comunas' : null, { column, region: namesOf([region]), found: namesOf(found) });
    }
}

const namesOf = (codes: readonly string[]) => codes.map((code) => officialName(code) ?? code).join(', ');

function includedIn(named: readonly SeenPlaces[], territory: string): IncludedComunas[] {
  const all = comunasOf(territory).map(({ code }) => code);
  return [...Map.groupBy(named, ({ period }) => period)].flatMap(([period, [first]]) => {
    const has = (code: string) => first!.codes.includes(code);
    const some = { territory, period, inside: all.filter(has), outside: all.filter((code) => !has(code)) };
    return some.inside.length > 0 && some.outside.length > 0 ? [some] : [];
  });
}

/** The weights of a territory's figures, by a share and its number of persons, of each period: those farthest from the people there are first. */
export function weighedIn(
  figures: readonly RunFigure[],
  period: string,
  known: ReadonlyMap<string, number>,
): Weighed[] {
  const sums = [...new Set(figures.map((figure) => figure.period))].map((own) => {
    const here = figures.filter((figure) => figure.period === own);
    const year = (own ?? period).slice(0, 4);
    return { sum: sumOf(here), known: known.get(year) ?? 0, year };
  });
  if (sums.some((one) => one.sum === 0 || one.known === 0)) return [];
  const far = ({ sum, known: people }: Weighed) => Math.abs(Math.log(sum / people));
  return sums.toSorted((a, b) => far(b) - far(a));
}

/** Of those whom the method classifies; 0 where no share is of anybody. */
function sumOf(figures: readonly RunFigure[]): number {
  const persons = (measure: string | undefined) => figures.find((one) => one.measure === measure)?.estimate ?? 0;
  const sums = figures.flatMap(({ measure, estimate }) => (estimate ? persons(personsWith[measure]) / estimate : []));
  return Math.max(0, ...sums);
}
