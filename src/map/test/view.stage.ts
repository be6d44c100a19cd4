/** Maps for tests, made of figures that are known: a rate for each territory, some of them odd. */
import type { Estimate } from '#figures/release/estimate.ts';
import { estimate } from '#figures/test/estimate.stage.ts';
import type { Locale } from '#platform/words.ts';
import { comunas, regions } from '#territory/territory.ts';
import type { MapChoice } from '../view/choice.ts';
import { viewOf, type MapView, type PublishedMap } from '../view/view.ts';

export const choice: MapChoice = {
  level: 'comunas',
  measure: 'fgt0',
  part: '',
  method: 'chile-income-2024',
  period: '2024',
  region: null,
};

export const sources = [{ slug: 'sae', title: 'Comunas 2024', source: 'Ministerio (2026).' }];

/** A rate for every territory of the level, from 5 % on in the order of their codes; `odd` changes that of some. */
export function rates(level: MapChoice['level'], odd: Readonly<Record<string, Partial<Estimate>>> = {}): Estimate[] {
  return (level === 'regions' ? regions : comunas).map(({ code }, i) => {
    const value = 0.05 + i * 0.001;
    return estimate({ territory: code, value, low: value - 0.005, high: value + 0.005, ...odd[code] });
  });
}

/** The map of a choice; what is not said of it is of every comuna in 2024. */
export function viewMade(
  more: Partial<MapChoice> = {},
  published: Partial<PublishedMap> = {},
  locale: Locale = 'es',
): MapView {
  const chosen = { ...choice, ...more };
  return viewOf(chosen, { estimates: rates(chosen.level), sources, release: 4, ...published }, locale);
}
