/**
 * Ingest: from a file and its description to two tables, one row per person packed for summing, and one row per PSU. Done once; every
 * report on the same method and groups then reads only those.
 */
import { BadInput } from './bad-input.ts';
import { checkRows } from './check.ts';
import { type Group, orderLabels } from './design.ts';
import { quote } from './dialect.ts';
import type { DuckDB } from './duckdb.ts';
import { type Layout, layoutOf, PACKED_LIMIT, places, type Precision } from './layout.ts';
import { partsOf } from './methods.ts';
import { columnsWanted, type PersonRequest, personView } from './person.ts';
import type { Plan } from './plan.ts';
import type { Survey } from './survey.ts';

export interface Prepared<Id extends string = string> {
  readonly plan: Plan<Id>;
  readonly layout: Layout;
  readonly groups: readonly Group[];
  readonly periods: readonly string[];
  /** Codes that a PSU's persons may have: combinations of the groups that cross PSUs. A person's cell is psu × cells + code. */
  readonly cells: number;
  /** Relations with the persons and the PSUs. */
  readonly persons: string;
  readonly psus: string;
}

export interface PrepareRequest<Id extends string = string> {
  readonly file: string;
  readonly survey: Survey;
  readonly plan: Plan<Id>;
  /** Groups that reports may use, alone or crossed. */
  readonly groups: readonly string[];
  readonly variables?: readonly string[] | undefined;
  /** Fields of the person view to keep beside the sums, for what needs each person's value: inequality. */
  readonly keep?: readonly string[] | undefined;
}

const MOST_CELLS = 2 ** 32 - 1;

/** Reads, checks and packs a file into tables `persons` and `psus` of the engine. */
export async function prepare<Id extends string>(engine: DuckDB, request: PrepareRequest<Id>): Promise<Prepared<Id>> {
  const { file, survey, plan } = request;
  const parts = partsOf(plan.method);
  const source = await engine.source(file, columnsWanted(survey, parts));
  const person: PersonRequest = {
    source,
    survey,
    parts,
    dialect: engine.dialect,
    groups: request.groups,
    variables: request.variables ?? [],
  };
  await checkRows(engine, person);
  await engine.run(
    `CREATE OR REPLACE TEMP ${source.from === 'source_rows' ? 'TABLE' : 'VIEW'} person AS ${personView(person)}`,
  );
  await listPsus(engine, person);
  if (!survey.nest) await refusePsuInTwoStrata(engine);
  const precision = await precisionOf(engine, plan);
  const groups = await groupsOf(engine, request.groups);
  const periods = (await engine.rows('SELECT DISTINCT period, period_ix FROM psu_list ORDER BY period_ix')).map(
    (r) => r['period'] as string,
  );
  await numberPsus(engine, groups);
  const layout = layoutOf(plan.columns, precision, engine.dialect);
  const cells = await packPersons(engine, layout, groups, request.keep ?? []);
  return { plan, layout, groups, periods, cells, persons: 'persons', psus: 'psus' };
}

