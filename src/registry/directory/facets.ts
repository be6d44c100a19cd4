/** Filters and counts in one pass over the directory's entries: a number per organisation, a bit per code. */
import { facetNames, perAnswer, type Facet } from '../organization/coded.ts';
import type { Filters } from './selection.ts';

/** Which bit of an organisation's number stands for which code. */
export type FacetBits = readonly { readonly bit: number; readonly facet: string; readonly value: string }[];
/** How many organisations each code would leave. Codes that nobody has are absent. */
export type FacetCounts = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;

/** An organisation's bits: 0–31 in `low`, 32–62 in `high`, 64–95 in `more`, 96–127 in `most`. */
export interface Masked {
  readonly low: number;
  readonly high: number;
  readonly more: number;
  readonly most: number;
}

export interface FacetTally<T> {
  /** Those that pass every filter, in the order given. */
  readonly matches: readonly T[];
  readonly counts: FacetCounts;
  /** How many there would be with the filter of one facet taken away. */
  readonly without: Readonly<Record<Facet, number>>;
}

/**
 * Filters the entries that `base` lets by, and counts. A facet's counts leave its own filter aside: they say what choosing
 * another of its codes would give.
 */
export function countFacets<T extends Masked>(
  entries: readonly T[],
  bits: FacetBits,
  filters: Filters,
  base?: (entry: T) => boolean,
): FacetTally<T> {
  const asked = facetNames
    .filter((facet) => filters[facet].length > 0)
    .map((facet) => ({ facet, own: maskOf(bits, facet), ...maskOf(bits, facet, filters[facet]), others: 0 }));
  const counts = new Uint32Array(128);
  const matches: T[] = [];
  for (const entry of entries) {
    if (base && !base(entry)) continue;
    const { low, high, more, most } = entry;
    let missed: (typeof asked)[number] | null = null;
    let misses = 0;
    for (const filter of asked) {
      if (shares(entry, filter)) continue;
      missed = filter;
      if (++misses > 1) break;
    }
    if (misses === 0) {
      matches.push(entry);
      countBits(counts, entry);
    } else if (misses === 1 && missed) {
      // One filter missed: this organisation still counts for that filter's own facet.
      missed.others++;
      const { own } = missed;
      countBits(counts, {
        low: low & own.low,
        high: high & own.high,
        more: more & own.more,
        most: most & own.most,
      });
    }
  }
  const without = new Map(asked.map(({ facet, others }) => [facet, others]));
  const left = perAnswer((facet) => matches.length + (without.get(facet) ?? 0));
  return { matches, counts: byFacet(counts, bits), without: left };
}

/** Whether two have a bit in common. */
export const shares = (a: Masked, b: Masked): boolean =>
  ((a.low & b.low) | (a.high & b.high) | (a.more & b.more) | (a.most & b.most)) !== 0;

/** The bits of a facet's codes: of those given, or of all. */
export function maskOf(bits: FacetBits, facet: Facet | 'whole', codes?: readonly string[]): Masked {
  let [low, high, more, most] = [0, 0, 0, 0];
  for (const one of bits) {
    if (one.facet !== facet || (codes && !codes.includes(one.value))) continue;
    if (one.bit >= 96) most |= 1 << (one.bit - 96);
    else if (one.bit >= 64) more |= 1 << (one.bit - 64);
    else if (one.bit >= 32) high |= 1 << (one.bit - 32);
    else low |= 1 << one.bit;
  }
  return { low, high, more, most };
}

function countBits(counts: Uint32Array, { low, high, more, most }: Masked): void {
  for (let left = low; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]!++;
  for (let left = high; left !== 0; left &= left - 1) counts[63 - Math.clz32(left & -left)]!++;
  for (let left = more; left !== 0; left &= left - 1) counts[95 - Math.clz32(left & -left)]!++;
  for (let left = most; left !== 0; left &= left - 1) counts[127 - Math.clz32(left & -left)]!++;
}

function byFacet(counts: Uint32Array, bits: FacetBits): FacetCounts {
  return perAnswer((facet) =>
    bits
      .filter((one) => one.facet === facet && counts[one.bit]! > 0)
      .map(({ value, bit }) => ({ value, count: counts[bit]! })),
  );
}
