/** What columns hold where SQL knows less: the shape of a json, the codes of a text that no check lists. */
import type { ColumnType } from 'kysely';
import type { DB, Generated } from './tables.ts';

export type { Generated } from './tables.ts';

/** By `table.column`. A room adds its own with `declare module`, beside the reader of the row. */
export interface Columns {
  'job_request.data': Generated<JsonColumn<object>>;
}

/** Read as the value, written as the value or as its text: pg writes an array that is no text as an array of SQL. */
export type JsonColumn<T> = ColumnType<T, T | string, T | string>;

/** The tables as their rooms know them; none, and so nothing compiles, where Columns names what is no column. */
export type Tables = {
  [T in keyof DB as keyof Columns extends ColumnPath ? T : never]: Known<T, DB[T]>;
};

type ColumnPath = { [T in keyof DB]: `${T}.${keyof DB[T] & string}` }[keyof DB];
type Known<T extends string, Table> = {
  [C in keyof Table & string]: `${T}.${C}` extends keyof Columns ? Columns[`${T}.${C}`] : Table[C];
};
