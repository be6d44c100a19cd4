/** The interval of a number of persons: above 0, in agreement with its share's, and as wide as both uncertainties ask. */
import { expect, test } from 'vitest';
import { report } from '../report/report.ts';
import { readSurvey } from '../survey/survey.ts';
import { fileOf, synthetic } from '../test-data/surveys.ts';
import { logitInterval, personsInterval, tInterval } from './interval.ts';

const df = 40;

test('where the population is certain it is the population times the interval of the share', () => {
  for (const [estimate, se] of [
    [0.02, 0.012],
    [0.3, 0.05],
    [0.97, 0.02],
  ] as const) {
    const share = logitInterval(estimate, se, df);
    const persons = personsInterval(8000 * estimate, 8000 * se, { estimate, se }, df);
    expect(persons.low).toBeCloseTo(8000 * share.low, 6);
    expect(persons.high).toBeCloseTo(8000 * share.high, 6);
  }
});

test('where nobody doubts the share it is that of the population on the log scale', () => {
  const { low, high } = personsInterval(500, 100, { estimate: 0.5, se: 0 }, df);
  expect(Math.log(high / 500)).toBeCloseTo(tInterval(0, 0.2, df).high, 12);
  expect(Math.log(low / 500)).toBeCloseTo(tInterval(0, 0.2, df).low, 12);
});

test('it is never below 0, nor narrower than the share’s, and has no bounds where the share has none', () => {
  for (const share of [0.001, 0.05, 0.5, 0.95])
    for (const cv of [0.1, 0.6, 1.2])
      for (const more of [0, 0.5, 2]) {
        const estimate = { estimate: share, se: share * cv };
        const { low, high } = personsInterval(1000 * share, 1000 * share * cv * (1 + more), estimate, df);
        const rate = logitInterval(share, share * cv, df);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(1000 * rate.low * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(1000 * rate.high * (1 - 1e-9));
      }
  for (const share of [0, 1]) expect(personsInterval(share, 0, { estimate: share, se: 0 }, df).low).toBeNaN();
  expect(personsInterval(10, 1, { estimate: 0.1, se: 0.01 }, 0).high).toBeNaN();
});

test('numbers of persons have the same interval whether or not their share is asked for, and only what is asked is told', async () => {
  const asked = (measures?: string[]) =>
    report(fileOf('synthetic.csv'), readSurvey(synthetic), 'chile-income-2013', ['rare'], { measures });
  const every = await asked();
  const alone = await asked(['persons']);
  expect([...new Set(alone.map(({ measure }) => measure))]).toEqual(['persons']);
  expect(every).toEqual(expect.arrayContaining(alone));
  for (const { low } of every.filter(({ measure }) => measure.endsWith('persons')))
    expect(low ?? 0).toBeGreaterThanOrEqual(0);
});
