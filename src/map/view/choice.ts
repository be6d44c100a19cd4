/** What map is asked for, read from an address: what exists is taken, what does not is said, and the nearest is shown. Pure. */

export const mapLevels = ['comunas', 'regions'] as const;
export type MapLevel = (typeof mapLevels)[number];

/** One thing that can be mapped: a measure by one method, in the periods there are figures of, newest first. */
export interface Layer {
  readonly measure: string;
  /** The indicator, where the measure has one; '' otherwise. */
  readonly part: string;
  readonly method: string;
  readonly periods: readonly string[];
  /** Those of them in which fewer than half as many places have a figure as in the fullest: shown where they are asked for. */
  readonly few?: readonly string[];
}

export interface MapChoice {
  readonly level: MapLevel;
  readonly measure: string;
  readonly part: string;
  readonly method: string;
  readonly period: string;
  /** Only the comunas of this region, larger. */
  readonly region: string | null;
}

/** What was asked and is not there. */
export interface Missing {
  readonly code: 'asked-twice' | 'no-level' | 'no-region' | 'no-measure' | 'no-method' | 'no-year' | 'no-territory';
  readonly asked: string;
}

export interface MapReading {
  /** Null when nothing at all is published. */
  readonly choice: MapChoice | null;
  readonly missing: Missing | null;
}

const levelNames = new Map<string, MapLevel>([
  ['comunas', 'comunas'],
  ['regiones', 'regions'],
  ['regions', 'regions'],
]);
const keys = ['nivel', 'medida', 'metodo', 'ano', 'region'] as const;

/** Reads an address. `layersAt` answers what there is at a level, what people ask for first coming first. */
export function readChoice(
  params: URLSearchParams,
  layersAt: (level: MapLevel) => readonly Layer[],
  isRegion: (code: string) => boolean,
  thisYear: number,
): MapReading {
  const asked = Object.fromEntries(keys.map((key) => [key, params.get(key)?.trim() ?? ''])) as Record<Key, string>;
  const level = levelNames.get(asked.nivel) ?? 'comunas';
  const region = level === 'comunas' && isRegion(asked.region) ? asked.region : null;
  const found = findLayer(layersAt(level), asked, thisYear);
  if (!found) return { choice: null, missing: null };
  const { measure, part, method, period } = found;
  const missing = askedTwice(params) ?? noPlace(asked, isRegion) ?? found.missing ?? null;
  return { choice: { level, measure, part, method, period, region }, missing };
}

type Key = (typeof keys)[number];

function askedTwice(params: URLSearchParams): Missing | undefined {
  const twice = keys.find((key) => params.getAll(key).length > 1);
  return twice && { code: 'asked-twice', asked: params.getAll(twice).join(', ') };
}

function noPlace({ nivel, region }: Record<Key, string>, isRegion: (code: string) => boolean): Missing | undefined {
  if (nivel && !levelNames.has(nivel)) return { code: 'no-level', asked: nivel };
  return region && !isRegion(region) ? { code: 'no-region', asked: region } : undefined;
}

/** The status of a page that shows what was not asked for: two things at once are a mistake, the rest is not there. */
export const statusOfMissing = ({ code }: Missing): 400 | 404 => (code === 'asked-twice' ? 400 : 404);

/** How a measure, with its indicator, is written in an address: "fgt0", "raw.accesi". */
export const measureKey = ({ measure, part }: Pick<Layer, 'measure' | 'part'>): string =>
  part === '' ? measure : `${measure}.${part}`;

/** The layer asked for, or the nearest: that measure, that method, that year, in this order. No year asked for is this one: projections go beyond it. */
export function findLayer(
  layers: readonly Layer[],
  asked: Readonly<Record<'medida' | 'metodo' | 'ano', string>>,
  thisYear: number,
) {
  const first = layers[0];
  if (!first) return undefined;
  const key = layers.some((layer) => measureKey(layer) === asked.medida) ? asked.medida : measureKey(first);
  const ofMeasure = layers.filter((layer) => measureKey(layer) === key);
  const ofMethod = ofMeasure.filter(({ method }) => method === asked.metodo);
  const among = ofMethod.length > 0 ? ofMethod : ofMeasure;
  const exact = among.find(({ periods }) => periods.includes(asked.ano));
  const year = Number.isNaN(Number.parseInt(asked.ano, 10)) ? String(thisYear) : asked.ano;
  const layer = exact ?? nearestLayer(among, year);
  const period = nearestPeriod(asked.ano ? layer.periods : fullOf(layer), year);
  const missing: Missing | undefined =
    asked.medida && key !== asked.medida
      ? { code: 'no-measure', asked: asked.medida }
      : asked.metodo && ofMethod.length === 0
        ? { code: 'no-method', asked: asked.metodo }
        : asked.ano && !exact
          ? { code: 'no-year', asked: asked.ano }
          : undefined;
  return { ...layer, period, missing };
}

const nearestLayer = (layers: readonly Layer[], year: string) =>
  layers.reduce((best, layer) => (away(layer, year) < away(best, year) ? layer : best));

const fullOf = ({ periods, few = [] }: Layer) => periods.filter((period) => !few.includes(period));
const away = ({ periods }: Layer, year: string) => distance(nearestPeriod(periods, year), year);
const distance = (period: string, year: string) => Math.abs(Number.parseInt(period, 10) - Number.parseInt(year, 10));

/** The period nearest to a year. Of two as near, the newer. */
const nearestPeriod = (periods: readonly string[], year: string) =>
  periods.reduce((best, period) => (distance(period, year) < distance(best, year) ? period : best));
