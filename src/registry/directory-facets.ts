/** Counts the facets of a selection, exactly, in one pass over a number per organisation. */
import { facetNames, type Facet, type Filters } from './directory.ts';

/** Which bit of an organisation's number stands for which code. */
export type FacetBits = readonly { readonly bit: number; readonly facet: string; readonly value: string }[];
/** How many organisations each code would leave. Codes that nobody has are absent. */
export type FacetCounts = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;

export interface FacetTally {
  readonly total: number;
  readonly counts: FacetCounts;
  /** How many there would be with the filter of one facet taken away. */
  readonly without: Readonly<Record<Facet, number>>;
}

/**
 * Counts what the filters leave. `masks` holds eight bytes per organisation, big-endian, one bit per code.
 * A facet's counts leave its own filter aside: they say what choosing another of its codes would give.
 */
export function countFacets(masks: Buffer, bits: FacetBits, filters: Filters): FacetTally {
  const asked = facetNames.map((facet) => maskOf(bits, filters, facet)).filter(({ chosen }) => chosen);
  const own = facetNames.map((facet) => wholeMask(bits, facet));
  const counts = new Uint32Array(64);
  const more = new Uint32Array(facetNames.length);
  let total = 0;
  for (let at = 0; at < masks.length; at += 8) {
    const high = masks.readUInt32BE(at);
    const low = masks.readUInt32BE(at + 4);
    let missed: Mask | null = null;
    let misses = 0;
    for (const mask of asked) {
      if ((high & mask.high) !== 0 || (low & mask.low) !== 0) continue;
      missed = mask;
      if (++misses > 1) break;
    }
    if (misses > 1) continue;
    // One filter missed: this organisation still counts for that filter's own facet.
    if (missed) {
      const of = own[missed.facet]!;
      more[missed.facet]!++;
      countBits(counts, high & of.high, low & of.low);
    } else {
      total++;
      countBits(counts, high, low);
    }
  }
  const without = Object.fromEntries(facetNames.map((facet, i) => [facet, total + more[i]!])) as Record<Facet, number>;
  return { total, counts: byFacet(counts, bits), without };
}

interface Mask {
  readonly facet: number;
  readonly high: number;
  readonly low: number;
}

function maskOf(bits: FacetBits, filters: Filters, facet: Facet): Mask & { chosen: boolean } {
  const codes = filters[facet];
  return { ...union(bits, facet, ({ value }) => codes.includes(value)), chosen: codes.length > 0 };
}

const wholeMask = (bits: FacetBits, facet: Facet): Mask => union(bits, facet, () => true);

function union(bits: FacetBits, facet: Facet, among: (one: FacetBits[number]) => boolean): Mask {
  let [high, low] = [0, 0];
  for (const one of bits) {
    if (one.facet !== facet || !among(one)) continue;
    if (one.bit >= 32) high |= 1 << (one.bit - 32);
    else low |= 1 << one.bit;
  }
  return { facet: facetNames.indexOf(facet), high, low };
}

function countBits(counts: Uint32Array, high: number, low: number): void {
  for (let left = low; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]!++;
  for (let left = high; left !== 0; left &= left - 1) counts[63 - Math.clz32(left & -left)]!++;
}

function byFacet(counts: Uint32Array, bits: FacetBits): FacetCounts {
  const entries = facetNames.map((facet) => {
    const values = bits.filter((one) => one.facet === facet && counts[one.bit]! > 0);
    return [facet, values.map(({ value, bit }) => ({ value, count: counts[bit]! }))] as const;
  });
  return Object.fromEntries(entries) as unknown as FacetCounts;
}

/** The number that a filter's codes make together, for the database's side of the same question. */
export function filterMask(bits: FacetBits, facet: Facet, codes: readonly string[]): bigint {
  return bits
    .filter((one) => one.facet === facet && codes.includes(one.value))
    .reduce((mask, { bit }) => mask | (1n << BigInt(bit)), 0n);
}
