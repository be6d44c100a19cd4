/** A region of the sorted sample: the strata of a span, and what each PSU sums to. */

/** The PSUs of a domain: runs [from, to) of consecutive PSUs of one stratum, ordered, so that a stratum's runs stand together. */
export interface DomainPsus {
  readonly stratum: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The same PSUs as few stretches [from, to) as can be, whatever their stratum: from, to, from, to … */
  readonly spans: Int32Array;
}

export function regionOf(stratum: readonly number[], from: readonly number[], to: readonly number[]): DomainPsus {
  const spans: number[] = [];
  from.forEach((start, r) => {
    if (spans.at(-1) === start) spans[spans.length - 1] = to[r] as number;
    else spans.push(start, to[r] as number);
  });
  return {
    stratum: Int32Array.from(stratum),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    spans: Int32Array.from(spans),
  };
}

/** What the PSUs of a domain add up to: a vector for each column of the plan, right within the region, and the sum of each over it. */
export interface PsuTotals {
  readonly columns: readonly Float64Array[];
  readonly sums: Float64Array;
}
