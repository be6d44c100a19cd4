/** The furniture's own words, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  optional: 'optional',
  chooseOne: 'Choose one',
  summaryTitle: 'Check these answers',
  onThisPage: 'On this page',
  takeAway: 'Take it with you',
  breadcrumbs: 'Breadcrumbs',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  previousOnes: 'Previous',
  nextOnes: 'Next',
  leave: 'Something you wrote is not saved. If you leave, it is lost. Leave anyway?',
  toFirst: 'Back to the start',
  tableOf: (title: string) => `See the data as a table: ${title}`,
} satisfies Catalogue<typeof es>;
