/** The words of the form that asks for a run, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  desk: {
    title: (file: string) => `Run on “${file}”`,
    about: {
      requested: (who: string, when: string) => `In the queue · ${who}, ${when}`,
      running: (who: string, when: string) => `Being measured · ${who}, ${when}`,
      failed: (who: string, when: string) => `Failed · ${who}, ${when}`,
    },
    verb: 'See',
  },
  title: 'New run',
  quantile: 'Percentiles',
  lead: (file, version) => `On “${file}”, with version ${version} of its description.`,
  ofWhich: 'Of which file?',
  noFiles: 'There are no files to measure yet: upload one.',
  correct: 'Correct the description',
  method: 'Method',
  methodHint: 'One a run: what two methods measure is neither compared nor put in one series.',
  cannot: 'Cannot be used with this description',
  needs: {
    income: (names) => `the income is missing (${names})`,
    size: () => 'the number of persons of the household is missing',
    lines: (names) => `the poverty lines are missing (${names})`,
    linesOf: (names) => `it has no poverty lines for ${names}`,
    key: (names) => (names === 'period' ? 'the year of the file is missing' : `${names} is missing`),
    status: (names) => `the status in “${names}” was classified by another method`,
    force: (names) =>
      `the data are of ${names}, a year that was classified by another method; if not, say so in the description`,
    indicators: (names) => `indicators are missing: ${names}`,
  },
  noMethods: 'No method can be used with this description. Complete it; below it says what is missing.',
  by: 'Tables by group',
  byHint: 'The whole always comes.',
  noGroups: 'The description has no groups: the run will give the whole only.',
  crosses: 'Crossings',
  crossesHint: 'Up to three groups at once: region × sex × age. Each crossing is one more table.',
  cross: (n) => `Crossing ${n}`,
  crossPart: (n, part) => `Crossing ${n}, group ${part}`,
  noGroup: '(none)',
  measures: 'Measures',
  measuresHint:
    'With none ticked the run takes all of the method. If you tick some, it takes only those: they must be of the method you chose. With each share goes its number of persons, ticked or not: it tells when the share may not be published.',
  measureKinds: { income: 'Of income', multidimensional: 'Multidimensional', severe: 'Of both at once' },
  more: 'How errors and quality are worked out',
  lonely: 'Strata with a single sampling unit',
  lonelyHint: 'As in R’s survey package. The ministry uses the first.',
  lonelyOptions: {
    certainty: 'They add no variance (certainty)',
    remove: 'They are left out of the variance (remove)',
    adjust: 'They count whole, about zero (adjust)',
    average: 'They add the mean variance of the others (average)',
    fail: 'Do not accept them (fail)',
  },
  domainLonely: 'Treat likewise the strata in which the group has a single sampling unit',
  quality: 'Rules of quality',
  level: 'Confidence level of the intervals',
  levelHint: 'To publish it must be 95%.',
  inequality: 'Inequality',
  inequalityHint: 'Adds Gini, S80/S20, 10/40 and percentiles.',
  noInequality: '(no inequality)',
  ofIncome: 'of income per equivalent person',
  suppressed:
    'A publication hides by itself the unreliable figures, and those that would give them away by subtraction. Here you will see them all.',
  start: 'Ask for the run',
} satisfies Catalogue<typeof es>;
