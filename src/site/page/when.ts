/** When something took place, said as people say it. Pure. */
import { formatDate } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { spanOf } from './page.ts';

const tags: Record<Locale, string> = { es: 'es-CL', en: 'en-GB' };

/** «23 de septiembre de 2021», «del 1 al 22 de septiembre de 2021», «octubre de 2021», «2021». */
export function sayWhen(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate | null, locale: Locale): string {
  const until = endsOn ?? startsOn;
  switch (spanOf(startsOn, until)) {
    case 'day':
      return formatDate(startsOn, locale);
    case 'month':
      return startsOn.toLocaleString(tags[locale], { month: 'long', year: 'numeric' });
    case 'year':
      return String(startsOn.year);
    case 'days': {
      const sameMonth = startsOn.year === until.year && startsOn.month === until.month;
      const from = sameMonth ? String(startsOn.day) : formatDate(startsOn, locale);
      const to = formatDate(until, locale);
      return locale === 'es' ? `del ${from} al ${to}` : `${from} – ${to}`;
    }
  }
}

/** The same for the narrow column of a list: «23 sep. 2021», «1–22 sep. 2021». */
export function sayWhenShort(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate | null, locale: Locale): string {
  const until = endsOn ?? startsOn;
  const span = spanOf(startsOn, until);
  if (span === 'month' || span === 'year') return sayWhen(startsOn, until, locale);
  const short = (date: Temporal.PlainDate) =>
    date.toLocaleString(tags[locale], { day: 'numeric', month: 'short', year: 'numeric' });
  if (span === 'day') return short(startsOn);
  return startsOn.month === until.month && startsOn.year === until.year
    ? `${startsOn.day}–${short(until)}`
    : `${short(startsOn)} – ${short(until)}`;
}
