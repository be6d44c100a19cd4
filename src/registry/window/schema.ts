/** What staff write about a registration window, and what a visitor writes to be told of the next. */
import * as v from 'valibot';
import { instantInSantiago } from '#platform/clock.ts';

const filled = (message: string, max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty(message), v.maxLength(max, 'too-long'));

/** A moment on Santiago's wall clock, as a `datetime-local` field sends it. */
const moment = v.pipe(
  v.optional(v.string(), ''),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const instant = instantInSantiago(dataset.value);
    if (instant) return instant;
    addIssue({ message: 'not-a-moment' });
    return NEVER;
  }),
);

export const windowPlan = v.object({
  name: filled('window-name-missing', 100),
  slug: v.pipe(filled('required', 40), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-wrong')),
  opensAt: moment,
  closesAt: moment,
});
export type WindowPlan = v.InferOutput<typeof windowPlan>;

export const extensionForm = v.object({ closesAt: moment, reason: filled('reason-missing', 500) });
export const endForm = v.object({ reason: filled('reason-missing', 500) });

/** An address to write to. */
export const addressForm = v.object({
  email: v.pipe(
    filled('required', 254),
    v.toLowerCase(),
    v.rfcEmail('not-an-email'),
    v.regex(/\.[a-z0-9-]{2,}$/, 'not-an-email'),
  ),
});
