/** Figures as people say them: «14 de cada 100», «unas 92.500 personas». */
import { placeByCode, type Place } from '#territory/place.ts';
import { inPlace, nameWithin } from '#territory/name.ts';
import { formatNumber } from '#platform/format.ts';
import { type Locale } from '#platform/words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { intervalOf, valueOf } from '#figures/release/in-words.ts';
import type { OrganizationsOfPlace, OrganizationsSaying } from '#registry/directory/place-queries.server.ts';
import { words } from './words.ts';

/** So many of 100; of 1000 where they are fewer than one in a hundred. Whole numbers, rounded half up. */
export function outOf(share: number): { readonly count: number; readonly base: 100 | 1000 } {
  const base = share > 0 && share < 0.00995 ? 1000 : 100;
  return { count: Math.round(share * base), base };
}

/** Three figures that count, so that a sample does not sound like a census: 92 515 → 92 500. */
export function roundedPersons(persons: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, persons))) - 2);
  return Math.round(persons / step) * step;
}

/** «En 2024, 14 de cada 100 personas de Puente Alto vivían en un hogar pobre por ingresos (13,8 %).» */
export function rateSentence(place: Place, figure: Estimate, locale: Locale): string {
  const t = words.in(locale);
  if (figure.value === null) return t.suppressed;
  const { count, base } = outOf(figure.value);
  const states: Readonly<Record<string, { readonly one: string; readonly many: string }>> = t.state;
  const state = states[figure.measure]![count === 1 || count === 0 ? 'one' : 'many'];
  const said = t.headline(figure.period, count, formatNumber(base, locale), inPlace(place, locale), state);
  return `${said} (${valueOf(figure, locale)}).`;
}

/** «El valor verdadero está, con 95 % de confianza, entre…», or that the source does not say. */
export function sureSentence(figure: Estimate, locale: Locale): string {
  const t = words.in(locale);
  const interval = intervalOf(figure, locale);
  return interval ? t.sure(interval) : t.notSaid;
}

/** «Son unas 92.500 personas, entre 72.800 y 112.000, de las 670.193 en que se basa la fuente.» Null where it counts nobody. */
export function personsSentence({ persons, population, low, high }: Estimate, locale: Locale): string | null {
  if (persons === null) return null;
  const t = words.in(locale);
  const said = (n: number) => formatNumber(roundedPersons(n), locale);
  const between =
    population === null || low === null || high === null
      ? ''
      : t.peopleBetween(said(low * population), said(high * population));
  const base = population === null ? '' : t.peopleOf(formatNumber(population, locale));
  return `${t.people(said(persons))}${between}${base}.`;
}

/** «13,8 % (entre 10,9 % y 16,8 %)», or the value alone. */
export function valueAndInterval(figure: Estimate, locale: Locale): string {
  const interval = intervalOf(figure, locale);
  return interval ? `${valueOf(figure, locale)} (${interval})` : valueOf(figure, locale);
}

/** The interval where room is scarce: «10,9–16,8 %». Null where there is none. */
export function shortInterval({ low, high }: Estimate, locale: Locale): string | null {
  if (low === null || high === null) return null;
  return `${formatNumber(100 * low, locale, 1)}–${formatNumber(100 * high, locale, 1)}\u00a0%`;
}

/** A tick of a scale of shares: «20 %». */
export const tickOf =
  (locale: Locale) =>
  (share: number): string =>
    `${formatNumber(100 * share, locale, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1)}\u00a0%`;

/** How each group of organisations of a place says that it works there, with how many they are. */
export function groupSentence(place: Place, { how, total }: OrganizationsSaying, locale: Locale): string {
  const t = words.in(locale);
  const many = [formatNumber(total, locale), total === 1] as const;
  if (how === 'seat') return t.seated[place.level === 'comuna' ? 'comuna' : 'region'](...many);
  if (how === 'whole') return t.saidWhole(...many, nameWithin(regionOf(place), locale));
  return place.level === 'comuna' ? t.saidComuna(...many, place.name) : t.saidSomeComunas(...many);
}

/** All its groups in a sentence each; that there are none. */
export function organizationsSentence(place: Place, { groups }: OrganizationsOfPlace, locale: Locale): string {
  return groups.map((group) => `${groupSentence(place, group, locale)}.`).join(' ') || words.in(locale).nobody;
}

/** Those whose scope is the whole country, who are never counted as of a place. */
export function nationwideSentence(nationwide: number, locale: Locale): string {
  return words.in(locale).nationwide(formatNumber(nationwide, locale), nationwide === 1);
}

const regionOf = (place: Place): Place => (place.level === 'comuna' ? placeByCode(place.region!)! : place);
