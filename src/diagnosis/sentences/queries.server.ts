/** Gathers what a diagnosis is written from, all of one release, so that its address shows the same figures for ever. */
import { formatDate } from '#platform/format.ts';
import { inSantiago } from '#platform/clock.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { datasets, estimates, releasedAt } from '#figures/release/queries.server.ts';
import { neighboursOf } from '#territory/neighbours.ts';
import { comunasOf, regions } from '#territory/territory.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { mapView } from '#map/view/queries.server.ts';
import type { MapView } from '#map/view/view.ts';
import { latest } from '../facts/series.ts';
import { composeDiagnosis } from './compose.ts';
import type { Diagnosis } from '../facts/document.ts';
import { rates } from './paragraphs.ts';
import { placesAround, namedPlace, type NamedPlace } from '../facts/named-place.ts';
import type { Theme } from '../facts/themes.ts';

export interface DiagnosisAsked {
  readonly territory: string;
  readonly release: number;
  readonly themes: readonly Theme[];
  readonly locale: Locale;
}

const measures = ['fgt0', 'extreme_fgt0', 'h', 'severe', 'raw', 'poverty_line', 'extreme_line', 'food_basket'];

/** The diagnosis as it was in a release; undefined when there is no such territory or release. */
export async function diagnosisOf(
  db: Db,
  { territory, release, themes, locale }: DiagnosisAsked,
): Promise<Diagnosis | undefined> {
  const place = namedPlace(territory, locale);
  const released = place && (await releasedAt(db, release));
  if (!place || !released) return undefined;
  const near = neighbourPlaces(place, locale);
  const larger = placesAround(place, locale);
  const territories = [...new Set([place, ...larger, ...near].map(({ code }) => code).concat(siblings(place)))];
  const [measured, counted, sources, mesa] = await Promise.all([
    estimates(db, { territories, measures, release }),
    estimates(db, { territories: [territory], measures: ['population'], breakdowns: 'all', release }),
    datasets(db, release),
    mesaOf(db),
  ]);
  const maps = await mapsOf(db, place, measured, { release, locale });
  const facts = {
    place,
    maps,
    mesa: mesa.name,
    around: larger,
    neighbours: near,
    estimates: [...measured, ...counted],
    locale,
  };
  return {
    place,
    release,
    releasedOn: formatDate(released, locale),
    releaseDate: inSantiago(released).toPlainDate().toString(),
    themes,
    ...composeDiagnosis(themes, facts, sources),
  };
}

/** Of each rate the map of its newest figure: the comunas of the place's region, or the regions of the country. */
async function mapsOf(
  db: Db,
  { code, level }: NamedPlace,
  all: readonly Estimate[],
  { release, locale }: Pick<DiagnosisAsked, 'release' | 'locale'>,
): Promise<ReadonlyMap<string, MapView>> {
  const where = level === 'country' ? { level: 'regions' as const } : { region: code.slice(0, 2) };
  const views = await Promise.all(
    rates.map(async (measure) => {
      const newest = latest(all, code, measure);
      if (!newest) return [];
      const { method, period } = newest;
      const view = await mapView(db, { ...where, measure, method, period, release }, locale);
      return view ? [[measure, view] as const] : [];
    }),
  );
  return new Map(views.flat());
}

function neighbourPlaces({ code, level }: NamedPlace, locale: Locale): NamedPlace[] {
  return level === 'comuna' ? neighboursOf(code).flatMap((one) => namedPlace(one.code, locale) ?? []) : [];
}

/** What its map is made of: the comunas of its region, by which it is also known whether a measure is published for comunas at all. */
function siblings({ code, level }: NamedPlace): string[] {
  return (level === 'country' ? regions : comunasOf(code.slice(0, 2))).map((one) => one.code);
}
