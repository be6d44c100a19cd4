/** How an import of something else than organisations is undone: what that takes back, and doing it. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { SheetOf } from '../sheet/kind.ts';

/** What undoing would take out, what would say again what it said, and what would be left, since somebody changed it later. */
export interface SheetOutlook {
  readonly removes: number;
  readonly restores: number;
  /** By name. */
  readonly left: readonly string[];
}

export interface SheetUndo {
  readonly what: SheetOf;
  readonly outlook: (db: Db, batch: string) => Promise<SheetOutlook>;
  /** In the transaction that undoes the import. */
  readonly undo: (tx: Db, actor: Actor | null, batch: string) => Promise<void>;
}
