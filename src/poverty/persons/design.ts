/** The survey's design: periods, strata and primary sampling units (PSUs), all numbered in one order, and the groups constant within PSUs. */

export interface Period {
  readonly label: string;
  /** PSUs from (inclusive) and to (exclusive). */
  readonly from: number;
  readonly to: number;
}

export interface Strata {
  /** PSUs of the stratum in the sample, whether or not a domain reaches them. */
  readonly size: Float64Array;
  /** Finite population correction, 1 − n/N; 1 when the population is not given. */
  readonly correction: Float64Array;
}

export interface Design {
  readonly psus: number;
  readonly stratumOf: Int32Array;
  readonly strata: Strata;
  readonly periods: readonly Period[];
}

/** The PSUs as an engine lists them, in order of period, stratum and PSU. */
export interface PsuColumns {
  readonly period: ArrayLike<number>;
  readonly stratum: ArrayLike<number>;
  /** PSUs of the stratum in the population; −1 where the survey does not say. */
  readonly population: ArrayLike<number>;
}

export function designOf({ period, stratum, population }: PsuColumns, periodLabels: readonly string[]): Design {
  const psus = stratum.length;
  const strataCount = psus === 0 ? 0 : (stratum[psus - 1] as number) + 1;
  const size = new Float64Array(strataCount);
  const correction = new Float64Array(strataCount).fill(1);
  const bounds = periodLabels.map((label) => ({ label, from: psus, to: 0 }));
  for (let p = 0; p < psus; p++) {
    const bound = bounds[period[p] as number] as { from: number; to: number };
    bound.from = Math.min(bound.from, p);
    bound.to = p + 1;
    size[stratum[p] as number] = (size[stratum[p] as number] as number) + 1;
  }
  for (let p = 0; p < psus; p++) {
    const h = stratum[p] as number;
    const all = population[p] as number;
    if (all >= 0) correction[h] = (all - (size[h] as number)) / all;
  }
  return { psus, stratumOf: Int32Array.from(stratum), periods: bounds, strata: { size, correction } };
}

/** A group and the categories it takes. */
export interface Group {
  readonly name: string;
  readonly labels: readonly string[];
  /** Constant within every PSU. Such a group costs nothing: its domains are runs of PSUs. */
  readonly nested: boolean;
  /** Some person has no category. */
  readonly gaps: boolean;
}

/** Categories in the order a person expects: numbers by value, then texts. */
export function orderLabels(labels: Iterable<string>): string[] {
  const number = (s: string) => (s.trim() !== '' && Number.isFinite(Number(s)) ? Number(s) : null);
  return [...new Set(labels)].sort((a, b) => {
    const [x, y] = [number(a), number(b)];
    if (x !== null && y !== null && x !== y) return x - y;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
