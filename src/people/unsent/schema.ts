/** What a browser sends of a form that is being written. */
import * as v from 'valibot';

/** The most letters that one form keeps, as JSON. */
export const mostLetters = 64_000;

const fields = v.record(v.pipe(v.string(), v.maxLength(100)), v.array(v.string()));

/** A page of ours, without its query. */
const path = v.pipe(v.string('required'), v.regex(/^\/[\w./%-]*$/, 'not-in-list'), v.maxLength(300, 'too-long'));

/** The form's action, and which of those with the same action it is. */
const form = v.pipe(v.optional(v.string(), ''), v.maxLength(100, 'too-long'));

export const unsentForm = v.object({ path, form });
export type UnsentForm = v.InferOutput<typeof unsentForm>;

export const keepForm = v.object({
  ...unsentForm.entries,
  title: v.pipe(
    v.optional(v.string(), ''),
    v.transform((title) => title.slice(0, 200)),
  ),
  fields: v.pipe(
    v.string('required'),
    v.maxLength(mostLetters, 'too-long'),
    v.transform((text): unknown => parsed(text)),
    fields,
  ),
});
export type FormToKeep = v.InferOutput<typeof keepForm>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
