/** The measures there are figures of, by the engine's own names, with the unit of each. Names for people are in the catalogue. */

export type Unit = 'share' | 'persons' | 'clp' | 'index';

export const units = {
  fgt0: 'share',
  extreme_fgt0: 'share',
  not_extreme: 'share',
  fgt1: 'share',
  fgt2: 'share',
  extreme_fgt1: 'share',
  extreme_fgt2: 'share',
  persons: 'persons',
  extreme_persons: 'persons',
  h: 'share',
  a: 'share',
  m0: 'share',
  multidimensional_persons: 'persons',
  raw: 'share',
  censored: 'share',
  contribution: 'share',
  dimension_contribution: 'share',
  severe: 'share',
  severe_persons: 'persons',
  only_income: 'share',
  only_multidimensional: 'share',
  gini: 'index',
  s80s20: 'index',
  r10_40: 'index',
  population: 'persons',
  poverty_line: 'clp',
  extreme_line: 'clp',
  food_basket: 'clp',
} as const satisfies Record<string, Unit>;

export type Measure = keyof typeof units;
export const measures = Object.keys(units) as Measure[];

/** Whether there is such a measure. */
export const isMeasure = (measure: string): measure is Measure => Object.hasOwn(units, measure);

/** The unit of a measure; a measure nobody knows counts as an index. */
export function unitOf(measure: string): Unit {
  return isMeasure(measure) ? units[measure] : 'index';
}

/** What people ask for first, in this order: the shares of persons by which a territory is known. */
export const headlines = ['fgt0', 'extreme_fgt0', 'h', 'severe'] as const satisfies readonly Measure[];

/** Ways of counting people and of setting lines; ways of measuring poverty are in data/poverty/methods. */
export const countingMethods = ['ine-census-2024', 'ine-projection-2017'] as const;
