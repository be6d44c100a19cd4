/** A column that holds a person: what for, until when, what they are shown of it, and what erasing them does with it. */
import type { RawBuilder } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Db } from '../server/db.ts';
import type { Locale } from '../words.ts';
import { words } from './words.ts';
import type { es } from './words.es.ts';

/** Who is looked for: an address, and the account that has it, if one has. */
export interface Whom {
  readonly id: string | null;
  readonly email: string;
}

export interface PersonTie {
  readonly table: string;
  readonly column: string;
  /** How it holds them: by their id, by their address, somewhere in words, or as a mark that tells nobody who they are. */
  readonly holds: 'id' | 'address' | 'words' | 'mark';
  /** Other columns of such a row that tell of the person. */
  readonly beside?: readonly string[];
  /** What it is kept for. */
  readonly use: Use;
  /** Until when; where rows are of several kinds, each with its own. */
  readonly kept: Kept | readonly Kept[];
  /** Nothing where it opens a door, or where the list of deeds tells it already. */
  readonly shows?: Shown;
  readonly onClosing: OnClosing;
}

/** Rows of a person's, under a name in the file of their data; ordered by the first column. */
export interface Shown {
  readonly as: keyof typeof es.shown;
  readonly columns: readonly (keyof typeof es.column)[];
  /** What an id in the row is called, found by SQL. */
  readonly also?: Partial<Record<keyof typeof es.column, RawBuilder<unknown>>>;
}

/** A purpose for which data of persons are kept: an entry of the register of processing. */
export interface Use {
  readonly code: string;
  readonly words: (locale: Locale) => UseWords;
}

export interface UseWords {
  readonly name: string;
  readonly data: string;
  readonly purpose: string;
  readonly basis: string;
  readonly whose: string;
  readonly receivers: string;
}

export type Kept =
  /** As long as that stands. */
  | { readonly while: keyof typeof es.while }
  /** So many days after what happened at an instant: a column, or what SQL finds. */
  | {
      readonly days: number;
      readonly after: keyof typeof es.after;
      readonly at: string | RawBuilder<unknown>;
      /** Only these rows. */
      readonly only?: RawBuilder<unknown>;
      readonly then: Then;
    };

/** What becomes of rows past their time: they go, their columns say this, or the module does it to those before an instant. */
export type Then =
  | 'row'
  | { readonly to: Readonly<Record<string, unknown>> }
  | { readonly by: (tx: Db, before: Temporal.Instant) => Promise<void> };

export type OnClosing =
  /** It stays, for this reason; of words that were written freely, the address goes. */
  | { readonly keep: string; readonly erase?: 'mentions' }
  /** What stands comes to an end; refuses where it cannot, unless it must in any case. */
  | { readonly end: (tx: Db, actor: Actor, must: { readonly end: boolean }) => Promise<void> }
  | { readonly erase: Erase };

export type Erase =
  /** The rows go. */
  | 'row'
  /** Wherever the address stands in the words, it goes, with the name, the position and the telephone beside it. */
  | 'mentions'
  /** Their columns say this from then on. */
  | { readonly to: (whom: Whom) => Readonly<Record<string, unknown>> }
  /** The module does it; once for all its ties that say the same. */
  | { readonly by: (tx: Db, whom: Whom) => Promise<void> };

/** Columns that are called as if a person were in them, and why none is: by `table.column`. */
export type NotPersons = Readonly<Record<string, string>>;

const groundUse = (code: keyof typeof es.use): Use => ({ code, words: (locale) => words.in(locale).use[code] });

/** What several modules keep persons for. */
export const uses = { record: groundUse('record'), letters: groundUse('letters'), limits: groundUse('limits') };

/** Part of the record, without an end. */
export const recorded = { use: uses.record, kept: { while: 'record' } } as const;

/** A column that says who did something: the act stays in the record, under the name it was done with. */
export function doer(table: string, column: string, beside: readonly string[] = []): PersonTie {
  return {
    table,
    column,
    holds: 'id',
    beside,
    use: uses.record,
    kept: { while: 'record' },
    onClosing: { keep: 'It says who did it, which is part of the record.' },
  };
}
