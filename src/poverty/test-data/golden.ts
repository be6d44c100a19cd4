/** Figures made by other programs (golden/), and how near ours must be. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { fileOf } from './surveys.ts';

export interface GoldenFigure {
  readonly setting: string;
  readonly grouping: string;
  readonly value: string;
  readonly measure: string;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly n: number;
  readonly df: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly deff?: number | null;
}

export function golden(name: string): GoldenFigure[] {
  return (JSON.parse(readFileSync(fileOf(name), 'utf8')) as { figures: GoldenFigure[] }).figures;
}

/** Relative difference of at most 1e-12; standard errors that are 0 but for rounding are 0. */
export function near(
  ours: number | null | undefined,
  theirs: number | null | undefined,
  what: string,
  scale = Math.abs(theirs ?? 0),
): void {
  if (theirs === null || theirs === undefined) expect(ours ?? null, what).toBeNull();
  else
    expect(Math.abs((ours ?? NaN) - theirs), `${what}: ${ours} is not ${theirs}`).toBeLessThanOrEqual(
      1e-12 * scale + 1e-15 * Math.abs(scale),
    );
}
