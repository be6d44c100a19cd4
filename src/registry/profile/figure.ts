/** A figure of the profile as a text shows it, said with its denominator and its date. Pure. */
import { formatNumber, formatPercent } from '#platform/format.ts';
import type { TextFigure } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** A share of those who answered, or with `answered` null a plain count of organisations. */
export interface ProfileFigure {
  readonly count: number;
  readonly answered: number | null;
  /** How many registered: when fewer answered, the words say so. */
  readonly registered: number;
  /** The last day that the figure covers. */
  readonly on: Temporal.PlainDate;
}

/** The figure in words: what is said in bold, and what qualifies it. */
export function figureWords({ count, answered, registered, on }: ProfileFigure, locale: Locale): TextFigure {
  const t = words.in(locale);
  const asOf = t.asOf(`${String(on.day).padStart(2, '0')}-${String(on.month).padStart(2, '0')}-${on.year}`);
  if (answered === null) return { said: t.counted(formatNumber(count, locale)), detail: asOf };
  const numbers = [formatNumber(count, locale), formatNumber(answered, locale)] as const;
  const of = answered < registered ? t.answered(...numbers) : t.of(...numbers);
  return { said: formatPercent(count, answered), detail: `${of}, ${asOf}` };
}
