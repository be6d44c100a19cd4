/** Severe poverty: poor by income and multidimensionally at once, among those classified by both. */
import type { Base, SumColumn, Estimand, Measures } from './estimand.ts';

const base: Base = { n: 'severe_n', weight: 'severe_w' };
const classified = 'income_poor IS NOT NULL AND multi_poor IS NOT NULL';

/** `severe`, `only_income` and `only_multidimensional` are shares; `severe_persons` counts. */
export function severe(method: string): Measures {
  const flag = (name: string, when: string): SumColumn => ({ name, block: 'severe', times: 'weight', when });
  const share = (measure: string, column: string): Estimand => {
    return {
      measure,
      part: null,
      kind: 'proportion',
      method,
      numerator: [[1, column]],
      denominator: [[1, base.weight]],
      base,
      square: column,
    };
  };
  return {
    columns: [
      { name: base.n, block: 'severe n', times: 'one', when: classified },
      flag(base.weight, classified),
      flag('severe', 'income_poor = 1 AND multi_poor = 1'),
      flag('only_income', 'income_poor = 1 AND multi_poor = 0'),
      flag('only_multidimensional', 'income_poor = 0 AND multi_poor = 1'),
    ],
    estimands: [
      share('severe', 'severe'),
      share('only_income', 'only_income'),
      share('only_multidimensional', 'only_multidimensional'),
      {
        measure: 'severe_persons',
        part: null,
        kind: 'total',
        share: 'severe',
        method,
        numerator: [[1, 'severe']],
        denominator: null,
        base,
        square: null,
      },
    ],
  };
}
