/** The words of figures by group of the population, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'By group of the population',
  lead: (where) =>
    `Figures ${where} for each part of the population. Each table is of one measure, by one method, and is the latest published.`,
  overlap: 'The more the intervals of two groups overlap, the less can be said that they differ.',
  of: (measure, method) => `${measure}, ${method}`,
  by: (grouping, period) => `By ${grouping}, ${period}`,
  tableOf: (measure, grouping, period, method) => `${measure} by ${grouping}, ${period}, ${method}`,
  withheld: (names) =>
    `The figure for ${names} is not published: the sample is too small, or another that is not published could be worked out from it.`,
  quoted: (name) => `“${name}”`,
  source: 'Source',
  group: 'Group',
  indicator: 'Indicator or dimension',
  sample: 'Sample',
  quality: 'Quality',
  marks: 'How sure each figure is, by whoever published it',
  others: 'Other measures by group',
} satisfies Catalogue<typeof es>;
