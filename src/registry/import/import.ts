/** An import: a spreadsheet of organisations on its way into the registry. Pure. */
import type { OrganizationAnswers } from '../organization/schema.ts';

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

/** What a row would do: make an organisation, change one, change nothing, wait for a decision, or be left out. */
export const outcomes = ['new', 'changed', 'unchanged', 'duplicate', 'error'] as const;
export type Outcome = (typeof outcomes)[number];

/** What an import can say of an organisation: its answers, and whether it is still in the register. */
export interface ImportAnswers extends OrganizationAnswers {
  readonly state: 'active' | 'retired';
}
export type ImportField = keyof ImportAnswers;

export interface ImportChange {
  readonly field: ImportField;
  readonly before: unknown;
  readonly after: unknown;
}

/** Why a cell cannot be taken: a code of the schema's issues or of the import's own. */
export interface CellIssue {
  readonly field: ImportField;
  /** Its place among the file's columns, from 0; null when the file has no such column. */
  readonly column: number | null;
  readonly code: string;
  /** The other line, when two contradict each other. */
  readonly line?: number;
}

export interface RowTwin {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly score: number;
  /** When it is not in the registry but in an earlier line of the same file; `id` is then ''. */
  readonly line?: number;
}

/** What a person decided about a possible duplicate: that it is this organisation, really a new one, or to leave it out. */
export type TwinChoice = string;
export const isChoice = (text: string): boolean => text === 'new' || text === 'skip' || /^[0-9a-f-]{36}$/.test(text);

/** The most rows that one import takes. */
export const mostImportRows = 10_000;

/** A cell that says this empties the field; a blank one leaves it as it is. */
export const clearMarkers = ['(borrar)', '(clear)', '(vaciar)'] as const;
export const isClear = (cell: string): boolean =>
  (clearMarkers as readonly string[]).includes(cell.trim().toLowerCase());

/** What a spreadsheet shows where a formula failed, in Spanish and English. */
export const isCellError = (cell: string): boolean =>
  /^#(?:n\/[ad]|[¡¿]?(?:ref|div\/0|valor|value|nombre|name|num|nulo|null|calc|spill|desbordamiento)[!?])$/i.test(
    cell.trim(),
  );

/** Work goes on: its page looks again by itself. */
export const isWorking = (state: BatchState): boolean => state === 'previewing' || state === 'applying';
