/** A measurement made again: whether it gave the same bytes, and if not what differs. */
import { figuresSha256, readFigures } from '../run/recipe.ts';
import { identityOf } from './tables.ts';
import type { RunFigure } from '../run/run.ts';

/** One making of the figures: their canonical text and what made them. */
export interface Making {
  readonly text: string;
  readonly engine: string;
  readonly fileSha256: string;
}

export interface Again extends Differences {
  readonly same: boolean;
  /** SHA-256 of the canonical bytes. */
  readonly before: string;
  readonly after: string;
  /** What made them, where it is not the same. */
  readonly engine: { readonly before: string; readonly after: string } | null;
  readonly otherFile: boolean;
}

interface Differences {
  /** Figures with another value, that are no more, and that are new. */
  readonly changed: number;
  readonly gone: number;
  readonly added: number;
  /** The farthest that an estimate moved, relative to what it was; null when no estimate moved. */
  readonly farthest: number | null;
}

/** Compares two makings of the same recipe, byte for byte and then figure by figure. */
export function againOf(before: Making, after: Making): Again {
  const hashes = { before: figuresSha256(before.text), after: figuresSha256(after.text) };
  const same = before.text === after.text;
  return {
    same,
    ...hashes,
    engine: before.engine === after.engine ? null : { before: before.engine, after: after.engine },
    otherFile: before.fileSha256 !== after.fileSha256,
    ...(same ? nothing : differences(readFigures(before.text), readFigures(after.text))),
  };
}

const nothing: Differences = { changed: 0, gone: 0, added: 0, farthest: null };

function differences(before: readonly RunFigure[], after: readonly RunFigure[]): Differences {
  const later = new Map(after.map((figure) => [keyOf(figure), figure]));
  const both = before.flatMap((figure) => {
    const other = later.get(keyOf(figure));
    return other ? [[figure, other] as const] : [];
  });
  const changed = both.filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
  const moved = changed.map(([a, b]) => movement(a.estimate, b.estimate)).filter((by) => by > 0);
  return {
    changed: changed.length,
    gone: before.length - both.length,
    added: after.length - both.length,
    farthest: moved.length > 0 ? Math.max(...moved) : null,
  };
}

const keyOf = (figure: RunFigure) => `${figure.period ?? ''}${figure.method}${identityOf(figure)}`;

function movement(before: number | null, after: number | null): number {
  if (before === after) return 0;
  return before === null || after === null || before === 0 ? Infinity : Math.abs(after / before - 1);
}
