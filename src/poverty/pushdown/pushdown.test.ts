/** The push-down form gives what the default engine gives: on DuckDB for every treatment. */
import { describe, test } from 'vitest';
import { DuckDB } from '../database/duckdb.ts';
import { type Lonely, lonelyTreatments } from '../errors/single-psu.ts';
import { measure } from '../errors/measure.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { prepare } from '../persons/prepare.ts';
import { pushDown } from './pushdown.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { agree } from './test/agree.stage.ts';
import { fileOf, synthetic, syntheticMethod } from '../test-data/surveys.ts';

const groupings = [[], ['region', 'group']];
const file = fileOf('synthetic.csv');

async function both(description: SurveyInput, lonely: Lonely, inDomains: boolean, income: boolean) {
  const survey = readSurvey(description);
  const plan = planOf({ method: income ? methodOf('chile-income-2013') : syntheticMethod, survey });
  const treatment = { lonely, inDomains };
  await using engine = await DuckDB.open();
  const pushed = await pushDown(engine, { source: await engine.source(file), survey, plan, groupings, treatment });
  const prepared = await prepare(engine, { file, survey, plan, groups: ['region', 'group'] });
  return { pushed, measured: await measure(engine, prepared, { groupings, treatment }) };
}

describe('on DuckDB', () => {
  const cases = lonelyTreatments
    .filter((l) => l !== 'fail')
    .flatMap((lonely) => [false, true].map((inDomains) => [lonely, inDomains] as const));
  test.each(cases)('%s, in domains: %s', async (lonely, inDomains) => {
    for (const income of [true, false]) {
      const { pushed, measured } = await both(synthetic, lonely, inDomains, income);
      agree(pushed, measured);
    }
  });

  test('with finite population correction', async () => {
    const { pushed, measured } = await both({ ...synthetic, fpc: 'population' }, 'certainty', false, true);
    agree(pushed, measured);
  });
});
