/** What is in a file, before anybody has described it. */
import type { FileColumn } from './dialect.ts';
import { DuckDB } from './duckdb.ts';

export interface Variable {
  readonly name: string;
  readonly type: FileColumn['type'];
  readonly rows: number;
  readonly missing: number;
  readonly distinct: number;
  readonly least: string | null;
  readonly most: string | null;
}

/** Every variable with its rows, missing values (empty, NA or a dot), distinct values and extremes (of the numbers, else of the texts). */
export async function describe(file: string, missing: readonly string[] = ['', 'NA', '.']): Promise<Variable[]> {
  await using engine = await DuckDB.open();
  const source = await engine.source(file);
  const variables: Variable[] = [];
  for (const column of source.columns.values()) {
    const [text, number] = [engine.dialect.text(column, missing), engine.dialect.number(column, missing)];
    const [row = {}] =
      await engine.rows(`SELECT COUNT(*) AS n, COUNT(t) AS present, COUNT(x) AS numbers, COUNT(DISTINCT t) AS kinds, MIN(t) AS low_text, MAX(t) AS high_text,
      MIN(x) AS low, MAX(x) AS high FROM (SELECT ${text} AS t, ${number} AS x FROM ${source.from}) v`);
    const [rows, present] = [Number(row['n']), Number(row['present'])];
    const numeric = present > 0 && Number(row['numbers']) === present;
    const show = (value: unknown) => (present === 0 ? null : String(value));
    variables.push({
      name: column.name,
      type: numeric && column.type === 'text' ? 'real' : column.type,
      rows,
      missing: rows - present,
      distinct: Number(row['kinds']),
      least: show(numeric ? row['low'] : row['low_text']),
      most: show(numeric ? row['high'] : row['high_text']),
    });
  }
  return variables;
}
