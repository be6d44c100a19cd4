/** Where an organisation works: the regions of what it said, and what it said in words. Pure. */
import type { Locale } from '#platform/words.ts';
import { comunaByCode, regionByCode, regions } from '#territory/territory.ts';
import type { Organization } from './organization.ts';
import { words } from './words.ts';

type Where = Pick<Organization, 'worksIn' | 'worksInComunas'>;

/** The regions in which it works somewhere, from north to south: those it said whole, and those of its comunas. */
export function workedRegions({ worksIn, worksInComunas }: Where): string[] {
  const said = new Set([...worksIn, ...worksInComunas.map((code) => code.slice(0, 2))]);
  return regions.map(({ code }) => code).filter((code) => said.has(code));
}

/** By region from north to south, whether it is the whole, and the comunas said by their names. */
export function workedPlaces({ worksIn, worksInComunas }: Where) {
  return workedRegions({ worksIn, worksInComunas }).map((region) => ({
    region,
    name: regionByCode(region)?.shortName ?? region,
    whole: worksIn.includes(region),
    comunas: worksInComunas
      .filter((code) => code.startsWith(region))
      .map((code) => ({ code, name: comunaByCode(code)?.name ?? code }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
  }));
}

/** «Penco y Tomé (Biobío) · Maule»; where they are many, how many. */
export function whereInWords(one: Where, locale: Locale): string {
  const t = words.in(locale).where;
  const places = workedPlaces(one);
  const comunas = one.worksInComunas.length;
  const whole = places.filter((place) => place.whole);
  const named = places.filter((place) => place.comunas.length > 0);
  const list = new Intl.ListFormat(locale === 'es' ? 'es-CL' : 'en', { type: 'conjunction' });
  const comunasSaid =
    comunas > 3
      ? t.comunas(comunas)
      : named.map(({ comunas, name }) => t.comunasOf(list.format(comunas.map((each) => each.name)), name)).join(', ');
  const regionsSaid =
    whole.length > 2 ? t.regions(whole.length, regions.length) : whole.map(({ name }) => name).join(', ');
  return [comunasSaid, regionsSaid].filter(Boolean).join(' · ');
}
