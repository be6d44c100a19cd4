/** A map ready to show: every territory with its class, its doubt and its words. Plain data, made of published estimates. Pure. */
import type { Place } from '#territory/place.ts';
import { formatNumber } from '#platform/format.ts';
import { type Locale } from '#platform/words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { intervalOf, measureName, valueIn } from '#figures/release/in-words.ts';
import { comunas, comunasOf, regionByCode, regions } from '#territory/territory.ts';
import type { MapChoice } from './choice.ts';
import { classesOf, classOf, type Classes } from './classes.ts';
import { doubtOf, type Doubt } from './doubt.ts';
import { legendOf, type Legend } from './legend.ts';
import { words } from '../words.ts';

export interface MapRow {
  readonly code: string;
  readonly name: string;
  /** Code of the region a comuna is in; null for a region. */
  readonly region: string | null;
  /** Null: no figure, or it may not be published. */
  readonly value: number | null;
  readonly persons: number | null;
  /** Which class it is in, from 0. */
  readonly step: number | null;
  readonly doubt: Doubt | null;
  readonly said: {
    readonly value: string;
    readonly interval: string | null;
    readonly persons: string | null;
    /** How it was estimated, and what is against it. */
    readonly how: string;
    /** «Puente Alto: 17,3 % (entre 15,1 % y 19,6 %)». */
    readonly whole: string;
  };
}

export interface MapSource {
  readonly slug: string;
  readonly title: string;
  readonly source: string;
}

export interface MapView {
  readonly choice: MapChoice;
  readonly locale: Locale;
  /** The data's version. */
  readonly release: number;
  readonly title: string;
  readonly measure: string;
  readonly classes: Classes;
  readonly legend: Legend;
  /** All the territories of the choice, north to south, comunas by name; also those without figure. */
  readonly rows: readonly MapRow[];
  readonly sources: readonly MapSource[];
}

export interface PublishedMap {
  /** Of the choice's measure and method at its level: every period, since the classes are the same for all. */
  readonly estimates: readonly Estimate[];
  readonly sources: readonly MapSource[];
  readonly release: number;
}

/** The map of a choice. */
export function viewOf(choice: MapChoice, { estimates, sources, release }: PublishedMap, locale: Locale): MapView {
  const t = words.in(locale);
  const classes = classesOf(estimates.flatMap(({ value }) => (value === null ? [] : shareAsWritten(value))));
  const of = new Map(
    estimates.filter(({ period }) => period === choice.period).map((estimate) => [estimate.territory, estimate]),
  );
  const rows = placesOf(choice).map((place) => rowOf(place, of.get(place.code), classes, locale));
  const measure = measureName(choice, locale);
  const region = choice.region && regionByCode(choice.region)?.shortName;
  const periods = [...new Set(estimates.map(({ period }) => period))].sort();
  return {
    choice,
    locale,
    release,
    rows,
    classes,
    sources,
    measure,
    title: region
      ? t.mapTitle.region(measure, region, choice.period)
      : t.mapTitle[choice.level](measure, choice.period),
    legend: legendOf(
      { choice, classes, periods, measure, values: estimates.flatMap(({ value }) => value ?? []) },
      locale,
    ),
  };
}

/** A share to a tenth of a percent, as it is written: what reads «15,0 %» is in the class that begins at 15. */
export const shareAsWritten = (value: number): number =>
  Math.abs(value) < 1 ? Math.round(value * 1000) / 1000 : value;

type Row = Pick<Place, 'code' | 'name' | 'region'>;

function placesOf({ level, region }: MapChoice): readonly Row[] {
  if (level === 'regions') return regions.map(({ code, shortName }) => ({ code, name: shortName, region: null }));
  return region ? comunasOf(region) : comunas;
}

function rowOf(
  { code, name, region }: Row,
  estimate: Estimate | undefined,
  { breaks }: Classes,
  locale: Locale,
): MapRow {
  const t = words.in(locale);
  const { value = null, persons = null } = estimate ?? {};
  const doubt = estimate && value !== null ? doubtOf(estimate, breaks) : null;
  const said = {
    value: estimate ? valueIn(estimate.measure, value, locale) : t.noValue,
    interval: estimate && value !== null ? intervalOf(estimate, locale) : null,
    persons: persons === null ? null : formatNumber(persons, locale),
    how: estimate && value !== null ? howSaid(estimate, doubt, locale) : '',
  };
  return {
    code,
    name,
    region,
    value,
    persons,
    doubt,
    step: value === null ? null : classOf(breaks, shareAsWritten(value)),
    said: { ...said, whole: t.areaSaid(name, said.value, said.interval) },
  };
}

/** «solo modelo», «muestra y modelo · intervalo amplio». */
function howSaid({ estimation }: Estimate, doubt: Doubt | null, locale: Locale): string {
  const t = words.in(locale);
  const mark = doubt && doubt in t.marks ? t.marks[doubt as keyof typeof t.marks] : null;
  return [t.made[estimation ?? 'unknown'], mark].filter(Boolean).join(' · ');
}
