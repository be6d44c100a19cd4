/** What the menus and the search call the pages of registry/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  directory: 'Organisations',
  map: 'Map',
  profile: 'Profile of the ecosystem',
  registrations: 'Registrations',
  windows: 'Windows',
  organizations: 'Organisations',
  imports: 'Import',
  duplicates: 'Duplicates',
  organization: 'Organisation',
  allOrganizations: (count) => `See the ${count} organisations`,
} satisfies Catalogue<typeof es>;
