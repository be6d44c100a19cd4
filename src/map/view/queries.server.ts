/** Maps of what is published, kept while it stays current: the figures of a level are read once a release. */
import { today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { headlines, measures } from '#figures/release/measures.ts';
import { currentRelease, datasets, estimates } from '#figures/release/queries.server.ts';
import { regionByCode } from '#territory/territory.ts';
import { mapQuery, type MapAsked } from './address.ts';
import { readChoice, type MapChoice, type Layer, type MapLevel, type MapReading } from './choice.ts';
import { viewOf, type MapView } from './view.ts';

/** Everything published of one release that can be mapped. */
interface Atlas {
  readonly release: number;
  readonly layers: Readonly<Record<MapLevel, readonly Layer[]>>;
  readonly estimates: Readonly<Record<MapLevel, ReadonlyMap<string, readonly Estimate[]>>>;
  readonly datasets: readonly Dataset[];
  readonly views: Map<string, MapView>;
}

const mostReleases = 4;
const mostViews = 60;
const atlases = new WeakMap<Db, Map<number, Promise<Atlas>>>();

/** What an address asks for, and the map of it; `view` is undefined when nothing at all is published. */
export async function readMap(
  db: Db,
  params: URLSearchParams,
  locale: Locale,
): Promise<MapReading & { view: MapView | undefined; layers: readonly Layer[] }> {
  const atlas = await atlasOf(db);
  const reading = readChoice(params, (level) => atlas.layers[level], isRegion, today().year);
  const { choice } = reading;
  return {
    ...reading,
    view: choice ? viewFrom(atlas, choice, locale) : undefined,
    layers: atlas.layers[choice?.level ?? 'comunas'],
  };
}

/** The map of a measure, the newest where no method or period is said; undefined when there are no such figures. */
export async function mapView(
  db: Db,
  asked: MapAsked & { readonly release?: number },
  locale: Locale,
): Promise<MapView | undefined> {
  const atlas = await atlasOf(db, asked.release);
  const params = new URLSearchParams(mapQuery(asked));
  const { choice, missing } = readChoice(params, (level) => atlas.layers[level], isRegion, today().year);
  return choice && !missing ? viewFrom(atlas, choice, locale) : undefined;
}

/** Everything that can be mapped at a level. */
export const mappedAt = async (db: Db, level: MapLevel): Promise<readonly Layer[]> => (await atlasOf(db)).layers[level];

const isRegion = (code: string) => regionByCode(code) !== undefined;
const layerKey = ({ measure, part, method }: Pick<Layer, 'measure' | 'part' | 'method'>) =>
  [measure, part, method].join();

function viewFrom(atlas: Atlas, choice: MapChoice, locale: Locale): MapView {
  const key = `${locale}${mapQuery(choice)}`;
  const view = atlas.views.get(key) ?? makeView(atlas, choice, locale);
  atlas.views.delete(key);
  atlas.views.set(key, view);
  if (atlas.views.size > mostViews) atlas.views.delete(atlas.views.keys().next().value!);
  return view;
}

function makeView({ release, estimates, datasets }: Atlas, choice: MapChoice, locale: Locale): MapView {
  const ofLayer = estimates[choice.level].get(layerKey(choice)) ?? [];
  const slugs = new Set(ofLayer.filter(({ period }) => period === choice.period).map(({ dataset }) => dataset));
  const sources = datasets
    .filter(({ slug }) => slugs.has(slug))
    .map(({ slug, title, source }) => ({ slug, title: title[locale], source }));
  return viewOf(choice, { estimates: ofLayer, sources, release }, locale);
}

async function atlasOf(db: Db, asked?: number): Promise<Atlas> {
  const release = asked ?? (await currentRelease(db));
  const kept = atlases.get(db) ?? new Map<number, Promise<Atlas>>();
  atlases.set(db, kept);
  const atlas = kept.get(release) ?? readAtlas(db, release);
  kept.delete(release);
  kept.set(release, atlas);
  atlas.catch(() => kept.delete(release));
  if (kept.size > mostReleases) kept.delete(kept.keys().next().value!);
  return atlas;
}

async function readAtlas(db: Db, release: number): Promise<Atlas> {
  const [ofComunas, ofRegions, all] = await Promise.all([
    estimates(db, { level: 'comuna', release }),
    estimates(db, { level: 'region', release }),
    datasets(db, release),
  ]);
  const byLayer = { comunas: Map.groupBy(ofComunas, layerKey), regions: Map.groupBy(ofRegions, layerKey) };
  const layers = { comunas: layersIn(byLayer.comunas), regions: layersIn(byLayer.regions) };
  return { release, layers, estimates: byLayer, datasets: all, views: new Map() };
}

const standing = [...headlines, ...measures];
const order = ({ measure }: Layer) => standing.findIndex((one) => one === measure) >>> 0;

/** The layers of estimates by their key: by how people ask for them, then the newest method. */
export function layersIn(byLayer: ReadonlyMap<string, readonly Estimate[]>): Layer[] {
  const layers = [...byLayer.values()].map((of) => {
    const { measure, part, method } = of[0]!;
    const periods = [...new Set(of.map(({ period }) => period))].sort().reverse();
    const known = Map.groupBy(
      of.filter(({ value }) => value !== null),
      ({ period }) => period,
    );
    const placesIn = (period: string) => known.get(period)?.length ?? 0;
    const most = Math.max(...periods.map(placesIn));
    return { measure, part, method, periods, few: periods.filter((period) => placesIn(period) < most / 2) };
  });
  return layers.sort(
    (a, b) =>
      order(a) - order(b) ||
      a.part.localeCompare(b.part) ||
      b.periods[0]!.localeCompare(a.periods[0]!) ||
      b.method.localeCompare(a.method), // a method's id ends in its year
  );
}
