/** What a survey file of a statistics package holds: its variables, and its rows a block of columns at a time. */

/** A variable as the file describes it. */
export interface FileVariable extends FileColumn {
  readonly label: string;
  /** The package's own display format: "F8.2", "DATE11", "%9.0g". Dates stay the numbers that the package keeps. */
  readonly format: string;
  readonly labels: readonly ValueLabel[];
  /** Values the file declares to mean "no value" (SPSS). */
  readonly missing: DeclaredMissing | null;
}

/** The value is a number, a text, or a Stata extended missing value: ".a" … ".z". */
export interface ValueLabel {
  readonly value: number | string;
  readonly label: string;
}

/** Discrete values, and a range with both ends in it; LOWEST and HIGHEST are the infinities. */
export interface DeclaredMissing {
  readonly values: readonly (number | string)[];
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** Why a value is missing. Stata's extended missing values have the code of their letter: .a is 97, .z is 122. */
export const PRESENT = 0;
/** SPSS's system-missing, Stata's dot. */
export const SYSTEM = 1;
/** A value that the SPSS file declares to be missing; it is still there to be read. */
export const USER = 2;

/** `values` has NaN (in a column of whole numbers, 0) where `missing` says that there is no value. */
export interface NumberColumn {
  readonly values: Float64Array | Int32Array;
  readonly missing: Uint8Array;
}

export interface TextColumn {
  readonly values: readonly string[];
  readonly missing: Uint8Array;
}

export type BlockColumn = NumberColumn | TextColumn;

/** Some consecutive rows: `first` is the number of the first of them, from 0. The columns come in the order in which they were asked for. */
export interface Block {
  readonly first: number;
  readonly rows: number;
  readonly columns: readonly BlockColumn[];
}

export interface SurveyFile extends AsyncDisposable {
  readonly format: 'spss' | 'stata';
  readonly label: string;
  readonly variables: readonly FileVariable[];
  /** What the file declares; null when it does not say. Reading all the blocks gives as many, or fails. */
  readonly rows: number | null;
  /** The rows, with all variables or those named, which must be in the file. Holds one block in memory. */
  blocks(names?: readonly string[]): AsyncGenerator<Block>;
}

/** DuckDB's vectors have this many rows: blocks that are a multiple of it leave none half full. */
export const VECTOR_ROWS = 2048;
const MOST_VECTORS = 8;
/** Columns are taken out of rows one after another: quick while the rows stay in the processor's cache. */
const CACHE_BYTES = 1 << 20;
/** The most that a block of very wide rows may take. */
const MOST_BYTES = 1 << 26;

export function rowsPerBlock(rowBytes: number): number {
  const vectors = Math.floor(CACHE_BYTES / (rowBytes * VECTOR_ROWS));
  if (vectors >= 1) return Math.min(vectors, MOST_VECTORS) * VECTOR_ROWS;
  return Math.max(1, Math.min(VECTOR_ROWS, Math.floor(MOST_BYTES / rowBytes)));
}

export interface FileColumn {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'real';
}
