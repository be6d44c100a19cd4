/** Shares as people say them: «14 de cada 100». */

/** So many of 100; of 1000 where they are fewer than one in a hundred. Whole numbers, rounded half up. */
export function outOf(share: number): { readonly count: number; readonly base: 100 | 1000 } {
  const base = share > 0 && share < 0.00995 ? 1000 : 100;
  return { count: Math.round(share * base), base };
}
