/** A row of a spreadsheet of organisations: what it says, what it would do, and what is wrong with it. Pure. */
import { plain } from '#territory/find.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';

/** How many rows a page of the preview shows. */
export const previewPageSize = 50;

/** What a row would do: make an organisation, change one, leave what differs as it is, say the same, wait for a decision, or nothing. */
export const outcomes = ['new', 'changed', 'kept', 'unchanged', 'duplicate', 'left_out', 'error'] as const;
export type Outcome = (typeof outcomes)[number];

/** Cells that stay out: those that could not be read, those that look like a person's own, and those that the organisation's own people wrote. */
export const cellsOut = ['unread', 'personal', 'owned'] as const;
export type CellsOut = (typeof cellsOut)[number];

/** What a page of the preview shows: the rows of one outcome, or those of any in which such cells stay out. */
export const parts = [...outcomes, ...cellsOut] as const;
export type RowPart = (typeof parts)[number];

/** What an import can say of an organisation: its answers, and whether it is still in the register. */
export interface ImportAnswers extends OrganizationAnswers {
  readonly state: 'active' | 'retired';
}
export type ImportField = keyof ImportAnswers;

/** A cell that says something else than the registry: it fills a blank, replaces an answer, or replaces what its own people wrote. */
export const changeKinds = ['fill', 'replace', 'owned'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ImportChange<Field extends string = ImportField> {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  readonly kind: ChangeKind;
  /** Whether it will be written. */
  readonly taken: boolean;
}

/** What a person decided on cells of a row, by field, and those that anybody may read though they look like a person's own. */
export type Decisions = Readonly<Partial<Record<ImportField, 'keep' | 'replace'>>> & {
  readonly published?: readonly ImportField[];
};
/** The same of any kind of thing. */
export interface SheetDecisions {
  readonly [field: string]: 'keep' | 'replace' | readonly string[] | undefined;
  readonly published?: readonly string[];
}
/** What a person decided on a column, for answers that its own people did not write. */
export type ColumnDecisions<Field extends string = ImportField> = Readonly<Partial<Record<Field, 'replace'>>>;

/** Why a cell stays out, or its whole row: a code of the schema's issues or of the import's own. */
export interface CellIssue<Field extends string = ImportField> {
  readonly field: Field;
  /** Its place among the file's columns, from 0; null when the file has no such column. */
  readonly column: number | null;
  readonly code: string;
  /** The other line, when two contradict each other. */
  readonly line?: number;
  /** It would not have been written in any case: what the organisation says already is kept. */
  readonly kept?: true;
  /** It looks like a person's own, and somebody chose that anybody may read it. */
  readonly published?: true;
  /** What it may well mean, by name. */
  readonly like?: readonly string[];
}

/** The code of a row with more cells than there are titles. */
export const moreCells = 'more-cells-than-titles';
/** The code of a cell that stays out because it looks like a person's own. */
export const looksPersonal = 'looks-personal';

export interface RowTwin {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly score: number;
  /** When it is not in the registry but in an earlier line of the same file; `id` is then ''. */
  readonly line?: number;
  /** It is asked about for what the row says of it exactly, where that is another's besides. */
  readonly same?: 'rut' | 'name';
  /** Where staff read it, where it is no organisation. */
  readonly path?: string;
}

/** What a person decided about a possible duplicate: that it is this organisation, really a new one, or to leave it out. */
export type TwinChoice = string;
export const isChoice = (text: string): boolean => text === 'new' || text === 'skip' || /^[0-9a-f-]{36}$/.test(text);

/** A cell that says this empties the field; a blank one leaves it as it is. */
export const clearMarkers = ['(borrar)', '(clear)', '(vaciar)'] as const;
export const isClear = (cell: string): boolean =>
  (clearMarkers as readonly string[]).includes(cell.trim().toLowerCase());

/** What people write in a cell of which there is nothing to say: «sin RUT», «s/i», «s/n», «no tiene», «–». */
export const saysNothing = (cell: string): boolean =>
  /^[-–—._·*/\s]+$/.test(cell) ||
  /^(sin (rut|informacion|datos?|respuesta|web|sitio web|correo|telefono|numero|fono)|s [idrn]|n a|no (aplica|tiene|registra|informa|hay))$/.test(
    plain(cell),
  );

/** What a spreadsheet shows where a formula failed, in Spanish and English. */
export const isCellError = (cell: string): boolean =>
  /^#(?:n\/[ad]|[¡¿]?(?:ref|div\/0|valor|value|nombre|name|num|nulo|null|calc|spill|desbordamiento)[!?])$/i.test(
    cell.trim(),
  );
