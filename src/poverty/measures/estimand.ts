/** What a plan is made of: sums over persons, and the estimates that are ratios of them. */

/** One sum over persons: of the weight (or of one, or of the weight of the multidimensionally poor), where a condition holds, times a value. */
export interface SumColumn {
  readonly name: string;
  /** Flags of the same block and multiplier are packed into words together. */
  readonly block: string;
  readonly times: 'one' | 'weight' | 'weight of the poor';
  /** SQL condition on the fields of the person view; null counts as false. */
  readonly when: string;
  /** SQL double; absent means 1. */
  readonly value?: string;
  /** The value is a whole number. */
  readonly whole?: boolean;
}

export type Term = readonly [coefficient: number, column: string];

/** Who an estimate speaks of: the column that counts them and the column that adds their weights. Persons outside are dropped, as R does with NA. */
export interface Base {
  readonly n: string;
  readonly weight: string;
}

export type Kind = 'proportion' | 'mean' | 'ratio' | 'total';

/** An estimate: a ratio of linear combinations of columns, or one combination when `denominator` is null. */
export interface Estimand {
  readonly measure: string;
  /** The indicator, dimension or variable, where the measure has one. */
  readonly part: string | null;
  readonly kind: Kind;
  /** Edition of the method, or `survey` for plain means and totals. */
  readonly method: string;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[] | null;
  readonly base: Base;
  /** Column with the weighted sum of squares of the numerator's value, for the design effect. */
  readonly square: string | null;
  /** Column with the persons of the numerator, without weights, where the plan counts them: some rules of quality ask for a least number. */
  readonly cases?: string;
  /** Of a number of persons: the measure that is its share of the base. */
  readonly share?: string;
  /** Measured for another that was asked for, not itself. */
  readonly unasked?: boolean;
}

export interface Measures {
  readonly columns: readonly SumColumn[];
  readonly estimands: readonly Estimand[];
}
