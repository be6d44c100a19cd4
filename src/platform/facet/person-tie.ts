/** A column that holds a person, what «Mis datos» shows of its rows, and what erasing the person does with them. */
import type { Actor } from '../actor.ts';
import type { Db } from '../server/db.ts';

/** Who is looked for: an address, and the account that has it, if one has. */
export interface Whom {
  readonly id: string | null;
  readonly email: string;
}

export interface PersonTie {
  readonly table: string;
  readonly column: string;
  /** How it holds them: by their id, by their address, or somewhere in words, which only a reader would find. */
  readonly holds: 'id' | 'address' | 'words';
  /** Other columns of such a row that tell of the person. */
  readonly beside?: readonly string[];
  /** Nothing where it opens a door, or where the list of deeds tells it already. */
  readonly shows?: Shown;
  readonly onClosing: OnClosing;
}

/** Rows of a person's, under a name in the file of their data; ordered by the first column. */
export interface Shown {
  readonly as: string;
  readonly columns: readonly string[];
}

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

/** A column that says who did something: the act stays in the record, under the name it was done with. */
export function doer(table: string, column: string, beside: readonly string[] = []): PersonTie {
  return {
    table,
    column,
    holds: 'id',
    beside,
    onClosing: { keep: 'It says who did it, which is part of the record.' },
  };
}
