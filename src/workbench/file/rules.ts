/** When a file can be used. Pure. */
import type { Microdata } from './microdata.ts';

/** Why a file cannot be worked on now. */
export function whyNotUse({
  state,
}: Pick<Microdata, 'state'>): 'microdata-not-read-yet' | 'no-such-microdata' | 'microdata-gone' | null {
  return (
    ({ reading: 'microdata-not-read-yet', refused: 'no-such-microdata', removed: 'microdata-gone' } as const)[
      state as 'reading'
    ] ?? null
  );
}
