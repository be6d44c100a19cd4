/** The directory's map: what it counts by, the steps of its scale, and how it is asked for in an address. */
export const directoryMapLevels = ['regions', 'comunas'] as const;
export type DirectoryMapLevel = (typeof directoryMapLevels)[number];

/** What an address asks the map to count by; null when it asks for the list. */
export function readMapView(params: URLSearchParams): DirectoryMapLevel | null {
  if (params.get('vista') !== 'mapa') return null;
  return params.get('por') === 'comuna' ? 'comunas' : 'regions';
}

/** What the address says of the map, besides the selection. */
export function directoryMapQuery(level: DirectoryMapLevel): Record<string, string> {
  return level === 'comunas' ? { vista: 'mapa', por: 'comuna' } : { vista: 'mapa' };
}

/** A step of a scale of counts: from this many up to that many. */
export interface ScaleStep {
  readonly from: number;
  readonly to: number;
}

const rounded = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Steps that hold counts from one to the highest: few, with round beginnings, each about twice the one before. Empty when all are zero. */
export function stepsFor(highest: number): ScaleStep[] {
  const begins = rounded.filter((from) => from <= highest).slice(-6);
  return begins.map((from, i) => ({ from: i === 0 ? 1 : from, to: (begins[i + 1] ?? Infinity) - 1 }));
}

/** The step a count is on; null for none. */
export function scaleStepOf(steps: readonly ScaleStep[], count: number): number | null {
  const at = steps.findIndex(({ from, to }) => count >= from && count <= to);
  return at < 0 ? null : at;
}
