/**
 * Where a place stands among its peers, as far as the intervals let one say it.
 *
 * A peer is surely higher when its whole interval lies above mine, surely lower when below; the others cannot be told apart
 * from mine, so the place is a range: from 1 + (surely higher) to n − (surely lower). This is the rank interval of Klein, Wright
 * and Wieczorek (2020), «A joint confidence region for an overall ranking of populations», J. R. Stat. Soc. C 69(3), 589–606, from
 * intervals of 95 % each: what Goldstein and Spiegelhalter (1996, J. R. Stat. Soc. A 159(3), 385–443) asked of league tables.
 * Two places whose 95 % intervals do not meet differ at a level well below 5 %, so a pair is judged with caution (Schenker and
 * Gentleman 2001, Am. Stat. 55(3), 182–186); over a whole list of pairs the caution is used up, so the range is not itself of 95 %.
 */
import type { Estimate } from '#figures/release/estimate.ts';
import { comparable } from '../series.ts';

export interface PlaceStanding {
  /** Places among `of`, 1 being the highest rate. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** Peers whose interval meets mine. */
  readonly overlapping: number;
  /** Peers left out because no interval is published for them. */
  readonly without: number;
}

/** How one figure is to another by their intervals: `unknown` when one of them has none. */
export type Likeness = 'higher' | 'lower' | 'alike' | 'unknown';

/** Compares two figures of one series and period. Throws on two that may not be compared. */
export function likeness(mine: Estimate, other: Estimate): Likeness {
  if (!comparable(mine, other))
    throw new RangeError(`${mine.method} ${mine.period} against ${other.method} ${other.period}`);
  if (mine.low === null || mine.high === null || other.low === null || other.high === null) return 'unknown';
  if (mine.low > other.high) return 'higher';
  return mine.high < other.low ? 'lower' : 'alike';
}

/** My place among all (me included or not); null when I have no interval. */
export function standing(mine: Estimate, all: readonly Estimate[]): PlaceStanding | null {
  if (mine.low === null || mine.high === null) return null;
  const others = all.filter(({ territory }) => territory !== mine.territory).map((other) => likeness(mine, other));
  const count = (wanted: Likeness) => others.filter((one) => one === wanted).length;
  const of = 1 + others.length - count('unknown');
  return {
    from: 1 + count('lower'),
    to: of - count('higher'),
    of,
    overlapping: count('alike'),
    without: count('unknown'),
  };
}

/** My place by the value alone, where no interval is published; equal values share a place. Null when I have no value. */
export function rankByValue(
  mine: Estimate,
  all: readonly Estimate[],
): { readonly place: number; readonly of: number } | null {
  if (mine.value === null) return null;
  const known = all.filter((other) => other.value !== null && comparable(mine, other));
  const higher = known.filter((other) => other.territory !== mine.territory && other.value! > mine.value!).length;
  return {
    place: 1 + higher,
    of: known.length + (known.some(({ territory }) => territory === mine.territory) ? 0 : 1),
  };
}
