/** What the open API says when it does not answer: a problem document. */
import * as v from 'valibot';

/** RFC 9457. */
export const problem = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.strictObject({ parameter: v.string(), detail: v.string() }))),
});
