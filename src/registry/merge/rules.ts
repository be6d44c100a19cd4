/** When two organisations may be merged. Pure. */

/** A merge is two rows, both active and not the same. */
export function whyNotMerge(
  kept: { id: string; state: string },
  absorbed: { id: string; state: string },
): 'merge-with-itself' | 'organization-not-active' | null {
  if (kept.id === absorbed.id) return 'merge-with-itself';
  return kept.state === 'active' && absorbed.state === 'active' ? null : 'organization-not-active';
}

/** What was chosen between them holds for what each said then. */
export function whyNotAsSeen(
  seen: { kept: string; absorbed: string },
  kept: { updatedAt: Temporal.Instant },
  absorbed: { updatedAt: Temporal.Instant },
): 'changed-meanwhile' | null {
  const same = kept.updatedAt.toString() === seen.kept && absorbed.updatedAt.toString() === seen.absorbed;
  return same ? null : 'changed-meanwhile';
}
