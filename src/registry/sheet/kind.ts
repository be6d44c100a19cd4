/** A kind of thing that a spreadsheet brings (organisations, and what stands above the registry): its columns and its words. Pure. */
import type { Locale } from '#platform/words.ts';
import type { CellIssue } from './row.ts';

export const sheetKinds = ['organization', 'initiative', 'resource'] as const;
/** What the rows of a sheet are. */
export type SheetOf = (typeof sheetKinds)[number];
export const isSheetOf = (text: string): text is SheetOf => (sheetKinds as readonly string[]).includes(text);

/** The few answers of a column, and which words mean them besides our own. */
export interface CodedCells {
  readonly codes: readonly string[];
  /** A cell may say several. */
  readonly many: boolean;
  /** The code that everybody means by a word. */
  readonly everyday: (word: string) => string | undefined;
  /** What a word may well mean: proposed, never taken. */
  readonly perhaps: (word: string) => string | undefined;
}

/** A column that an import understands. */
export interface KindColumn {
  readonly key: string;
  readonly header: { readonly es: string; readonly en: string };
  /** What the cell says, as it is judged; undefined for a text that says nothing here. */
  readonly read: (cell: string) => unknown;
  readonly coded?: CodedCells | undefined;
}

/** What columns are guessed from. */
export interface GuessedFrom {
  readonly headers: readonly string[];
  /** By column: the title over it and others, which its header begins with; '' where there is none. */
  readonly groups?: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

/** One kind, as its import reads and tells it. */
export interface SheetKind {
  readonly what: SheetOf;
  /** Everything that a file can bring, in the order of an export. */
  readonly columns: readonly KindColumn[];
  /** By column: the key it fills, or ''. */
  readonly guess: (from: GuessedFrom) => string[];
  /** Whether columns say which one a row is. */
  readonly names: (mapping: readonly string[]) => boolean;
  /** Whether its names in capitals are written as a person would. */
  readonly tidies: boolean;
  /** The columns that anybody will read a mail or a telephone from. */
  readonly reachable: readonly string[];
  /** What is written together with a field, itself among it. */
  readonly partners: (field: string) => readonly string[];
  /** A field's value as an export would write it; '' when there is none. */
  readonly text: (field: string, value: unknown, locale: Locale) => string;
  /** Why a cell cannot be taken; undefined where an import says it of any kind. */
  readonly issue: (
    issue: Pick<CellIssue<string>, 'code' | 'line' | 'field' | 'like'>,
    locale: Locale,
  ) => string | undefined;
  readonly words: (locale: Locale) => KindWords;
}

/** What is told otherwise of each kind. */
export interface KindWords {
  /** What a list of them is called, and one. */
  readonly many: string;
  readonly one: string;
  readonly field: string;
  readonly personalHint: string;
  readonly noneOf: { readonly new: string; readonly changed: string; readonly duplicate: string };
  readonly undecided: (n: number) => string;
  readonly reallyNew: string;
  readonly willDo: (made: number, changed: number) => string;
  readonly didDo: (made: number, changed: number) => string;
  readonly undoTakes: (removes: number, restores: number) => string;
  readonly undoAll: string;
  readonly undoQuestion: string;
  readonly undone: string;
  readonly namesRegistered: (n: number, names: string) => string;
  readonly namesOthers: (n: number, names: string) => string;
}

export const kindColumn = ({ columns }: Pick<SheetKind, 'columns'>, key: string): KindColumn | undefined =>
  columns.find((column) => column.key === key);

/** A column's field as it is called at its head. */
export const fieldCalled = (kind: Pick<SheetKind, 'columns'>, key: string, locale: Locale): string =>
  kindColumn(kind, key)?.header[locale] ?? key;
