/** When something began or ended, as exactly as people say it: a year, or a month of it. Pure. */
import type { Locale } from '#platform/words.ts';
import { unaccented } from '#platform/slug.ts';

const months = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

/** «2019», «03-2019», «3/2019», «2019-03», «marzo de 2019» as ISO 8601 (`2019`, `2019-03`); undefined for what is none of them. */
export function readYearOrMonth(typed: string): string | undefined {
  const text = unaccented(typed.trim());
  const [, year] = /^(\d{4})$/.exec(text) ?? [];
  if (year) return year;
  const [, first, second] = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? [];
  if (first && second) return yearAndMonth(second, Number(first));
  const [, isoYear, isoMonth] = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text) ?? [];
  if (isoYear && isoMonth) return yearAndMonth(isoYear, Number(isoMonth));
  const [, name, ofYear] = /^([a-z]{3,})\.?\s+(?:de\s+|del\s+)?(\d{4})$/.exec(text) ?? [];
  const month = name ? months.findIndex((short) => spelled(name).startsWith(short)) + 1 : 0;
  return ofYear && month > 0 ? yearAndMonth(ofYear, month) : undefined;
}

/** «setiembre» is said in Chile as well. */
const spelled = (name: string): string => name.replace(/^set/, 'sep');

function yearAndMonth(year: string, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** Whether it lies after a day. */
export const isAfter = (said: string, day: Temporal.PlainDate): boolean => said > day.toString().slice(0, said.length);

/** «2019», «marzo de 2019». */
export function sinceInWords(said: string, locale: Locale): string {
  const [year, month] = said.split('-').map(Number);
  if (month === undefined) return String(year);
  const tag = locale === 'es' ? 'es-CL' : 'en';
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year!, month - 1, 1),
  );
}
