/** How a measure is called. */
import { measureName } from '#figures/release/in-words.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** "chile-income-2013@1" is of chile-income-2013. */
export const methodOfEdition = (edition: string): string => edition.split('@')[0]!;

export function measureTitle(measure: string, method: string, locale: Locale): string {
  const t = words.in(locale);
  return measure === 'quantile' ? t.quantile : measureName({ measure, part: '', method }, locale);
}
