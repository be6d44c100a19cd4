/** How a run's figures, tables and measures are written for analysts. */
import { intervalOf, partName, valueIn } from '#figures/release/in-words.ts';
import { unitOf } from '#figures/release/measures.ts';
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { methodOfEdition } from '../run/measure-title.ts';
import { groupsIn } from './tables.ts';
import { words } from './words.ts';
import type { RunFigure } from '../run/run.ts';

const none = '–';

/** The indicator, dimension or percentile of a figure. */
export function partTitle({ measure, method, part = '' }: RunFigure, locale: Locale): string {
  if (measure === 'quantile') return words.in(locale).percentile(Math.round(Number(part) * 100));
  return partName(methodOfEdition(method), part, locale);
}

/** «Total», «region», «region × sexo». */
export function tableTitle(grouping: string, locale: Locale): string {
  const t = words.in(locale);
  return grouping === '' ? t.whole : groupsIn(grouping).join(t.crossed);
}

export const estimateText = ({ measure, estimate }: RunFigure, locale: Locale): string =>
  estimate === null ? none : valueIn(measure, estimate, locale);

/** Shares in percentage points with three decimals, the rest in the measure's own unit. */
export function errorText(measure: string, se: number | null, locale: Locale): string {
  if (se === null) return none;
  if (unitOf(measure) !== 'share') return valueIn(measure, se, locale);
  return `${formatNumber(100 * se, locale, 3)}\u00a0${words.in(locale).points}`;
}

/** A difference, with its sign: of shares in percentage points. */
export function differenceText(measure: string, difference: number | null, locale: Locale): string {
  if (difference === null) return none;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  const size = Math.abs(difference);
  if (unitOf(measure) !== 'share') return sign + valueIn(measure, size, locale);
  return `${sign}${formatNumber(100 * size, locale, 2)}\u00a0${words.in(locale).points}`;
}

export const intervalText = (figure: Pick<RunFigure, 'measure' | 'low' | 'high'>, locale: Locale): string =>
  intervalOf(figure, locale) ?? none;

export const shareText = (share: number | null, locale: Locale): string =>
  share === null ? none : `${formatNumber(100 * share, locale, 1)}\u00a0%`;

export function probabilityText(p: number, locale: Locale): string {
  return p < 0.001 ? `<\u00a0${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);
}

/** So that a grade is told apart without colour. */
export const marks = { reliable: '●', weak: '◐', unreliable: '○' } as const;
