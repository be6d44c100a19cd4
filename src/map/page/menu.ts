/** What can be chosen beside a map: measures, and the years of the chosen one under their methods. Only what is published. Pure. */
import { type Locale } from '#platform/words.ts';
import { measureName, methodName } from '#figures/release/in-words.ts';
import { unitOf } from '#figures/release/measures.ts';
import { measureKey, type Layer } from '../view/choice.ts';
import { words } from '../words.ts';

export interface MeasureOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

export interface MethodYears {
  readonly method: string;
  readonly name: string;
  /** Newest first. */
  readonly periods: readonly string[];
}

/** The measures there are, for a select: each once, under its group. */
export function measureOptions(layers: readonly Layer[], locale: Locale): readonly MeasureOption[] {
  const { measureGroups } = words.in(locale);
  const options = layers.map((layer) => ({
    value: measureKey(layer),
    label: measureName(layer, locale),
    group: measureGroups[groupOf(layer)],
  }));
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** The years of a measure under each of its methods, the newest method first. */
export function yearsOf(layers: readonly Layer[], measure: Pick<Layer, 'measure' | 'part'>, locale: Locale) {
  return layers
    .filter((layer) => measureKey(layer) === measureKey(measure))
    .map(({ method, periods }): MethodYears => ({ method, periods, name: methodName(method, locale) }));
}

function groupOf({ measure, part }: Layer) {
  if (part !== '') return 'deprivations';
  if (measure === 'population') return 'people';
  return unitOf(measure) === 'share' ? 'poverty' : 'other';
}
