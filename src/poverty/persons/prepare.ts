/**
 * Ingest: from a file and its description to two tables, one row per person packed for summing, and one row per PSU. Done once; every
 * report on the same method and groups then reads only those.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../input/fault.ts';
import { checkRows } from './check.ts';
import { type Group, orderLabels } from './design.ts';
import { quote } from '../database/dialect.ts';
import { type DuckDB, working } from '../database/duckdb.ts';
import { fieldBits, type Layout, layoutOf, limbBits, places, type Precision } from './layout.ts';
import { methodParts } from '../method/list.ts';
import { columnsWanted, type KnownCodes, type PersonRequest, personView } from './person.ts';
import type { Plan } from '../measures/plan.ts';
import { listPsus, numberPsus, refusePsuInTwoStrata } from './psus.ts';
import type { Survey } from '../survey/survey.ts';
import { Watch } from '../database/watch.ts';

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
  /** A folder to leave the tables in, as Parquet, for files that memory will not hold; `openPrepared` opens it again. */
  readonly folder?: string | undefined;
  readonly codes?: KnownCodes | undefined;
  readonly watch?: Watch;
}

const MOST_CELLS = 2 ** 32 - 1;
/** Rows that are read or passed over together. */
const ROW_GROUP = 40960;

/** Reads, checks and packs a file into tables `persons` and `psus` of the engine. */
export async function prepare<Id extends string>(engine: DuckDB, request: PrepareRequest<Id>): Promise<Prepared<Id>> {
  const { file, survey, plan, watch = new Watch() } = request;
  const parts = methodParts(plan.method);
  const source = await watch.during('reading', () => engine.source(file, columnsWanted(survey, parts), watch));
  const person: PersonRequest = {
    source,
    survey,
    parts,
    dialect: engine.dialect,
    groups: request.groups,
    variables: request.variables ?? [],
    codes: request.codes,
  };
  await watch.during('checking', () => working(file, () => checkRows(engine, person)));
  return watch.during('preparing', () => working(file, () => pack(engine, person, request)));
}

async function pack<Id extends string>(
  engine: DuckDB,
  person: PersonRequest,
  request: PrepareRequest<Id>,
): Promise<Prepared<Id>> {
  const { survey, source } = person;
  const { plan } = request;
  const inMemory = source.from === 'source_rows';
  if (inMemory) await engine.run(`CREATE OR REPLACE TEMP TABLE person_rows AS ${personView(person)}`);
  if (inMemory) await engine.run('DROP TABLE source_rows');
  await engine.run(
    `CREATE OR REPLACE TEMP VIEW person AS ${inMemory ? 'SELECT * FROM person_rows' : personView(person)}`,
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
  const { cells, select } = await packedPersons(engine, layout, groups, request.keep ?? []);
  const prepared = { plan, layout, groups, periods, cells, persons: 'persons', psus: 'psus' };
  if (request.folder !== undefined) return leave(engine, prepared, select, request.folder);
  await engine.run(`CREATE OR REPLACE TABLE persons AS ${select}`);
  // replicates are still to be measured from the persons as they are
  if (inMemory && !survey.replicates) await engine.run('DROP VIEW person; DROP TABLE person_rows');
  return prepared;
}

/** Opens what `prepare` left in a folder. */
export async function openPrepared(folder: string): Promise<Prepared> {
  const prepared = JSON.parse(await readFile(join(folder, 'prepared.json'), 'utf8')) as Prepared;
  return { ...prepared, ...relationsIn(folder) };
}

/** In order of PSU, so that a period is a stretch of the file; not of cell, so that one sum need not wait for the one before it. */
async function leave<Id extends string>(
  engine: DuckDB,
  prepared: Prepared<Id>,
  select: string,
  folder: string,
): Promise<Prepared<Id>> {
  await mkdir(folder, { recursive: true });
  const copy = (what: string, name: string) =>
    engine.run(
      `COPY (${what}) TO ${quote(join(folder, name))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
    );
  await copy(`${select} ORDER BY cell // ${prepared.cells}`, 'persons.parquet');
  await copy('SELECT * FROM psus ORDER BY ix', 'psus.parquet');
  await writeFile(join(folder, 'prepared.json'), JSON.stringify(prepared));
  return { ...prepared, ...relationsIn(folder) };
}

function relationsIn(folder: string): { persons: string; psus: string } {
  const parquet = (name: string) => `read_parquet(${quote(join(folder, name))})`;
  return { persons: parquet('persons.parquet'), psus: parquet('psus.parquet') };
}

/** Whether the weights pack, and with how many binary places to keep what does not. */
async function precisionOf(engine: DuckDB, plan: Plan): Promise<Precision> {
  const values = plan.columns.filter((c) => c.value !== undefined);
  const ranges = values.map((c, i) => `MAX(CASE WHEN ${c.when} THEN abs(w * (${c.value})) ELSE 0.0 END) AS most_${i}`);
  const [row = {}] = await engine.rows(
    `SELECT MAX(w) AS most, SUM(CASE WHEN w <> floor(w) THEN 1 ELSE 0 END) AS broken, (SELECT MAX(weight) FROM psu_list) AS fullest, (SELECT MAX(n) FROM psu_list) AS persons${ranges.map((r) => `, ${r}`).join('')} FROM person`,
  );
  return {
    fieldBits: Number(row['broken']) === 0 ? fieldBits(Number(row['fullest'])) : null,
    weightPlaces: places(Number(row['most'])),
    valuePlaces: new Map(values.map((c, i) => [c.name, places(Number(row[`most_${i}`]))])),
    limbBits: limbBits(Number(row['persons'])),
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

/** The statement that packs the persons, and how many codes a PSU's persons may have. */
async function packedPersons(
  engine: DuckDB,
  layout: Layout,
  groups: readonly Group[],
  keep: readonly string[],
): Promise<{ cells: number; select: string }> {
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
  return { cells, select: `SELECT cell, ${fields.join(', ')} FROM (${packed}) p` };
}
