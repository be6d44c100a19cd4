/** Where something is done or offered: the country, whole regions, comunas. How a form ticks it and how it is kept. Pure. */
import * as v from 'valibot';
import { mostComunas } from '#registry/organization/schema.ts';
import { country } from '#territory/place.ts';
import { comunaByCode, regionByCode, regions } from '#territory/territory.ts';

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : value ? [value] : []);

/** What is ticked of a list, each once; one alone comes as a text. */
export const ticked = <Item extends v.GenericSchema<unknown, string>>(item: Item) =>
  v.pipe(
    v.optional(v.unknown(), []),
    v.transform(asList),
    v.array(item),
    v.transform((all) => [...new Set(all)]),
  );

const codeOf = (find: (code: string) => unknown) =>
  v.pipe(
    v.string(),
    v.check((code) => find(code) !== undefined, 'no-such-place'),
  );

/** The fields of a form that ask where. Messages: `no-such-place`, `too-many-comunas`. */
export const placesFields = {
  nationwide: v.pipe(
    v.optional(v.string(), ''),
    v.transform((yes) => (yes === 'yes' ? 'yes' : '')),
  ),
  worksIn: ticked(codeOf(regionByCode)),
  worksInComunas: v.pipe(ticked(codeOf(comunaByCode)), v.maxLength(mostComunas, 'too-many-comunas')),
};

export interface TickedPlaces {
  readonly nationwide: string;
  readonly worksIn: readonly string[];
  readonly worksInComunas: readonly string[];
}

/** Whether it says anywhere at all. */
export const saysWhere = (one: TickedPlaces): boolean =>
  one.nationwide === 'yes' || one.worksIn.length + one.worksInComunas.length > 0;

/** Codes of territories of what was ticked: the country alone, or whole regions and the comunas of others. */
export function territoriesOf({ nationwide, worksIn, worksInComunas }: TickedPlaces): string[] {
  if (nationwide === 'yes') return [country.code];
  const within = worksInComunas.filter((code) => !worksIn.includes(code.slice(0, 2)));
  return [...worksIn, ...within].toSorted();
}

/** As a form would tick them. */
export const tickedOf = (territories: readonly string[]) => ({
  nationwide: territories.includes(country.code) ? ('yes' as const) : ('' as const),
  worksIn: territories.filter((code) => /^\d{2}$/.test(code)),
  worksInComunas: territories.filter((code) => /^\d{5}$/.test(code)),
});

/** The country first, then by region from north to south, the whole region before its comunas. */
export function fromNorth(codes: readonly string[]): string[] {
  const place = (code: string) => regions.findIndex((region) => region.code === code.slice(0, 2));
  return codes.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b));
}
