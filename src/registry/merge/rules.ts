/** When two organisations may be merged. Pure. */

/** A merge is two rows, both active and not the same. */
export function whyNotMerge(
  kept: { id: string; state: string },
  absorbed: { id: string; state: string },
): 'merge-with-itself' | 'organization-not-active' | null {
  if (kept.id === absorbed.id) return 'merge-with-itself';
  return kept.state === 'active' && absorbed.state === 'active' ? null : 'organization-not-active';
}
