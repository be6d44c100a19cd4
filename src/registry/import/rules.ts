/** When an import may be applied, undone, mapped and discarded, and whether its columns can be taken. Pure. */
import type { SheetKind } from '../sheet/kind.ts';
import type { BatchState } from './import.ts';

/** May be applied once every possible duplicate has been decided. */
export function whyNotApply(
  state: BatchState,
  undecided: number,
  writes: number,
): 'import-not-previewed' | 'import-undecided' | 'import-nothing-to-do' | null {
  if (state !== 'previewed') return 'import-not-previewed';
  if (undecided > 0) return 'import-undecided';
  return writes === 0 ? 'import-nothing-to-do' : null;
}

export function whyNotUndo(state: BatchState): 'import-not-applied' | null {
  return state === 'applied' ? null : 'import-not-applied';
}

/** Columns can be changed until it is applied, and while no work is under way. */
export function whyNotMap(state: BatchState): 'import-under-way' | null {
  return ['mapping', 'previewed', 'failed'].includes(state) ? null : 'import-under-way';
}

export function whyNotDiscard(state: BatchState): 'import-under-way' | null {
  return ['mapping', 'previewing', 'previewed', 'failed'].includes(state) ? null : 'import-under-way';
}

/** The name must be somewhere, or what else says which one a row is; no field is filled by two columns. */
export function whyNotMapping(
  { names }: Pick<SheetKind, 'names'>,
  mapping: readonly string[],
): 'import-no-name-column' | 'import-column-twice' | null {
  const used = mapping.filter(Boolean);
  if (!names(used)) return 'import-no-name-column';
  return new Set(used).size < used.length ? 'import-column-twice' : null;
}
