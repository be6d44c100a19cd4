/** What staff write about how often a page is asked to be confirmed. */
import * as v from 'valibot';

/** How often pages are asked to be confirmed, in months. */
export const monthsForm = v.object({
  months: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,2}$/, 'months-wrong'),
    v.transform(Number),
    v.maxValue(60, 'months-wrong'),
  ),
});
