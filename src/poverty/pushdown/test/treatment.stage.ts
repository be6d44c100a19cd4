/** The push-down form beside the default engine, on DuckDB, for a treatment of lonely units. */
import { DuckDB } from '../../database/duckdb.ts';
import { type Lonely, lonelyTreatments } from '../../errors/single-psu.ts';
import { measure } from '../../errors/measure.ts';
import { methodOf } from '../../method/list.ts';
import { planOf } from '../../measures/plan.ts';
import { prepare } from '../../persons/prepare.ts';
import { pushDown } from '../pushdown.ts';
import { readSurvey, type SurveyInput } from '../../survey/survey.ts';
import { agree } from './agree.stage.ts';
import { fileOf, synthetic, syntheticMethod } from '../../test-data/surveys.ts';

const groupings = [[], ['region', 'group']];
const file = fileOf('synthetic.csv');

/** Every treatment that does not fail, in the whole sample or in each domain. */
export const treatments = lonelyTreatments
  .filter((lonely) => lonely !== 'fail')
  .flatMap((lonely) => [false, true].map((inDomains) => [lonely, inDomains] as const));

/** Fails where they differ. */
export async function bothAgree(lonely: Lonely, inDomains: boolean, income: boolean, more: Partial<SurveyInput> = {}) {
  const survey = readSurvey({ ...synthetic, ...more });
  const plan = planOf({ method: income ? methodOf('chile-income-2013') : syntheticMethod, survey });
  const treatment = { lonely, inDomains };
  await using engine = await DuckDB.open();
  const pushed = await pushDown(engine, { source: await engine.source(file), survey, plan, groupings, treatment });
  const prepared = await prepare(engine, { file, survey, plan, groups: ['region', 'group'] });
  agree(pushed, await measure(engine, prepared, { groupings, treatment }));
}
