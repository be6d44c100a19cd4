/** A column that holds a person, what «Mis datos» shows of its rows, and what closing the account does with them. */
import type { Actor } from '../actor.ts';
import type { Db } from '../server/db.ts';

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
  /** It stays, for this reason. */
  | { readonly keep: string }
  /** What stands comes to an end; refuses where it cannot. */
  | { readonly end: (tx: Db, actor: Actor) => Promise<void> }
  /** The rows go, or their columns say this from then on. */
  | { readonly erase: 'row' | ((actor: Actor) => Readonly<Record<string, unknown>>) };

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
