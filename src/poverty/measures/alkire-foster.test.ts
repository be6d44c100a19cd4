/** Alkire–Foster and FGT against other programs: mpitbR and R survey on mpitb's synthetic survey, R survey on the Casen 2017 extract. */
import { describe, expect, test } from 'vitest';
import type { MultidimensionalMethod } from '../method/method.ts';
import { methodOf } from '../method/list.ts';
import { report } from '../report/report.ts';
import { readSurvey } from '../survey/survey.ts';
import { golden } from '../test-data/golden.ts';
import { casen2017, fileOf, mpitb } from '../test-data/surveys.ts';

const globalMpi = methodOf('global-mpi-2018') as MultidimensionalMethod;
/** The cut-offs 0.20 and 0.33 of 18 parts: nobody has between 3.6 and 4, nor between 5.94 and 6. */
const cutoffs = { k20: 4, k33: 6 };

describe.each(Object.entries(cutoffs))('mpitb, %s', (setting, cutoff) => {
  const figures = report(fileOf('mpitb-synthetic.csv.gz'), readSurvey(mpitb), { ...globalMpi, cutoff }, ['area']);

  test('estimates and standard errors, by area and indicator, equal R survey to the digits it prints', async () => {
    const theirs = golden('golden-mpitb.json').filter((g) => g.setting === setting);
    expect(theirs).toHaveLength(39);
    for (const g of theirs) {
      const ours = (await figures).find(
        (f) =>
          f.measure === g.measure &&
          (g.grouping === 'area'
            ? f.domain['area'] === g.value
            : Object.keys(f.domain).length === 0 && (f.part ?? '') === (g.grouping === 'indicator' ? g.value : '')),
      );
      expect([ours?.n, ours?.df]).toEqual([g.n, g.df]);
      expect(relative(ours?.estimate, g.estimate), `${g.measure} ${g.value}`).toBeLessThan(6e-13);
      if (g.se !== null) expect(relative(ours?.se, g.se), `${g.measure} ${g.value} se`).toBeLessThan(6e-13);
    }
  });

  test('mpitbR agrees within the rounding of its weights', async () => {
    const theirs = golden('golden-mpitb.json').filter((g) => g.setting === `mpitbR ${setting}`);
    expect(theirs).toHaveLength(9);
    for (const g of theirs) {
      const ours = (await figures).find(
        (f) =>
          f.measure === g.measure &&
          (g.grouping === 'area' ? f.domain['area'] === g.value : Object.keys(f.domain).length === 0),
      );
      expect(Math.abs((ours?.estimate ?? NaN) - (g.estimate ?? NaN))).toBeLessThan(4e-9);
      expect(Math.abs((ours?.se ?? NaN) - (g.se ?? NaN))).toBeLessThan(4e-10);
    }
  });

  test('H times A is M0, contributions add up to one, groups weigh up to the whole', async () => {
    const all = await figures;
    const whole = (measure: string) =>
      all
        .filter((f) => f.measure === measure && Object.keys(f.domain).length === 0)
        .reduce((sum, f) => sum + (f.estimate ?? NaN), 0);
    expect(whole('h') * whole('a')).toBeCloseTo(whole('m0'), 14);
    expect(whole('contribution')).toBeCloseTo(1, 14);
    expect(whole('dimension_contribution')).toBeCloseTo(1, 14);
    const areas = all.filter((f) => 'area' in f.domain);
    const of = (area: string, measure: string) => areas.find((f) => f.domain['area'] === area && f.measure === measure);
    const share = (area: string) =>
      (of(area, 'multidimensional_persons')?.estimate ?? NaN) / (of(area, 'h')?.estimate ?? NaN) / 7434;
    expect(share('0') * (of('0', 'm0')?.estimate ?? NaN) + share('1') * (of('1', 'm0')?.estimate ?? NaN)).toBeCloseTo(
      whole('m0'),
      14,
    );
  });
});

test('Casen 2017 extract: FGT with design effects and the multidimensional measures equal R survey', async () => {
  const survey = readSurvey(casen2017);
  const file = fileOf('casen2017_iquique_1000.csv');
  const ours = [
    ...(await report(file, survey, 'chile-income-2013')),
    ...(await report(file, survey, 'chile-multidimensional-2015')),
  ];
  const theirs = golden('golden-casen2017.json');
  expect(theirs).toHaveLength(9);
  for (const g of theirs) {
    const f = ours.find((o) => o.measure === g.measure && o.part === undefined);
    expect([f?.n, f?.df]).toEqual([g.n, g.df]);
    expect(relative(f?.estimate, g.estimate), g.measure).toBeLessThan(2e-12);
    expect(relative(f?.se, g.se), g.measure).toBeLessThan(2e-12);
    if (g.deff) expect(relative(f?.deff, g.deff), g.measure).toBeLessThan(2e-12);
  }
});

function relative(ours: number | null | undefined, theirs: number | null | undefined): number {
  return Math.abs((ours ?? NaN) - (theirs ?? NaN)) / Math.abs(theirs ?? NaN);
}
