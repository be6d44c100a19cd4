/** The words of looking for another organisation, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  looked: 'With whom?',
  lookedHint: 'Write its name, and search.',
  find: 'Search',
  found: 'Choose which',
  none: (name) => `We did not find “${name}” in the registry. Try another part of its name.`,
  notInRegistry: (name) => `“${name}”, which is not in the registry`,
} satisfies Catalogue<typeof es>;
