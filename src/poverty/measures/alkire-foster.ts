/** Alkire–Foster measures of multidimensional poverty (Alkire and Foster 2011). Weights are whole numbers: sums are exact. */
import { edition, indicatorsOf, type MultidimensionalMethod } from '../method/method.ts';
import type { Base, SumColumn, Estimand, Measures, Term } from './estimand.ts';

const base: Base = { n: 'multi_n', weight: 'multi_w' };
const classified = 'multi_poor IS NOT NULL';
const poorWeight = 'multi_poor_w';

/**
 * `h` the share of poor, `multidimensional_persons` their number; where the file has the indicators also `m0` = H·A, `a` the mean share of
 * deprivations among the poor, `raw` and `censored` headcounts by indicator, `contribution` by indicator and `dimension_contribution`.
 */
export function alkireFoster(method: MultidimensionalMethod, ready: boolean): Measures {
  const about = { method: edition(method), base };
  const columns: SumColumn[] = [
    { name: base.n, block: 'multi n', times: 'one', when: classified },
    { name: base.weight, block: 'multi', times: 'weight', when: classified },
    { name: poorWeight, block: 'multi', times: 'weight', when: 'multi_poor = 1' },
  ];
  const estimands: Estimand[] = [
    {
      ...about,
      measure: 'h',
      part: null,
      kind: 'proportion',
      numerator: [[1, poorWeight]],
      denominator: [[1, base.weight]],
      square: poorWeight,
    },
    {
      ...about,
      measure: 'multidimensional_persons',
      part: null,
      kind: 'total',
      share: 'h',
      numerator: [[1, poorWeight]],
      denominator: null,
      square: null,
    },
  ];
  if (ready) return { columns, estimands };
  return {
    columns: [...columns, ...headcountColumns(method)],
    estimands: [...estimands, ...intensity(method, about), ...byIndicator(method, about)],
  };
}

function headcountColumns(method: MultidimensionalMethod): SumColumn[] {
  const deprived = (id: string) => `c IS NOT NULL AND "d_${id}" = 1`;
  const indicators = indicatorsOf(method);
  return [
    ...indicators.map((i): SumColumn => ({
      name: `raw_${i.id}`,
      block: 'indicators',
      times: 'weight',
      when: deprived(i.id),
    })),
    ...indicators.map((i): SumColumn => ({
      name: `censored_${i.id}`,
      block: 'indicators',
      times: 'weight of the poor',
      when: deprived(i.id),
    })),
    { name: 'score', block: 'score', times: 'weight', when: 'multi_poor = 1', value: 'c', whole: true },
    {
      name: 'score2',
      block: 'score',
      times: 'weight',
      when: 'multi_poor = 1',
      value: `c * c / ${method.weightTotal ** 2}.0`,
    },
  ];
}

type About = Pick<Estimand, 'method' | 'base'>;

function intensity(method: MultidimensionalMethod, about: About): Estimand[] {
  const score: Term[] = [[1 / method.weightTotal, 'score']];
  return [
    {
      ...about,
      measure: 'm0',
      part: null,
      kind: 'mean',
      numerator: score,
      denominator: [[1, base.weight]],
      square: 'score2',
    },
    {
      ...about,
      measure: 'a',
      part: null,
      kind: 'ratio',
      numerator: score,
      denominator: [[1, poorWeight]],
      square: null,
    },
  ];
}

function byIndicator(method: MultidimensionalMethod, about: About): Estimand[] {
  const indicators = indicatorsOf(method);
  const weighted = (among: typeof indicators) => among.map((i): Term => [i.weight, `censored_${i.id}`]);
  const headcount = (measure: 'raw' | 'censored', id: string): Estimand => {
    const column = `${measure}_${id}`;
    return {
      ...about,
      measure,
      part: id,
      kind: 'proportion',
      numerator: [[1, column]],
      denominator: [[1, base.weight]],
      square: column,
    };
  };
  const contribution = (measure: string, part: string, among: typeof indicators): Estimand => {
    return {
      ...about,
      measure,
      part,
      kind: 'ratio',
      numerator: weighted(among),
      denominator: [[1, 'score']],
      square: null,
    };
  };
  return [
    ...indicators.map((i) => headcount('raw', i.id)),
    ...indicators.map((i) => headcount('censored', i.id)),
    ...indicators.map((i) => contribution('contribution', i.id, [i])),
    ...method.dimensions.map((d) => contribution('dimension_contribution', d.id, d.indicators)),
  ];
}
