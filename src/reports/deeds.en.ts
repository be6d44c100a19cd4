/** What is done in reports/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = { 'report.published': 'published an edition of a report' } satisfies Catalogue<typeof es>;
