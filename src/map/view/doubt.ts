/** Why an area of a map is striped: what makes its figure less sure than the colour says. Pure. */
import type { Estimate } from '#figures/release/estimate.ts';

export const doubts = ['imputed', 'synthetic', 'unreliable', 'weak', 'wide'] as const;
export type Doubt = (typeof doubts)[number];

/**
 * Null when nothing is known against it. `wide`: the 95 % interval holds more than one break, so that the territory may well be
 * in any of three classes.
 */
export function doubtOf(
  { estimation, quality, low, high }: Pick<Estimate, 'estimation' | 'quality' | 'low' | 'high'>,
  breaks: readonly number[],
): Doubt | null {
  if (estimation === 'imputed' || estimation === 'synthetic') return estimation;
  if (quality === 'unreliable' || quality === 'weak') return quality;
  if (low === null || high === null) return null;
  return breaks.filter((start) => low < start && start <= high).length > 1 ? 'wide' : null;
}
