/** The list of sampling units that a file holds: found, checked and numbered. */
import { BadInput } from '../input/fault.ts';
import type { Group } from './design.ts';
import type { DuckDB } from '../database/duckdb.ts';
import type { PersonRequest } from './person.ts';

/** Each PSU with its stratum, its weight, and the least and greatest category of each group in it. */
export async function listPsus(engine: DuckDB, { survey, groups }: PersonRequest): Promise<void> {
  const bounds = groups.map((_, i) => `MIN(g_${i}) AS low_${i}, MAX(g_${i}) AS high_${i}, COUNT(g_${i}) AS known_${i}`);
  const population = survey.fpc
    ? 'MIN(population) AS population, MAX(population) AS population_high'
    : '-1.0 AS population, -1.0 AS population_high';
  const fields = ['period', 'stratum', 'psu', 'COUNT(*) AS n', 'SUM(w) AS weight', population, ...bounds];
  await engine.run(`CREATE OR REPLACE TEMP TABLE psu_list AS
    SELECT CAST(row_number() OVER (ORDER BY period, stratum, psu) - 1 AS INTEGER) AS ix, CAST(dense_rank() OVER (ORDER BY period, stratum) - 1 AS INTEGER) AS stratum_ix,
      CAST(dense_rank() OVER (ORDER BY period) - 1 AS INTEGER) AS period_ix, *
    FROM (SELECT ${fields.join(', ')} FROM person GROUP BY period, stratum, psu) p`);
  if (!survey.fpc) return;
  const [bad] =
    await engine.rows(`SELECT MIN(stratum) AS stratum, MIN(population) AS low, MAX(population_high) AS high, COUNT(*) AS sample FROM psu_list
    GROUP BY stratum_ix HAVING low <> high OR low < sample ORDER BY stratum_ix LIMIT 1`);
  if (!bad) return;
  const stratum = String(bad['stratum']);
  if (bad['low'] !== bad['high']) throw new BadInput('population-varies', { stratum });
  throw new BadInput('population-too-small', {
    stratum,
    population: Number(bad['low']),
    sample: Number(bad['sample']),
  });
}

export async function refusePsuInTwoStrata(engine: DuckDB): Promise<void> {
  const [bad] = await engine.rows(
    `SELECT psu, COUNT(*) AS n, string_agg(stratum, ',' ORDER BY stratum) AS strata FROM psu_list GROUP BY period, psu HAVING COUNT(*) > 1 ORDER BY psu LIMIT 1`,
  );
  if (bad)
    throw new BadInput('psu-in-two-strata', {
      psu: String(bad['psu']),
      count: Number(bad['n']),
      strata: String(bad['strata']).split(',').slice(0, 5),
    });
}

/** The table of PSUs in numbers only: period, stratum, population, and the category of every nested group. */
export async function numberPsus(engine: DuckDB, groups: readonly Group[]): Promise<void> {
  const nested = groups.flatMap((g, i) => (g.nested ? [i] : []));
  const codes = nested.map((i) => `, coalesce(category_${i}.code, -1) AS g_${i}`);
  const joins = nested.map((i) => `LEFT JOIN category_${i} ON category_${i}.label = low_${i}`);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE psus AS SELECT ix, period_ix, stratum_ix, CAST(population AS DOUBLE) AS population${codes.join('')} FROM psu_list ${joins.join(' ')} ORDER BY ix`,
  );
}
