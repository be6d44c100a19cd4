/** A comparison: up to six places in the address (`?t=13201&t=13`), and what was typed to add one (`agregar`). */
import { country, type Place, placeByCode, restoredCode } from '#territory/place.ts';
import { differenceOf, judged } from '#figures/release/difference.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { suggestPlaces } from '#territory/suggest.ts';
import { comparisonFields, most } from '../comparison-address.ts';
import { methodYear } from '../series.ts';

export interface PlaceComparison {
  readonly places: readonly Place[];
  /** Codes of the address that name no place. */
  readonly unknown: readonly string[];
  /** Places beyond the sixth. */
  readonly tooMany: readonly Place[];
}

/** The places of an address, each once, in the order given. */
export function readComparison(params: URLSearchParams): PlaceComparison {
  const asked = [...new Set(params.getAll(comparisonFields.place).map((code) => code.trim()))]
    .filter(Boolean)
    .slice(0, 400);
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

/** Of one measure's figures, those of the method and period that most places have; of equals the latest, then the newest method. */
export function sharedFigures(figures: readonly Estimate[]): Estimate[] {
  const groups = [
    ...Map.groupBy(
      figures.filter(({ value }) => value !== null),
      (one) => `${one.period}|${one.method}`,
    ).values(),
  ];
  const [best = []] = groups.toSorted(
    (a, b) =>
      b.length - a.length ||
      b[0]!.period.localeCompare(a[0]!.period) ||
      methodYear(b[0]!.method) - methodYear(a[0]!.method),
  );
  return best;
}

export interface EstimatePair {
  readonly a: Estimate;
  readonly b: Estimate;
  /** `higher`: a surely above b. `alike`: it cannot be said. */
  readonly is: 'higher' | 'alike';
}

/** Every pair of figures with intervals, the higher first; and the figures without an interval, of which nothing can be said. */
export function pairsOf(figures: readonly Estimate[]): {
  readonly pairs: EstimatePair[];
  readonly without: Estimate[];
} {
  const known = figures.filter(({ low, high }) => low !== null && high !== null);
  const sorted = known.toSorted((a, b) => b.value! - a.value!);
  const pairs = sorted.flatMap((a, i) =>
    sorted.slice(i + 1).flatMap((b) => {
      const difference = differenceOf(a, b);
      return difference
        ? [{ a, b, is: judged(difference) === 'higher' ? ('higher' as const) : ('alike' as const) }]
        : [];
    }),
  );
  return { pairs, without: figures.filter((one) => !known.includes(one)) };
}
