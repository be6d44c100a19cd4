/** Figures as people read them: «17,3 %», «entre 15,1 % y 19,6 %», «98.123 personas». */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import type { Estimate } from './estimate.ts';
import { isMeasure, unitOf } from './measures.ts';
import { words } from './words.ts';

const space = '\u00a0';

/** A value in its measure's unit; null is the word for what is not published. Shares have one decimal of a percent. */
export function valueIn(measure: string, value: number | null, locale: Locale): string {
  if (value === null) return words.in(locale).notPublished;
  const unit = unitOf(measure);
  if (unit === 'share') return `${formatNumber(100 * value, locale, 1)}${space}%`;
  if (unit === 'clp') return `$${formatNumber(value, locale)}`;
  return formatNumber(value, locale, unit === 'persons' ? 0 : 3);
}

/** The value of an estimate. */
export const valueOf = (estimate: Pick<Estimate, 'measure' | 'value'>, locale: Locale): string =>
  valueIn(estimate.measure, estimate.value, locale);

/** Its 95 % interval; null where there is none. */
export function intervalOf(
  { measure, low, high }: Pick<Estimate, 'measure' | 'low' | 'high'>,
  locale: Locale,
): string | null {
  if (low === null || high === null) return null;
  return words.in(locale).between(valueIn(measure, low, locale), valueIn(measure, high, locale));
}

/** A measure's name, with its indicator or dimension where it has one: «Carencia: Asistencia escolar». */
export function measureName(
  { measure, part, method }: Pick<Estimate, 'measure' | 'part' | 'method'>,
  locale: Locale,
): string {
  const names: Readonly<Record<string, string>> = words.in(locale).measures;
  const name = names[measure] ?? measure;
  return part === '' ? name : `${name}: ${partName(method, part, locale)}`;
}

/** What a measure says, in one plain sentence. */
export function meaningOf(measure: string, locale: Locale): string {
  return isMeasure(measure) ? words.in(locale).meanings[measure] : '';
}

/** A method in few words: «metodología de 2024». */
export function methodName(method: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = words.in(locale).methods;
  return names[method] ?? method;
}

/** The name of an indicator or dimension of a method, or what it is called in the data. */
export function partName(method: string, part: string, locale: Locale): string {
  if (!methodIds.includes(method)) return part;
  const dimensions = methodParts(methodOf(method)).multidimensional?.dimensions ?? [];
  const parts = [...dimensions, ...dimensions.flatMap(({ indicators }) => indicators)];
  return parts.find(({ id }) => id === part)?.title[locale] ?? part;
}

export function qualityName(quality: Estimate['quality'], locale: Locale): string {
  return words.in(locale).qualities[quality ?? 'unknown'];
}

/** So that a grade is told apart without colour; '' where there is none. */
export function qualityMark(quality: Estimate['quality']): string {
  return quality === null ? '' : { reliable: '●', weak: '◐', unreliable: '○', suppressed: '' }[quality];
}

export function estimationName(estimation: Estimate['estimation'], locale: Locale): string {
  return words.in(locale).estimations[estimation ?? 'unknown'];
}

/** A dataset's licence; one that the catalogue does not know is as it was written. */
export function licenceName(licence: string, locale: Locale): string {
  const said: Readonly<Record<string, string>> = words.in(locale).licences;
  const known = Object.entries(words.es.licences);
  const nameOf = (one: string) => said[known.find(([, text]) => text === one)?.[0] ?? ''] ?? one;
  if (nameOf(licence) !== licence) return nameOf(licence);
  return licence.split('; ').map(nameOf).join('; ');
}