/** Each PSU with its stratum, its weight, and the least and greatest category of each group in it. */
async function listPsus(engine: DuckDB, { survey, groups }: PersonRequest): Promise<void> {
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

async function refusePsuInTwoStrata(engine: DuckDB): Promise<void> {
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

/** Whether the weights pack, and with how many binary places to keep what does not. */
async function precisionOf(engine: DuckDB, plan: Plan): Promise<Precision> {
  const values = plan.columns.filter((c) => c.value !== undefined);
  const ranges = values.map((c, i) => `MAX(CASE WHEN ${c.when} THEN abs(w * (${c.value})) ELSE 0.0 END) AS most_${i}`);
  const [row = {}] = await engine.rows(
    `SELECT MAX(w) AS most, SUM(CASE WHEN w <> floor(w) THEN 1 ELSE 0 END) AS broken, (SELECT MAX(weight) FROM psu_list) AS fullest${ranges.map((r) => `, ${r}`).join('')} FROM person`,
  );
  return {
    packed: Number(row['broken']) === 0 && Number(row['fullest']) <= PACKED_LIMIT,
    weightPlaces: places(Number(row['most'])),
    valuePlaces: new Map(values.map((c, i) => [c.name, places(Number(row[`most_${i}`]))])),
  };
}

async function groupsOf(engine: DuckDB, names: readonly string[]): Promise<Group[]> {
  const groups: Group[] = [];
  for (const [i, name] of names.entries()) {
    const [found = {}] = await engine.rows(
      `SELECT SUM(CASE WHEN low_${i} <> high_${i} OR (known_${i} > 0 AND known_${i} < n) THEN 1 ELSE 0 END) AS crossed, SUM(n - known_${i}) AS gaps FROM psu_list`,
    );
    const nested = Number(found['crossed']) === 0;
    const labels = await engine.rows(
      `SELECT DISTINCT ${nested ? `low_${i}` : `g_${i}`} AS label FROM ${nested ? 'psu_list' : 'person'} WHERE ${nested ? `low_${i}` : `g_${i}`} IS NOT NULL`,
    );
    groups.push({
      name,
      nested,
      gaps: Number(found['gaps']) > 0,
      labels: orderLabels(labels.map((r) => String(r['label']))),
    });
    await engine.run(`CREATE OR REPLACE TEMP TABLE category_${i} (label VARCHAR, code INTEGER)`);
    const rows = (groups.at(-1) as Group).labels.map((label, code) => `(${quote(label)}, ${code})`);
    if (rows.length > 0) await engine.run(`INSERT INTO category_${i} VALUES ${rows.join(', ')}`);
  }
  return groups;
}

async function numberPsus(engine: DuckDB, groups: readonly Group[]): Promise<void> {
  const nested = groups.flatMap((g, i) => (g.nested ? [i] : []));
  const codes = nested.map((i) => `, coalesce(category_${i}.code, -1) AS g_${i}`);
  const joins = nested.map((i) => `LEFT JOIN category_${i} ON category_${i}.label = low_${i}`);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE psus AS SELECT ix, period_ix, stratum_ix, CAST(population AS DOUBLE) AS population${codes.join('')} FROM psu_list ${joins.join(' ')} ORDER BY ix`,
  );
}

async function packPersons(
  engine: DuckDB,
  layout: Layout,
  groups: readonly Group[],
  keep: readonly string[],
): Promise<number> {
  const crossing = groups.flatMap((g, i) => (g.nested ? [] : [{ i, size: g.labels.length + (g.gaps ? 1 : 0) }]));
  const cells = crossing.reduce((product, { size }) => product * size, 1);
  const [{ n } = { n: 0 }] = await engine.rows('SELECT COUNT(*) AS n FROM psu_list');
  if (Number(n) * cells > MOST_CELLS) throw new BadInput('too-many-cells', { cells });
  const code = crossing.reduce(
    (sql, { i, size }) => `(${sql}) * ${size} + coalesce(category_${i}.code, ${size - 1})`,
    'CAST(psu_list.ix AS BIGINT)',
  );
  const joins = crossing.map(({ i }) => `LEFT JOIN category_${i} ON category_${i}.label = person.g_${i}`);
  const kept = keep.length > 0 ? ['w AS keep_w', ...keep.map((field) => `${field} AS keep_${field}`)] : [];
  const fields = [...layout.stored.map((s) => `${s.sql} AS ${s.name}`), ...kept];
  const packed = `SELECT person.*, psu_list.ix, CAST(${code} AS UINTEGER) AS cell FROM person
    JOIN psu_list ON psu_list.period = person.period AND psu_list.stratum = person.stratum AND psu_list.psu = person.psu ${joins.join(' ')}`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE persons AS SELECT cell, ${fields.join(', ')} FROM (${packed}) p`);
  return cells;
}
