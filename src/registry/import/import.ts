/** An import: a spreadsheet of organisations on its way into the registry. Pure. */
import type { CellsOut, Outcome, RowPart } from '../sheet/row.ts';

/** mapping → previewing → previewed → applying → applied → undone; `failed` and `discarded` end it. */
export const batchStates = [
  'mapping',
  'previewing',
  'previewed',
  'applying',
  'applied',
  'undone',
  'failed',
  'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/** Given, and neither brought in nor given up. */
export const unfinished = ['mapping', 'previewing', 'previewed'] as const satisfies readonly BatchState[];

/** The most rows that one import takes. */
export const mostImportRows = 10_000;

/** A sheet of the workbook that was given. */
export interface ImportSheet {
  readonly position: number;
  readonly name: string;
  readonly rows: number;
  /** How many of its headers are known. */
  readonly known: number;
  /** It has more rows or columns than one import takes. */
  readonly tooBig: boolean;
}

/** The other sheets of its workbook that bring something known: they were not read. */
export const unreadSheets = (sheets: readonly ImportSheet[], taken: number): readonly ImportSheet[] =>
  sheets.filter(({ position, known }) => position !== taken && known > 0);

/** Work goes on: its page looks again by itself. */
export const isWorking = (state: BatchState): boolean => state === 'previewing' || state === 'applying';

/** How many rows would do what, and how many of their cells stay out. */
export interface ImportCounts {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Possible duplicates nobody has decided on. */
  readonly undecided: number;
  /** Cells that stay out. */
  readonly cells: Readonly<Record<CellsOut, number>>;
}

/** What becomes of rows that write nothing, as the summary counts them. */
export const notWritten = ['error', 'kept', 'unchanged', 'duplicate', 'left_out'] as const satisfies readonly Outcome[];

/** Its rows; of cells that stay out, the cells. */
export const countIn = ({ outcomes, cells }: ImportCounts, part: RowPart): number => ({ ...outcomes, ...cells })[part];
