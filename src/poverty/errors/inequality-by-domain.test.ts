/** Gini, share ratios and quantiles with their standard errors against R's convey (golden/inequality.R). */
import { expect, test } from 'vitest';
import { DuckDB } from '../database/duckdb.ts';
import { inequality } from './inequality-by-domain.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { prepare } from '../persons/prepare.ts';
import { readSurvey } from '../survey/survey.ts';
import { golden, near } from '../test-data/golden.ts';
import { fileOf, synthetic } from '../test-data/surveys.ts';

test('equal convey, in the whole and in domains', async () => {
  await using engine = await DuckDB.open();
  const survey = readSurvey(synthetic);
  const plan = planOf({ method: methodOf('chile-income-2013'), survey });
  const prepared = await prepare(engine, {
    file: fileOf('synthetic.csv'),
    survey,
    plan,
    groups: ['region', 'group'],
    keep: ['x'],
  });
  const ours = await inequality(engine, prepared, 'x', { groupings: [[], ['region'], ['group']] });
  const theirs = golden('golden-inequality.json');
  expect(theirs).toHaveLength(9 * 6);
  for (const g of theirs) {
    const what = `${g.grouping} ${g.value} ${g.measure}`;
    const [measure, part = null] = g.measure.split(' ');
    const o = ours.find(
      (e) =>
        e.measure === measure &&
        e.part === part &&
        (g.grouping ? e.domain.values[g.grouping] === g.value : Object.keys(e.domain.values).length === 0),
    );
    near(o?.estimate, g.estimate, what);
    near(o?.se, g.se, `${what} se`);
    expect([o?.n, o?.df], what).toEqual([g.n, g.df]);
  }
});
