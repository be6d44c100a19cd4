/** What an import does for one kind of thing: how its rows are read against what there is, written, and told. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { WordMatches, UnknownWord } from './coded-fields.ts';
import type { SheetKind } from './kind.ts';
import type { CellIssue, ColumnDecisions, SheetDecisions, ImportChange, Outcome, RowTwin } from './row.ts';

/** How a sheet is to be read. */
export interface SheetAsked {
  /** By column: the key it fills, or ''. */
  readonly mapping: readonly string[];
  readonly tidyNames: boolean;
  readonly columns: ColumnDecisions<string>;
  /** What the file's own words mean. */
  readonly words: WordMatches;
}

/** A row as it was given, with what was decided on it. */
export interface SheetRowGiven {
  readonly number: number;
  readonly cells: readonly string[];
  readonly choice: string | null;
  readonly decisions: SheetDecisions;
}

/** What a row would do. */
export interface SheetRowRead {
  readonly number: number;
  readonly outcome: Outcome;
  /** What it is of what there is. */
  readonly thing: { readonly id: string; readonly updatedAt: Temporal.Instant } | null;
  readonly answers: object | null;
  readonly label: string;
  readonly changes: readonly ImportChange<string>[];
  readonly issues: readonly CellIssue<string>[];
  readonly twins: readonly RowTwin[];
}

/** A row that makes or changes something. */
export interface SheetRowToWrite<Answers = object> {
  readonly number: number;
  readonly thingId: string | null;
  readonly seenAt: Temporal.Instant | null;
  readonly answers: Answers;
}

/** Who writes a sheet, by which door, in which act. */
export interface SheetWriter {
  readonly actor: Actor | null;
  readonly door: 'command_line' | 'import';
  readonly act: string;
}

/** Whose something is: its page for staff, and whether anybody is there to be told. */
export interface RowOf {
  readonly path: string;
  readonly hasPeople: boolean;
  readonly canBeTold: boolean;
}

/** Whom the rows to be written name besides, and did not before: organisations of the registry, and names outside it. */
export interface OthersNamed {
  readonly registered: readonly string[];
  readonly others: readonly string[];
}

export interface SheetWork {
  readonly kind: SheetKind;
  readonly jobs: { readonly preview: string; readonly apply: string };
  /** `done`: how many have been read. */
  readonly read: (
    db: Db,
    asked: SheetAsked,
    rows: readonly SheetRowGiven[],
    done: (rows: number) => Promise<void>,
  ) => Promise<readonly SheetRowRead[]>;
  /** Whether what there is is no longer what the preview saw. */
  readonly whyStale: (tx: Db, rows: readonly SheetRowToWrite[]) => Promise<'import-stale' | null>;
  /** In the transaction of the import. Answers how many were made and changed. */
  readonly write: (
    tx: Db,
    by: SheetWriter,
    rows: readonly SheetRowToWrite[],
  ) => Promise<{ readonly made: number; readonly changed: number }>;
  /** In the same transaction: the letters. */
  readonly tell: (tx: Db, batch: string) => Promise<void>;
  readonly whose: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, RowOf>>;
  /** What a new one will say, besides its name. */
  readonly written: (answers: object) => readonly { readonly field: string; readonly value: unknown }[];
  readonly named: (db: Db, batch: string) => Promise<OthersNamed>;
  /** Whether a word can be said to mean that; `out` always can. */
  readonly isMatch: (field: string, code: string) => boolean;
  /** Words in question besides those of columns of few answers. */
  readonly askedWords?: (
    db: Db,
    asked: { readonly id: string; readonly mapping: readonly string[]; readonly words: WordMatches },
  ) => Promise<readonly UnknownWord[]>;
}
