/** Of whom the figures of a whole file are, in words: for whoever publishes, and with the dataset for everybody. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { fullName, inPlace, officialName } from '#territory/name.ts';
import { placeByCode } from '#territory/place.ts';
import type { IncludedComunas, Universe, Weighed } from './universe.ts';
import { words } from './words.ts';

const placeOf = (code: string) => placeByCode(code) ?? { code, level: 'comuna' as const, name: code };

/** «de la Región del Biobío». */
export const universeIn = (code: string, locale: Locale): string => inPlace(placeOf(code), locale);

/** «todo Chile», «toda la Región del Biobío», «toda la comuna de Lebu». */
export function entire(code: string, locale: Locale): string {
  const place = placeOf(code);
  return words.in(locale).universe.entire[place.level](fullName(place, locale));
}

export const comunaNames = (codes: readonly string[]): string =>
  codes.map((code) => officialName(code) ?? code).join(', ');

/** How many the weights add up to and how many there are, of the period farthest from it; null where it is not known. */
export function sumsIn([weighed]: readonly Weighed[], locale: Locale) {
  const people = (n: number) => formatNumber(Math.round(n), locale);
  return weighed ? { sum: people(weighed.sum), known: people(weighed.known), year: weighed.year } : null;
}

/** «Sus factores de expansión suman 1.500.000 personas; …»; '' where it is not known. */
export function weighedText(weighed: readonly Weighed[], locale: Locale): string {
  const sums = sumsIn(weighed, locale);
  return sums ? words.in(locale).universe.weighed(sums.sum, sums.known, sums.year) : '';
}

/** What is said of it with the dataset. */
export function universeCaveats(universe: Universe | null | undefined, locale: Locale): string[] {
  if (!universe) return [];
  const t = words.in(locale).universe;
  const { included, unproven, unsaid } = universe;
  const some = included.map((one) => someCaveat(one, universeIn(one.territory, locale), locale));
  const all = unproven.map(({ territory, shown, weighed, enough }) => {
    const said = enough ? t.weighedCaveat : shown ? t.contradictedCaveat : t.declaredCaveat;
    return [said(entire(territory, locale)), weighedText(weighed, locale)].filter(Boolean).join(' ');
  });
  return [...some, ...all, ...(unsaid > 0 ? [t.unsaid(formatNumber(unsaid, locale))] : [])];
}

function someCaveat({ period, inside, outside }: IncludedComunas, where: string, locale: Locale): string {
  const of = inside.length + outside.length;
  return words.in(locale).universe.someCaveat({
    period: period ?? '',
    some: inside.length,
    of,
    where,
    inside: comunaNames(inside),
    outside: comunaNames(outside),
  });
}
