/** The work of a thread: measures one file by one recipe, and gives the figures as gzip of their canonical text. */
import { gzipSync } from 'node:zlib';
import { work } from '#platform/server/thread-work.ts';
import { measureRecipe } from './measure.ts';
import { canonicalFigures, figuresSha256, type AskedRecipe } from './recipe.ts';
import type { Run } from './run.ts';

export interface MeasureTask {
  readonly path: string;
  readonly asked: AskedRecipe;
}

export interface MeasureOutcome {
  readonly gzip: Uint8Array;
  readonly sha256: string;
  readonly count: number;
}

export type MeasureStep = NonNullable<Run['step']>;

work<MeasureTask, MeasureOutcome, MeasureStep>(async ({ path, asked }, { signal, progress }) => {
  const figures = await measureRecipe(path, asked, { signal, progress });
  progress('writing', 0);
  const text = canonicalFigures(figures);
  return { gzip: gzipSync(text), sha256: figuresSha256(text), count: figures.length };
});
