/** What a way of measuring poverty is. Methods are data: data/poverty/methods/*.json, each with its citation and how far it is verified. */
import * as v from 'valibot';

const Title = v.strictObject({ es: v.string(), en: v.string() });
const PositiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

const common = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  version: PositiveInteger,
  country: v.nullable(v.pipe(v.string(), v.length(2))),
  /** Year from which the method is the official one. */
  since: v.string(),
  title: Title,
  citation: v.pipe(v.array(v.string()), v.minLength(1)),
  verified: Title,
};

const Line = v.strictObject({
  key: v.pipe(v.array(v.string()), v.minLength(1)),
  value: v.pipe(v.number(), v.gtValue(0)),
});

/** Lines are values keyed by period, month, tenure …, or columns of the file where no citable value exists. */
const Lines = v.union([
  v.strictObject({
    currency: v.string(),
    per: v.string(),
    keys: v.pipe(v.array(v.string()), v.minLength(1)),
    poor: v.pipe(v.array(Line), v.minLength(1)),
    extreme: v.optional(v.array(Line)),
  }),
  v.strictObject({
    currency: v.string(),
    per: v.string(),
    columns: v.strictObject({ poor: v.string(), extreme: v.optional(v.string()) }),
  }),
]);

/** Poor when the household's income per equivalent person is under the line. */
const Income = v.strictObject({
  ...common,
  kind: v.literal('income'),
  /** `power`: income of the household / size^exponent. `ready`: the column already is per equivalent person. */
  equivalence: v.variant('kind', [
    v.strictObject({ kind: v.literal('power'), exponent: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
    v.strictObject({ kind: v.literal('ready') }),
  ]),
  comparison: v.picklist(['below', 'at-or-below']),
  /** The column that holds the income in the country's official files. */
  incomeColumn: v.string(),
  lines: Lines,
});

const Indicator = v.strictObject({
  id: v.string(),
  /** Columns that may hold it, best first: 1 deprived, 0 not. */
  columns: v.pipe(v.array(v.string()), v.minLength(1)),
  title: Title,
  /** Whole parts of `weightTotal`: 0.075 × 3 is not 0.225 in binary, 9 × 3 is 27. */
  weight: PositiveInteger,
});
const Dimension = v.strictObject({
  id: v.string(),
  title: Title,
  indicators: v.pipe(v.array(Indicator), v.minLength(1)),
});

/** Alkire–Foster: poor when the weighted deprivations reach the cut-off. */
const Multidimensional = v.pipe(
  v.strictObject({
    ...common,
    kind: v.literal('multidimensional'),
    weightTotal: PositiveInteger,
    cutoff: PositiveInteger,
    comparison: v.picklist(['at-least', 'more-than']),
    /** A person with any indicator missing is left out, or the missing indicator counts as not deprived. */
    missing: v.picklist(['unclassified', 'not-deprived']),
    dimensions: v.pipe(v.array(Dimension), v.minLength(1)),
  }),
  v.check(
    (m) => indicatorsOf(m).reduce((sum, i) => sum + i.weight, 0) === m.weightTotal,
    'the weights do not add up to weightTotal',
  ),
  v.check((m) => new Set(indicatorsOf(m).map((i) => i.id)).size === indicatorsOf(m).length, 'an indicator is repeated'),
);

/** Poor by an income method and by a multidimensional one at once. */
const Severe = v.strictObject({
  ...common,
  kind: v.literal('severe'),
  income: v.string(),
  multidimensional: v.string(),
});

export const MethodSchema = v.variant('kind', [Income, Multidimensional, Severe]);
export type IncomeMethod = v.InferOutput<typeof Income>;
export type MultidimensionalMethod = v.InferOutput<typeof Multidimensional>;
export type SevereMethod = v.InferOutput<typeof Severe>;
export type Method = IncomeMethod | MultidimensionalMethod | SevereMethod;
export type MethodIndicator = v.InferOutput<typeof Indicator>;

/** The indicators of a multidimensional method, dimension after dimension. */
export function indicatorsOf(method: { dimensions: readonly { indicators: MethodIndicator[] }[] }): MethodIndicator[] {
  return method.dimensions.flatMap((d) => d.indicators);
}

/** How a method is named in every figure: two figures compare only when this is the same. */
export function edition(method: Method): string {
  return `${method.id}@${method.version}`;
}
