/** The few places where SQL engines differ. Everything else we write is CASE, SUM, MIN, MAX, COUNT and windows, alike in all. */
import type { FileColumn } from '../files/block.ts';

/** Where the rows are: a relation the engine can put after FROM, and its columns. `file` is what a person calls it. */
export interface RowSource {
  readonly file: string;
  readonly from: string;
  readonly columns: ReadonlyMap<string, FileColumn>;
}

export interface Dialect {
  readonly engine: string;
  /** Ends a subquery whose expressions must be worked out once, not again wherever they are named. */
  readonly fence: string;
  name(identifier: string): string;
  /** The column as a double, null where it is missing or not a number. */
  number(column: FileColumn, missing: readonly string[]): string;
  /** The column as text, null where it is missing; whole numbers without a decimal point. */
  text(column: FileColumn, missing: readonly string[]): string;
  real(expression: string): string;
  whole(expression: string): string;
}

/** A text constant. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A double constant, exact, the same in every engine. */
export function literal(value: number): string {
  return value.toExponential(17).replace('e+', 'e');
}

export function oneOf(expression: string, values: readonly string[]): string {
  return `${expression} IN (${values.map(quote).join(', ')})`;
}

/** Up to here doubles hold every whole number, and fit the engines' integers. */
const WHOLE = '9007199254740992';

const doubleQuoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
const present = (text: string, missing: readonly string[]) =>
  `CASE WHEN ${oneOf(text, missing)} THEN NULL ELSE ${text} END`;

/** «nan» and «inf» are no numbers, nor what its square would make so. */
const finite = (expression: string) => `CASE WHEN abs(${expression}) < 1e100 THEN ${expression} END`;

export const duckdbDialect: Dialect = {
  engine: 'DuckDB',
  fence: '',
  name: doubleQuoted,
  number(column, missing) {
    const name = doubleQuoted(column.name);
    if (column.type === 'text') return finite(`TRY_CAST(${this.text(column, missing)} AS DOUBLE)`);
    return column.type === 'whole' ? `CAST(${name} AS DOUBLE)` : finite(`CAST(${name} AS DOUBLE)`);
  },
  text(column, missing) {
    const name = doubleQuoted(column.name);
    // dates too are texts
    if (column.type === 'text') return present(`trim(CAST(${name} AS VARCHAR))`, missing);
    if (column.type === 'whole') return `CAST(${name} AS VARCHAR)`;
    return `CASE WHEN isnan(${name}) THEN NULL WHEN ${name} = floor(${name}) AND abs(${name}) < ${WHOLE} THEN CAST(CAST(${name} AS BIGINT) AS VARCHAR) ELSE CAST(${name} AS VARCHAR) END`;
  },
  real: (expression) => `CAST(${expression} AS DOUBLE)`,
  whole: (expression) => `CAST(${expression} AS BIGINT)`,
};

export const postgresDialect: Dialect = {
  engine: 'PostgreSQL',
  fence: ' OFFSET 0',
  name: doubleQuoted,
  number(column, missing) {
    const name = doubleQuoted(column.name);
    if (column.type !== 'text') return `NULLIF(CAST(${name} AS double precision), 'NaN')`;
    const text = this.text(column, missing);
    return `CASE WHEN (${text}) ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' THEN CAST((${text}) AS double precision) END`;
  },
  text(column, missing) {
    const name = doubleQuoted(column.name);
    if (column.type === 'text') return present(`btrim(${name})`, missing);
    if (column.type === 'whole') return `CAST(${name} AS text)`;
    return `CASE WHEN ${name} = 'NaN' THEN NULL WHEN ${name} = floor(${name}) AND abs(${name}) < ${WHOLE} THEN CAST(CAST(${name} AS bigint) AS text) ELSE CAST(${name} AS text) END`;
  },
  real: (expression) => `CAST(${expression} AS double precision)`,
  whole: (expression) => `CAST(${expression} AS bigint)`,
};

export const clickhouseDialect: Dialect = {
  engine: 'ClickHouse',
  fence: '',
  name: (identifier) => `\`${identifier.replaceAll('`', '``')}\``,
  number(column, missing) {
    const name = this.name(column.name);
    if (column.type === 'text') return `toFloat64OrNull(${this.text(column, missing)})`;
    return column.type === 'whole'
      ? `CAST(${name} AS Nullable(Float64))`
      : `if(isNaN(${name}), NULL, CAST(${name} AS Nullable(Float64)))`;
  },
  text(column, missing) {
    const name = this.name(column.name);
    if (column.type === 'text') return present(`trimBoth(${name})`, missing);
    if (column.type === 'whole') return `CAST(${name} AS Nullable(String))`;
    return `if(isNaN(${name}), NULL, if(${name} = floor(${name}) AND abs(${name}) < ${WHOLE}, toString(toInt64(${name})), toString(${name})))`;
  },
  real: (expression) => `CAST(${expression} AS Nullable(Float64))`,
  whole: (expression) => `CAST(${expression} AS Nullable(Int64))`,
};
