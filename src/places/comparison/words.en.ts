/** The words of the comparison in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Compare territories',
  lead: 'Choose up to six: comunas, regions or Chile. Only figures of the same method and year are compared, and whether the difference is more than chance is said.',
  add: 'Add a comuna or region',
  addHint: 'Type its name; accents and slips do not matter.',
  button: 'Add',
  chosen: 'Territories you compare',
  remove: (name: string) => `Remove ${name}`,
  start: 'Add two territories to begin. For example:',
  example: 'Puente Alto, La Florida and Maipú',
  one: 'Add another territory to compare.',
  why: {
    full: 'There are six territories already, the most that can be compared. Remove one to add another.',
    unknown: (typed: string) => `We found no comuna or region like “${typed}”.`,
    already: (typed: string) => `“${typed}” is in the comparison already.`,
    which: (typed: string) => `Which of these is “${typed}”?`,
  },
  unknownCodes: (codes: string) => `No territory has the code ${codes}.`,
  tooMany: (names: string) => `Six are compared at most. Left out: ${names}.`,
  measureOf: (measure: string, period: string, method: string) => `${measure}, ${period} (${method})`,
  nobody: 'These territories have no published figure in common.',
  figureless: (names: string) => `No source publishes poverty figures of ${names}.`,
  notPublished: (names: string) => `Without a published figure: ${names}.`,
  beyondChance: 'Is it more than chance?',
  higher: (a: string, b: string) => `${a} has more poverty than ${b}: the difference exceeds its margin of error.`,
  alike: (a: string, b: string) =>
    `${a} cannot be told apart from ${b}: the difference is within its margin of error, and which has more cannot be said.`,
  noneKnown:
    'The source publishes no intervals of these figures: whether their differences are more than chance cannot be known.',
  unknown: (names: string) =>
    `The source publishes no interval for ${names}: whether the difference from the others is more than chance cannot be known.`,
  method:
    'The 95 % margin of error of a difference comes from the intervals of both figures, as if they were of separate samples (Zou and Donner, 2008). Two intervals that overlap a little may be of figures that do differ.',
  within: 'When a territory is inside another, their figures are not independent.',
  download: 'Download this comparison',
} satisfies Catalogue<typeof es>;
