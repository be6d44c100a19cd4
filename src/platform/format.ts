/** Numbers, dates and sizes as people in Chile (or readers of English) write them. */
import { inSantiago, timeZone } from './clock.ts';
import type { Locale } from './words.ts';

const tags: Record<Locale, string> = { es: 'es-CL', en: 'en-GB' };

/** A number with the locale's separators: 12.345,6. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, digits).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Kept, since making one takes fifty times as long as using it, and a table has thousands of numbers. */
function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`;
  const kept = numberFormats.get(key);
  if (kept) return kept;
  const [minimumFractionDigits, maximumFractionDigits] = [digits, digits];
  const made = new Intl.NumberFormat(tags[locale], { minimumFractionDigits, maximumFractionDigits, useGrouping: true });
  numberFormats.set(key, made);
  return made;
}

/** A share in percent, rounded half up to whole percents as the mesa publishes them: 87.5 is 88 %. */
export function formatPercent(numerator: number, denominator: number): string {
  return denominator === 0 ? '–' : `${Math.round((100 * numerator) / denominator)} %`;
}

/** «22 de septiembre de 2021». */
export function formatDate(value: Temporal.Instant | Temporal.PlainDate, locale: Locale): string {
  const date = value instanceof Temporal.Instant ? inSantiago(value).toPlainDate() : value;
  return dates[locale].format(date);
}

/** «22 de septiembre de 2021, 23:59», on Santiago's clock. */
export function formatDateTime(value: Temporal.Instant, locale: Locale): string {
  return instants[locale].format(value);
}

/** «Sábado 28 de noviembre». */
export function formatDay(date: Temporal.PlainDate, locale: Locale): string {
  return asSentence(days[locale].format(date).replace(',', ''));
}

/** Words that begin a sentence or a label. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** «sáb 28». */
export const formatDayShort = (date: Temporal.PlainDate, locale: Locale): string =>
  `${weekdays[locale].format(date)} ${date.day}`;

/** «nov». */
export const formatMonth = (date: Temporal.PlainDate, locale: Locale): string => months[locale].format(date);

/** «noviembre de 2026», of «2026-11». */
export const formatMonthOf = (month: string, locale: Locale): string =>
  wholeMonths[locale].format(Temporal.PlainDate.from(`${month}-01`));

/** «9:00», on Santiago's clock. */
export const formatTime = (value: Temporal.Instant, locale: Locale): string => times[locale].format(value);

/** Kept for the same reason: a page of the history has hundreds of dates. */
function perLocale(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  return { es: new Intl.DateTimeFormat(tags.es, options), en: new Intl.DateTimeFormat(tags.en, options) };
}
const dates = perLocale({ dateStyle: 'long' });
const days = perLocale({ weekday: 'long', day: 'numeric', month: 'long' });
const weekdays = perLocale({ weekday: 'short' });
const months = perLocale({ month: 'short' });
const wholeMonths = perLocale({ month: 'long', year: 'numeric' });
const times = perLocale({ hour: 'numeric', minute: '2-digit', timeZone, hour12: false });
const instants = perLocale({ dateStyle: 'long', timeStyle: 'short', timeZone, hour12: false });

/** How long something has waited, in the largest unit that says something: «6 días», «30 minutos». */
export function formatAge(since: Temporal.Instant, now: Temporal.Instant, locale: Locale): string {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 60_000));
  if (minutes < 60) return ages.minute[locale].format(minutes);
  const isLong = minutes >= 48 * 60;
  return isLong
    ? ages.day[locale].format(Math.floor(minutes / 1440))
    : ages.hour[locale].format(Math.floor(minutes / 60));
}

const ages = { minute: perUnit('minute'), hour: perUnit('hour'), day: perUnit('day') };
function perUnit(unit: string): Record<Locale, Intl.NumberFormat> {
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return { es: new Intl.NumberFormat(tags.es, options), en: new Intl.NumberFormat(tags.en, options) };
}

/** A file's size in the units a person reads: «1,4 MB». */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${formatNumber(value, locale, value < 10 ? 1 : 0)} ${unit}`;
}
