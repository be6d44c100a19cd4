/** What is in a file, before anybody has described it. */
import { mkdtempDisposable } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDB, working } from '../database/duckdb.ts';
import type { FileColumn } from '../files/block.ts';
import { isSurveyFile, openSurveyFile, type FileVariable, type ValueLabel } from '../database/open.ts';

export interface Variable {
  readonly name: string;
  readonly type: FileColumn['type'];
  /** What an SPSS or Stata file says of it. */
  readonly label: string;
  readonly labels: readonly ValueLabel[];
  readonly rows: number;
  readonly missing: number;
  readonly distinct: number;
  readonly least: string | null;
  readonly most: string | null;
}

/** Columns in memory at a time: of the widest survey files that there are, 200,000 rows of these take some 100 MB. */
const AT_ONCE = 64;

/** What of those columns does not fit in this lies on disk meanwhile; every thread wants a part of it to read with. */
const MEMORY = { memory: '200MB', threads: Math.min(2, availableParallelism()) };

/** Every variable with its rows, missing values (those the file declares; in texts also empty, NA or a dot), distinct values and extremes (of the numbers, else of the texts). */
export async function describeFile(file: string, missing: readonly string[] = ['', 'NA', '.']): Promise<Variable[]> {
  await using spill = await mkdtempDisposable(join(tmpdir(), 'poverty-describe-'));
  await using engine = await DuckDB.open({ ...MEMORY, spill: spill.path });
  await engine.run('SET preserve_insertion_order = false');
  const variables: Variable[] = [];
  for (const batch of await batchesOf(engine, file)) {
    const source = await engine.source(file, batch);
    for (const name of batch) {
      const column = source.columns.get(name) as FileColumn;
      variables.push(await working(file, () => describeColumn(engine, source.from, column, missing)));
    }
  }
  return variables;
}

async function describeColumn(
  engine: DuckDB,
  from: string,
  column: FileColumn & Partial<FileVariable>,
  missing: readonly string[],
): Promise<Variable> {
  const number = engine.dialect.number(column, missing);
  const text = column.type === 'text' ? engine.dialect.text(column, missing) : number;
  const [row = {}] =
    await engine.rows(`SELECT COUNT(*) AS n, COUNT(t) AS present, COUNT(x) AS numbers, COUNT(DISTINCT t) AS kinds, MIN(t) AS low_text, MAX(t) AS high_text,
    MIN(x) AS low, MAX(x) AS high FROM (SELECT ${text} AS t, ${number} AS x FROM ${from}) v`);
  const [rows, present] = [Number(row['n']), Number(row['present'])];
  const numeric = present > 0 && Number(row['numbers']) === present;
  const show = (value: unknown) => (present === 0 ? null : String(value));
  return {
    name: column.name,
    type: numeric && column.type === 'text' ? 'real' : column.type,
    label: column.label ?? '',
    labels: column.labels ?? [],
    rows,
    missing: rows - present,
    distinct: Number(row['kinds']),
    least: show(numeric ? row['low'] : row['low_text']),
    most: show(numeric ? row['high'] : row['high_text']),
  };
}

/** The columns to load at once. Names that differ only in capitals are kept apart. */
async function batchesOf(engine: DuckDB, file: string): Promise<string[][]> {
  const batches: string[][] = [[]];
  for (const name of await namesIn(engine, file)) {
    const last = batches.at(-1) as string[];
    if (last.length < AT_ONCE && !last.some((n) => n.toLowerCase() === name.toLowerCase())) last.push(name);
    else batches.push([name]);
  }
  return batches;
}

async function namesIn(engine: DuckDB, file: string): Promise<string[]> {
  if (!isSurveyFile(file)) return engine.columnNames(file);
  await using survey = await openSurveyFile(file);
  return survey.variables.map(({ name }) => name);
}
