/** The filters of a public list that ask where: regions, with the whole country first, and comunas. */
import type { ListFacet } from '#platform/list/list.ts';
import type { Locale } from '#platform/words.ts';
import { country } from '#territory/place.ts';
import { regions } from '#territory/territory.ts';
import { placeSaid } from './in-words.ts';

type Placed = { readonly regions: string[]; readonly comunas: string[] };

/** `label`: what both are called on their list. */
export const placeFacets = <Row extends Placed>(
  label: (of: 'region' | 'comuna', locale: Locale) => string,
): ListFacet<Row>[] => [
  {
    name: 'region',
    column: 'regions',
    several: true,
    label: (locale) => label('region', locale),
    say: placeSaid,
    order: [country.code, ...regions.map(({ code }) => code)],
  },
  { name: 'comuna', column: 'comunas', several: true, label: (locale) => label('comuna', locale), say: placeSaid },
];
