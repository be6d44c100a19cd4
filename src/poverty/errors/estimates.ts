/** From the totals of a domain to its estimates and their standard errors. */
import type { Design } from '../persons/design.ts';
import type { PsuTotals } from '../sums/region.ts';
import { designEffect } from './design-effect.ts';
import type { Domain } from '../sums/domains.ts';
import type { Estimand, Term } from '../measures/estimand.ts';
import type { Located } from '../sums/domain-totals.ts';
import type { Treatment } from './single-psu.ts';
import type { Plan } from '../measures/plan.ts';
import { type Replication, replicationErrors } from './replication.ts';
import { type Combination, linearize } from './taylor.ts';
import { type Presence, presenceOf, variances } from './variance.ts';

/** Estimates by domain and estimand: position domain × estimands + estimand. NaN where there is none. */
export interface MeasuredEstimates {
  readonly plan: Plan;
  readonly domains: readonly Domain[];
  readonly estimate: Float64Array;
  readonly se: Float64Array;
  readonly deff: Float64Array;
  /** Persons of the estimate's base, without weights. */
  readonly n: Float64Array;
  readonly df: Float64Array;
  /** Persons of the numerator, without weights; NaN where the plan does not count them. */
  readonly cases: Float64Array;
}

/** An estimand with its columns as positions in the plan. */
export interface Compiled {
  readonly numerator: Combination;
  readonly denominator: Combination | null;
  readonly base: { readonly n: number; readonly weight: number };
  readonly square: number | null;
  readonly cases: number | null;
}

export function compile(plan: Plan): Compiled[] {
  const position = new Map(plan.columns.map((c, i) => [c.name, i]));
  const combination = (terms: readonly Term[]): Combination => ({
    coefficients: terms.map(([k]) => k),
    columns: terms.map(([, c]) => position.get(c) as number),
  });
  return plan.estimands.map((e: Estimand) => ({
    numerator: combination(e.numerator),
    denominator: e.denominator && combination(e.denominator),
    base: { n: position.get(e.base.n) as number, weight: position.get(e.base.weight) as number },
    square: e.square === null ? null : (position.get(e.square) as number),
    cases: e.cases === undefined ? null : (position.get(e.cases) as number),
  }));
}

/** NaN where the plan does not count them. `sums` are the domain's column totals. */
export function casesOf(sums: Float64Array, { cases }: Compiled): number {
  return cases === null ? NaN : (sums[cases] as number);
}

/** What is told of each estimate, in vectors that grow as domains come. */
type Vectors = Record<'estimate' | 'se' | 'deff' | 'n' | 'df' | 'cases', Float64Array>;

function vectors(length: number, from?: Vectors): Vectors {
  const grown = (field: keyof Vectors) => {
    const vector = new Float64Array(length);
    if (from) vector.set(from[field].subarray(0, length));
    return vector;
  };
  return {
    estimate: grown('estimate'),
    se: grown('se'),
    deff: grown('deff'),
    n: grown('n'),
    df: grown('df'),
    cases: grown('cases'),
  };
}

/** Grows the result domain by domain; domains with nobody in any base are left out. */
export class Estimates {
  readonly #domains: Domain[] = [];
  #vectors = vectors(0);
  readonly #compiled: readonly Compiled[];
  /** By the column that counts a base: its estimands, two by two. */
  readonly #pairs: readonly (readonly [base: number, pairs: readonly (readonly number[])[]])[];
  readonly #rooms: readonly [Float64Array, Float64Array];
  readonly #plan: Plan;
  readonly #design: Design;
  readonly #treatment: Treatment;
  readonly #replication: Replication | undefined;

  constructor(plan: Plan, design: Design, treatment: Treatment, replication: Replication | undefined) {
    this.#plan = plan;
    this.#design = design;
    this.#treatment = treatment;
    this.#replication = replication;
    this.#compiled = compile(plan);
    const byBase = Map.groupBy(this.#compiled.keys(), (i) => (this.#compiled[i] as Compiled).base.n);
    this.#pairs = [...byBase].map(([base, all]) => [base, all.flatMap((_, k) => (k % 2 ? [] : [all.slice(k, k + 2)]))]);
    const longest = Math.max(0, ...design.periods.map((p) => p.to - p.from));
    this.#rooms = [new Float64Array(longest), new Float64Array(longest)];
  }

  add(located: Located): void {
    const { domain, totals, region } = located;
    const size = this.#compiled.length;
    const first = this.#domains.length * size;
    if (this.#vectors.n.length < first + size) this.#vectors = vectors(2 * (first + size), this.#vectors);
    let persons = 0;
    for (const [base, pairs] of this.#pairs) {
      const count = totals.columns[base] as Float64Array;
      const presence = presenceOf(count, region, this.#design.strata, this.#treatment);
      persons += presence.n;
      for (const pair of pairs) this.#estimate(pair, located, presence, first);
    }
    if (persons === 0) return;
    if (this.#replication) {
      const errors = replicationErrors(totals, region, this.#design.strata, this.#compiled, this.#replication);
      this.#vectors.se.set(errors, first);
    }
    this.#domains.push(domain);
  }

  /** One or two estimands of the same base, whose results stand from `first` on. */
  #estimate([i = 0, j = i]: readonly number[], { totals, region }: Located, presence: Presence, first: number): void {
    const one = linearize(totals, this.#compiled[i] as Compiled, region, this.#rooms[0]);
    const two = i === j ? one : linearize(totals, this.#compiled[j] as Compiled, region, this.#rooms[1]);
    const [ofOne, ofTwo] = variances(one.influence, two.influence, region, presence);
    this.#tell(i, one.estimate, ofOne, totals, presence, first);
    if (i !== j) this.#tell(j, two.estimate, ofTwo, totals, presence, first);
  }

  #tell(i: number, value: number, spread: number, { sums }: PsuTotals, { n, df }: Presence, first: number): void {
    const to = this.#vectors;
    const estimand = this.#compiled[i] as Compiled;
    const estimate = n === 0 ? NaN : value;
    const variance = Number.isNaN(estimate) ? NaN : spread;
    to.estimate[first + i] = estimate;
    to.se[first + i] = Math.sqrt(variance);
    to.deff[first + i] = designEffect(sums, estimand, n, estimate, variance);
    to.n[first + i] = n;
    to.df[first + i] = df;
    to.cases[first + i] = casesOf(sums, estimand);
  }

  measured(): MeasuredEstimates {
    return {
      plan: this.#plan,
      domains: this.#domains,
      ...vectors(this.#domains.length * this.#compiled.length, this.#vectors),
    };
  }
}
