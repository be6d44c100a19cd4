/** What is done in workbench/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'microdata.uploaded': 'uploaded a file of microdata',
  'microdata.putBack': 'uploaded again a file of microdata that was missing',
  'microdata.described': 'described the survey of a file',
  'microdata.removed': 'took a file of microdata away',
  'run.requested': 'asked for a run',
  'run.cancelled': 'stopped a run',
  'run.done': 'finished a run',
  'run.failed': 'could not finish a run',
  'run.published': 'published the figures of a run',
  'run.withdrawn': 'withdrew the published figures of a run',
} satisfies Catalogue<typeof es>;
