/** Live figures in prose: `{{registro:2021:linking}}` stands for a share of the registry, said with its denominator and date. */
import { inSantiago } from '#platform/clock.ts';
import { formatNumber, formatPercent } from '#platform/format.ts';
import type { Catalogue, Locale } from '#platform/words.ts';
import type { es } from '../words.es.ts';

/** A figure found: a share of those who answered, or with `answered` null a plain count of organisations. */
export interface Figure {
  readonly count: number;
  readonly answered: number | null;
  /** How many registered: when fewer answered, the words say so. */
  readonly registered: number;
  /** The last day that the figure covers. */
  readonly on: Temporal.PlainDate;
}

/** A mark in the text: the window by its name in addresses (or `ahora`), and the share's key in the profile. */
export interface FigureMark {
  readonly mark: string;
  readonly window: string;
  readonly key: string;
}

const marks = /\{\{([^{}]*)\}\}/g;

/** The marks of a text, each once; one that is not well written has an empty window. */
export function marksIn(text: string): FigureMark[] {
  const found = [...text.matchAll(marks)].map(([, inside]) => readMark(inside!));
  return [...new Map(found.map((mark) => [mark.mark, mark])).values()];
}

/** Reads what stands between the braces. */
export function readMark(inside: string): FigureMark {
  const parts = /^registro:([a-z0-9-]+):([a-z_]+)$/.exec(inside.trim());
  return { mark: inside.trim(), window: parts?.[1] ?? '', key: parts?.[2] ?? '' };
}

/** The figure in words: what is said in bold, and what qualifies it. */
export function figureWords(figure: Figure, t: Catalogue<typeof es>, locale: Locale): { said: string; detail: string } {
  const { count, answered, registered, on } = figure;
  const date = `${String(on.day).padStart(2, '0')}-${String(on.month).padStart(2, '0')}-${on.year}`;
  if (answered === null)
    return { said: t.figure.organizations(formatNumber(count, locale)), detail: t.figure.asOf(date) };
  const numbers = [formatNumber(count, locale), formatNumber(answered, locale)] as const;
  const of = answered < registered ? t.figure.ofAnswered(...numbers) : t.figure.of(...numbers);
  return { said: formatPercent(count, answered), detail: `${of}, ${t.figure.asOf(date)}` };
}

/** The shares that the home page shows, in this order. */
export const homeShares = ['private', 'center_south', 'regional', 'linking', 'alliance'] as const;

/** The last day on which a window took registrations: `closesAt` is the first instant at which it took nothing more. */
export const lastDay = (closesAt: Temporal.Instant): Temporal.PlainDate =>
  inSantiago(closesAt.subtract({ milliseconds: 1 })).toPlainDate();
