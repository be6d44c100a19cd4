/** Which methods there are, what each measures and by which parts: what a row of a dataset is checked against. */
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import { countingMethods, type Measure } from '../measures.ts';

export const knownMethods: readonly string[] = [...methodIds, ...countingMethods];

const incomeMeasures: readonly Measure[] = [
  ...(['fgt0', 'fgt1', 'fgt2', 'not_extreme', 'persons', 'poverty_line', 'extreme_line', 'food_basket'] as const),
  ...(['extreme_fgt0', 'extreme_fgt1', 'extreme_fgt2', 'extreme_persons'] as const),
];
const multidimensionalMeasures: readonly Measure[] = [
  ...(['h', 'a', 'm0', 'multidimensional_persons'] as const),
  ...(['raw', 'censored', 'contribution', 'dimension_contribution'] as const),
];
const severeMeasures: readonly Measure[] = ['severe', 'severe_persons', 'only_income', 'only_multidimensional'];

/** Whether a known method measures this. Inequality is measured by any that measures poverty. */
export function isMeasuredBy(measure: Measure, method: string): boolean {
  return familiesOf(measure).includes(kindOf(method));
}

type Kind = 'income' | 'multidimensional' | 'severe' | 'count';

function familiesOf(measure: Measure): readonly Kind[] {
  if (measure === 'population') return ['count'];
  if (incomeMeasures.includes(measure)) return ['income'];
  if (multidimensionalMeasures.includes(measure)) return ['multidimensional'];
  if (severeMeasures.includes(measure)) return ['severe'];
  return ['income', 'multidimensional', 'severe'];
}

const kinds = new Map<string, Kind>(methodIds.map((id) => [id, methodOf(id).kind]));
export const kindOf = (method: string): Kind => kinds.get(method) ?? 'count';

const parts = new Map<string, readonly string[]>();

/** The ids of a method's indicators and dimensions. */
export function partsOfMethod(method: string): readonly string[] {
  const found = parts.get(method) ?? readParts(method);
  parts.set(method, found);
  return found;
}

function readParts(method: string): readonly string[] {
  if (!methodIds.includes(method)) return [];
  const dimensions = methodParts(methodOf(method)).multidimensional?.dimensions ?? [];
  return dimensions.flatMap(({ id, indicators }) => [...indicators.map((indicator) => indicator.id), id]);
}
