/** Estimates, standard errors, degrees of freedom, intervals and design effects equal those of R's survey package (golden/survey.R). */
import { describe, expect, test } from 'vitest';
import type { Lonely, Treatment } from './single-psu.ts';
import type { Figure } from '../publication/figure.ts';
import { report } from '../report/report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { personsInterval } from './interval.ts';
import { studentQuantile } from './student.ts';
import { type GoldenFigure, golden, near } from '../test-data/golden.ts';
import { fileOf, synthetic, syntheticMethod } from '../test-data/surveys.ts';

const figures = golden('golden-survey.json');
const settings = ['remove', 'certainty', 'adjust', 'average'].flatMap((lonely) => [lonely, `${lonely} in domains`]);

async function measured(survey: SurveyInput, treatment: Treatment): Promise<Figure[]> {
  const by = ['region', 'group', 'rare'];
  const file = fileOf('synthetic.csv');
  const variables = [
    { measure: 'mean', variable: 'income' },
    { measure: 'ratio', variable: 'rent', over: 'income' },
  ] as const;
  const described = readSurvey(survey);
  const income = await report(file, described, 'chile-income-2013', by, { treatment, variables });
  return [...income, ...(await report(file, described, syntheticMethod, by, { treatment }))];
}

function compare(ours: readonly Figure[], theirs: readonly GoldenFigure[]): void {
  expect(theirs.length).toBeGreaterThan(80);
  for (const g of theirs) {
    const what = `${g.setting} ${g.grouping}=${g.value} ${g.measure}`;
    const f = ours.find(
      (o) =>
        o.measure === g.measure &&
        (g.grouping === '' ? Object.keys(o.domain).length === 0 : o.domain[g.grouping] === g.value),
    );
    expect(f, what).toBeDefined();
    near(f?.estimate, g.estimate, `${what} estimate`);
    near(f?.se, g.se, `${what} se`, Math.max(Math.abs(g.se ?? 0), 1e-4 * Math.abs(g.estimate ?? 0)));
    expect([f?.n, f?.df], what).toEqual([g.n, g.df]);
    if (g.measure === 'persons' && g.se) nearPersons(f, g, theirs);
    if ('low' in g && (g.se ?? 0) > 1e-9 * (g.estimate ?? 0)) {
      near(f?.low, g.low, `${what} low`, Math.abs(g.estimate ?? 0));
      near(f?.high, g.high, `${what} high`, Math.abs(g.estimate ?? 0) + Math.abs(g.high ?? 0));
      near(f?.deff, g.deff, `${what} deff`, 10 * Math.abs(g.deff ?? 0));
    }
  }
}

/** Their number of persons, with the interval that their share and both standard errors give. */
function nearPersons(f: Figure | undefined, g: GoldenFigure, theirs: readonly GoldenFigure[]): void {
  const share = theirs.find((o) => o.measure === 'fgt0' && o.grouping === g.grouping && o.value === g.value)!;
  const { low, high } = personsInterval(g.estimate!, g.se!, { estimate: share.estimate!, se: share.se! }, g.df);
  const orNull = (x: number) => (Number.isFinite(x) ? x : null);
  const what = `${g.setting} ${g.grouping}=${g.value} persons`;
  near(f?.low, orNull(low), `${what} low`, 100 * g.estimate!);
  near(f?.high, orNull(high), `${what} high`, 100 * (g.estimate! + high));
}

describe('every treatment of strata with a single PSU', () => {
  test.each(settings)('%s', async (setting) => {
    const [lonely, ...rest] = setting.split(' ');
    compare(
      await measured(synthetic, { lonely: lonely as Lonely, inDomains: rest.length > 0 }),
      figures.filter((f) => f.setting === setting),
    );
  });
});

const certainty: Treatment = { lonely: 'certainty', inDomains: false };

test('finite population correction', async () => {
  compare(
    await measured({ ...synthetic, fpc: 'population' }, certainty),
    figures.filter((f) => f.setting === 'fpc'),
  );
});

test('weights that are not whole', async () => {
  compare(
    await measured({ ...synthetic, weight: 'fraction' }, certainty),
    figures.filter((f) => f.setting === 'fractional weights'),
  );
});

test("quantiles of Student's t", () => {
  const theirs = figures.filter((f) => f.setting === 'student');
  expect(theirs).toHaveLength(32);
  for (const t of theirs)
    near(
      studentQuantile(Number(t.grouping), t.value === 'Inf' ? Infinity : Number(t.value)),
      t.estimate,
      `t(${t.grouping}, ${t.value})`,
    );
});
