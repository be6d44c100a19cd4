/** What the menus call the pages of workbench/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  right: {
    analyse: 'Upload microdata and measure with them',
  },
  analysis: 'Analysis',
  microdata: 'Microdata',
  runs: 'Runs',
  uploadMicrodata: 'Upload a file of microdata',
  newRun: 'New run',
  publishFigures: 'Publish the figures of a run',
} satisfies Catalogue<typeof es>;
