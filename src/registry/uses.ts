/** What registry/ keeps data of persons for. */
import type { Use } from '#platform/facet/person-tie.ts';
import { catalogue } from '#platform/words.ts';
import { en } from './use-words.en.ts';
import { es } from './use-words.es.ts';

const words = catalogue({ es, en });

export const registryUse = (code: keyof typeof es): Use => ({
  code,
  words: (locale) => words.in(locale)[code],
});
