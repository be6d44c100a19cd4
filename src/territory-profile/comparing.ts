/** A comparison: up to six places in the address (`?t=13201&t=13`), and what was typed to add one (`agregar`). */
import { suggestPlaces } from '#territory/suggesting.ts';
import { country, placeByCode, restoredCode, type Place } from './place.ts';

export const most = 6;
export const fields = { place: 't', add: 'agregar' } as const;

export interface Comparison {
  readonly places: readonly Place[];
  /** Codes of the address that name no place. */
  readonly unknown: readonly string[];
  /** Places beyond the sixth. */
  readonly tooMany: readonly Place[];
}

/** The places of an address, each once, in the order given. */
export function readComparison(params: URLSearchParams): Comparison {
  const asked = [...new Set(params.getAll(fields.place).map((code) => code.trim()))].filter(Boolean).slice(0, 400);
  const found = asked.map((code) => ({ code, place: placeOf(code) }));
  const places = [...new Map(found.flatMap(({ place }) => (place ? [[place.code, place] as const] : []))).values()];
  return {
    places: places.slice(0, most),
    tooMany: places.slice(most),
    unknown: found.filter(({ place }) => !place).map(({ code }) => code.slice(0, 60)),
  };
}

function placeOf(code: string): Place | undefined {
  if (code.toLowerCase() === 'cl') return country;
  return placeByCode(code) ?? placeByCode(restoredCode(code, 'comuna') ?? restoredCode(code, 'region') ?? '');
}

/** What came of adding what was typed: a place, or why not, with the places it may have meant. */
export type Adding =
  | { readonly added: Place }
  | { readonly why: 'full' | 'unknown' | 'already' | 'which'; readonly suggestions: readonly Place[] };

/** Adds a place by its name or code. One that is named exactly, or the only one like it, needs no asking. */
export function add(places: readonly Place[], typed: string): Adding {
  const near = suggestPlaces(typed);
  const exact = near.filter(({ exact }) => exact);
  const meant = exact.length > 0 ? exact : near;
  const suggestions = meant.flatMap(({ code }) => placeByCode(code) ?? []);
  const [first] = suggestions;
  if (!first) return { why: 'unknown', suggestions };
  if (suggestions.length > 1) return { why: 'which', suggestions };
  if (places.some(({ code }) => code === first.code)) return { why: 'already', suggestions: [] };
  if (places.length >= most) return { why: 'full', suggestions: [] };
  return { added: first };
}

/** The address's query for places: '' or '?t=…'. */
export function comparisonQuery(places: readonly Pick<Place, 'code'>[]): string {
  const query = new URLSearchParams(places.map(({ code }) => [fields.place, code])).toString();
  return query && `?${query}`;
}
