/** Where a product's version stands, what may happen to it, and why not. Pure. */
import { formatOf, largestProductFile, type VersionState } from './product.ts';

interface Moments {
  readonly publishedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
}

export function stateOfVersion({ publishedAt, withdrawnAt }: Moments, now: Temporal.Instant): VersionState {
  if (withdrawnAt) return 'withdrawn';
  if (!publishedAt) return 'draft';
  return Temporal.Instant.compare(publishedAt, now) > 0 ? 'scheduled' : 'published';
}

/** `product-changed-meanwhile`: somebody changed its words since `base`. */
export function whyNotDescribe(base: number, revision: number): 'product-changed-meanwhile' | null {
  return base === revision ? null : 'product-changed-meanwhile';
}

/** `product-archived`, `version-time-past`. A minute's delay of the form is let pass. */
export function whyNotPublishVersion(
  product: { readonly archived: boolean },
  at: Temporal.Instant,
  now: Temporal.Instant,
): 'product-archived' | 'version-time-past' | null {
  if (product.archived) return 'product-archived';
  return Temporal.Instant.compare(at, now.subtract({ minutes: 1 })) < 0 ? 'version-time-past' : null;
}

/** `version-not-scheduled`: only what has not yet been published can be called off. */
export function whyNotCallOffVersion(state: VersionState): 'version-not-scheduled' | null {
  return state === 'scheduled' ? null : 'version-not-scheduled';
}

/** `version-not-published`: nothing to withdraw. `withdrawal-unexplained`: who comes to its address reads why. */
export function whyNotWithdrawVersion(
  state: VersionState,
  reason: string,
): 'version-not-published' | 'withdrawal-unexplained' | null {
  if (state !== 'published') return 'version-not-published';
  return reason ? null : 'withdrawal-unexplained';
}

/** `file-not-allowed`: none of the formats that are published. `product-too-large`. */
export function whyNotKeepFile(file: File | undefined): 'file-not-allowed' | 'product-too-large' | null {
  if (file && !formatOf(file.name)) return 'file-not-allowed';
  return file && file.size > largestProductFile ? 'product-too-large' : null;
}
