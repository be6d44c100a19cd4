/** The words that only the sheet of a place has, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  subject: 'What is known of the poverty of a place, on one sheet',
  made: (date, release) => `Sheet of ${date}, with version ${release} of the data`,
  measured: (period, method) => `${period}, ${method}`,
  noPersons: 'The source does not say how many people that is.',
  older: (period, newest) =>
    `It is of ${period}: no newer figure of this place is published. There is one of ${newest} for the country.`,
  beside: { comuna: 'Beside the region and the country', region: 'Beside the country' },
  compared: (measure, period) => `${measure}, ${period}`,
  unsaid: 'Where there is no interval, the source does not publish it: nobody can say whether the difference is real.',
  others: 'The other two measures',
  firstOf: (shown, all) => `The ${shown} most frequent of ${all}; the rest is on the page.`,
  moreNames: (n) => `and ${n} more`,
  more: 'To see more',
  moreText: 'The page has it up to date, with what each source warns of, how it has changed and the data:',
} satisfies Catalogue<typeof es>;
