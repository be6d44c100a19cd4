/** The same plan on PostgreSQL, pushed down to a table of persons: the same figures, and the same bits where they are counts. */
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { DuckDB } from '../database/duckdb.ts';
import { measure } from '../errors/measure.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { Postgres } from './postgres.ts';
import { prepare } from '../persons/prepare.ts';
import { pushDown } from './pushdown.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { agree } from './test/agree.stage.ts';
import { casen2017, fileOf, synthetic, syntheticMethod } from '../test-data/surveys.ts';

const { url } = await story();
const client = new Client({ connectionString: url });
await client.connect();
afterAll(() => client.end());

/** Loads a CSV as a table of texts, as it would come to a cluster. */
async function load(table: string, file: string): Promise<void> {
  await using engine = await DuckDB.open();
  const source = await engine.source(file);
  const names = [...source.columns.keys()];
  const rows = await engine.rows(`SELECT * FROM ${source.from}`);
  await client.query(`CREATE TABLE ${table} (${names.map((n) => `"${n}" text`).join(', ')})`);
  const texts = names.map((n) => rows.map((r) => r[n]));
  await client.query(
    `INSERT INTO ${table} SELECT * FROM unnest(${names.map((_, i) => `$${i + 1}::text[]`).join(', ')})`,
    texts,
  );
}

test.each([
  ['synthetic.csv', synthetic, syntheticMethod, ['region', 'group']],
  [
    'synthetic.csv',
    { ...synthetic, weight: 'fraction', fpc: 'population' },
    methodOf('chile-income-2013'),
    ['region', 'group'],
  ],
  ['casen2017_iquique_1000.csv', casen2017, methodOf('chile-multidimensional-2015'), ['sexo']],
])('%s', async (name, description: SurveyInput, method, grouping) => {
  const survey = readSurvey(description);
  const plan = planOf({ method, survey });
  const table = `persons_${method.kind}_${name.length}`;
  await load(table, fileOf(name));
  await using engine = await DuckDB.open();
  const prepared = await prepare(engine, { file: fileOf(name), survey, plan, groups: grouping });
  const postgres = new Postgres(client);
  const pushed = await pushDown(postgres, {
    source: await postgres.source(table),
    survey,
    plan,
    groupings: [[], grouping],
  });
  agree(pushed, await measure(engine, prepared, { groupings: [[], grouping] }));
});

test('a table that is not there is told', async () => {
  await expect(new Postgres(client).source('nowhere')).rejects.toThrow('No se pudo leer «nowhere»');
});
