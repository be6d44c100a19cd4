/** Why a report is not published. Pure. */

interface Standing {
  /** Whether nothing that the report says changed since the last edition that anyone may read. */
  readonly unchanged: boolean;
  /** Where it would go: null where no cycle has an axis. */
  readonly target: unknown;
}

/** `report-no-axis`: a product belongs to an axis; `report-unchanged`: it would say the same again. */
export function whyNotPublishReport({ unchanged, target }: Standing): 'report-no-axis' | 'report-unchanged' | null {
  if (target === null) return 'report-no-axis';
  return unchanged ? 'report-unchanged' : null;
}
