/** What may happen to the site's content, and why not. Pure. */
import type { TextProblem } from './markdown.ts';
import { neededPages, type PageKind } from './page.ts';

/** `address-taken`: another page has that address, or one of the site's own `parts`, by the first piece of their addresses. */
export function whyNotCreate(
  kind: PageKind,
  slug: string,
  taken: boolean,
  parts: readonly string[],
): 'address-taken' | null {
  return taken || (kind === 'page' && parts.includes(slug) && !neededPages.includes(slug)) ? 'address-taken' : null;
}

/** `archived`, `unresolved` (a figure or a picture does not resolve), `time-past`. A minute's delay of the form is let pass. */
export function whyNotPublish(
  page: { readonly archived: boolean },
  problems: readonly TextProblem[],
  at: Temporal.Instant,
  now: Temporal.Instant,
): 'archived' | 'unresolved' | 'time-past' | null {
  if (page.archived) return 'archived';
  if (problems.length > 0) return 'unresolved';
  return Temporal.Instant.compare(at, now.subtract({ minutes: 1 })) < 0 ? 'time-past' : null;
}

/** `page-needed`: the site itself points to it. */
export function whyNotArchive(page: { readonly kind: PageKind; readonly slug: string }): 'page-needed' | null {
  return page.kind === 'page' && neededPages.includes(page.slug) ? 'page-needed' : null;
}

/** `not-scheduled`: only what has not yet been published can be called off. */
export function whyNotCallOff(publishesAt: Temporal.Instant, now: Temporal.Instant): 'not-scheduled' | null {
  return Temporal.Instant.compare(publishesAt, now) > 0 ? null : 'not-scheduled';
}
