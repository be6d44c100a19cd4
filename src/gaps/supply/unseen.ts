/** How many initiatives nobody registered: from two lists and their overlap, or said openly as a range. */
import type { Random } from '#platform/random.ts';
import { normalFrom } from './draw.ts';
import type { Unseen } from './supply.ts';

/** How many are in each of two lists, and in both. The estimator assumes that being in one says nothing of being in the other. */
export interface TwoLists {
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

/** How many there are in all, by Chapman's estimator, with its standard error (Chapman 1951; variance by Seber 1970). */
export function chapman({ first, second, both }: TwoLists): { readonly estimate: number; readonly se: number } {
  const estimate = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance =
    ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) * (both + 1) * (both + 2));
  return { estimate, se: Math.sqrt(variance) };
}

/** By two lists, of which the first is the registry. */
export function unseenByLists(lists: TwoLists): Unseen {
  const { estimate, se } = chapman(lists);
  const known = lists.first + lists.second - lists.both;
  return (random) => Math.max(known, Math.round(estimate + se * normalFrom(random))) - lists.first;
}

/** Where no second list is at hand: that so much of all is registered, evenly between two shares, 0–1. */
export const commonShares = { low: 0.45, high: 0.75 } as const;

export function unseenByShare(
  registered: number,
  { low, high }: { readonly low: number; readonly high: number },
): Unseen {
  return (random: Random) => Math.round(registered * (1 / (low + (high - low) * random()) - 1));
}
